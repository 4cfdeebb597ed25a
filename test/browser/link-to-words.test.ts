import { describe, it } from 'vitest';
import { linkToWords } from '../../src/citations/index.ts';
import { poll } from '../../tools/extension-pages.ts';
import { withBrowser } from './harness.ts';

const FILLER = '<p>Not these words at all, nor any like them.</p>'.repeat(60);
const PASSAGE =
  'The well-known keeper, as the log has it, lit the lamp & left; the second keeper put it out again before the tide came in, ' +
  'and so it went on for many a night, until the board of the harbour, which met on Thursdays, heard of it and sent a third keeper ' +
  'who neither lit it nor put it out, but wrote to the board once a week that all was well-known to be well.';
const session = withBrowser({
  pages: {
    '/words.html': `<!doctype html><meta charset="utf-8"><title>Words</title>${FILLER}<p id="words">${PASSAGE.replace('&', '&amp;')}</p>${FILLER}`,
  },
});

describe('the link to the words', () => {
  it.each([
    { why: 'a few words', words: 'second keeper put it out' },
    {
      why: 'words with a hyphen, a comma and an ampersand',
      words: 'The well-known keeper, as the log has it, lit the lamp & left',
    },
    { why: 'a long text by its ends', words: PASSAGE },
  ])('goes to $why', async ({ words }) => {
    const link = linkToWords(session.server.url('words.html'), words, PASSAGE) ?? '';
    const page = await session.launched.browser.newPage();
    await page.goto(link);
    await poll('the words in the window', async () =>
      (await page.evaluate(() => {
        const box = document.querySelector('#words')?.getBoundingClientRect();
        return scrollY > 0 && box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }))
        ? true
        : undefined,
    );
    await page.close();
  });
});
