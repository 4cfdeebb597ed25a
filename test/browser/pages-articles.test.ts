import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { withBrowser } from './harness.ts';
import { markedById, waitUntilMarked } from './marked.ts';

const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

describe('a page of several articles', () => {
  it('takes a full name as evidence in its own article and those inside it, shadow roots too, and not in its neighbour', async () => {
    const page = await session.open('articles.html');
    await session.waitForStatus(page, 'found');
    await waitUntilMarked(page, 'Omer Kanat', 'Dolkun Isa', 'Isa', 'Isa', 'Isa', 'Kanat');
    expect(await markedById(page)).toEqual({
      outside: 'Omer Kanat',
      full: 'Dolkun Isa',
      same: 'Isa',
      comment: 'Isa',
      shadow: 'Isa',
      vouched: 'Kanat',
    });
  });

  it('reads the names of an article anew when what vouches for them comes into it', async () => {
    const page = await session.open('articles.html');
    await session.waitForStatus(page, 'found');
    await page.evaluate(() => document.getElementById('other')?.before('Dolkun Isa plays for the club.'));
    await waitUntilMarked(page, 'Omer Kanat', 'Dolkun Isa', 'Dolkun Isa', 'Isa', 'Isa', 'Isa', 'Isa', 'Kanat');
    const marked = await markedById(page);
    expect(marked.other).toBe('Isa');
    expect(marked.after).toBeUndefined();
  });
});
