import { beforeAll, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { withBrowser } from './harness.ts';
import { listOf, rowsOf } from './quotation-list.ts';

const GAME = 'This is a game-changer for the international response to the Uyghur crisis.';
const page = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Words</title>${body}`;
const session = withBrowser({
  pages: {
    '/signed.html': page(
      [
        `<blockquote><p>${GAME}</p><footer>— Omer Kanat, in Washington</footer></blockquote>`,
        `<blockquote><p>${GAME}</p><footer>Omer Kanat in <cite>A Statement</cite></footer></blockquote>`,
        `<blockquote><p>${GAME}</p><cite>Omer Kanat</cite></blockquote>`,
        `<blockquote>${GAME} — <cite>Omer Kanat</cite></blockquote>`,
        `<blockquote><cite>Omer Kanat:</cite> ${GAME}</blockquote>`,
        `<blockquote><p>${GAME}</p>&mdash; Omer Kanat (@kanat) <a href="#">August 31, 2022</a></blockquote>`,
        `<p>“${GAME.replace('response', 'response<sup>1</sup>')}<sup><a href="#"><span>[</span>2<span>]</span></a></sup>”</p>`,
        `<p>“${GAME} – Omer Kanat”</p>`,
      ].join(''),
    ),
  },
});
beforeAll(() => chooseEverySite(session.launched));

it('quotations are the words alone, without who says them and without the numbers of notes', async () => {
  const lookup = await listOf(session, await session.open('signed.html'));
  const begin = 'This is a game-changer: verbatim';
  const [none, right] = [`${begin} none 11`, `${begin} right 11`];
  expect(await rowsOf(lookup)).toEqual([right, none, none, right, right, right, none, right]);
});
