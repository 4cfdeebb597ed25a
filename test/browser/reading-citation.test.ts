import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { COPY, choose, clickToCopy, PASTE_PAGE, pastedIn, shownIn } from './copying.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ pages: PASTE_PAGE });
beforeAll(() => chooseEverySite(session.launched));

describe('the citation of a source', () => {
  it('is copied of a source as a whole as it is shown, without a place, from the record or from above', async () => {
    const reading = await session.openExtensionPage('reading.html?source=us-statement-on-xinjiang-report');
    await choose(reading, 'apa');
    await reading.waitForFunction(() =>
      document.querySelector('.cite')?.textContent?.includes('(ca. 2022, September)'),
    );
    const shown = await shownIn(reading);
    expect(shown).not.toMatch(/para|¶/);
    expect(await reading.$('.cite-menu button.tool')).toBeNull();
    const said = ['.record [role=status]', '.bar [role=status]'] as const;
    for (const [index, button] of [COPY, '.bar .tools button'].entries()) {
      await reading.bringToFront();
      await reading.click(button);
      await reading.waitForFunction(
        selector => document.querySelector(selector)?.textContent?.trim(),
        {},
        said[index] ?? '',
      );
      const { text, html } = await pastedIn(session);
      expect(text.replaceAll('\r\n', '\n')).toBe(shown);
      expect(html).toContain('<br>([News report');
    }
    for (const [format, begin] of [
      ['bibtex', '@misc{newsreporton2022,'],
      ['ris', 'TY  - NEWS'],
      ['csl-json', '['],
    ] as const) {
      await choose(reading, format);
      await reading.bringToFront();
      await clickToCopy(reading, COPY);
      const { text } = await pastedIn(session);
      expect(text.startsWith(begin)).toBe(true);
      expect(text).not.toContain('¶');
    }
    await choose(reading, 'plain');
  });
});
