import { maskQuotes, type Span, sayingsOf, speakersIn } from '../statements/index.ts';
import { sentencesOf } from '../text/index.ts';
import { withoutInserted } from './find-inserted.ts';
import { kindByForm, kindBySpeaker, type Setting, settingOf } from './find-kind.ts';
import { type Marked, markedOnPage } from './find-marked.ts';
import { type Answer, type Asked, speakersOnPage } from './find-speakers.ts';
import type { BlockSpan, FoundQuotation, PageBlock, QuotationKind } from './find-types.ts';

/**
 * The words in quotation marks on a page, what they are, and who the page says says them.
 *
 * Shapes: `blocks` in document order. Result: in order of their beginning, outer before inner; `within` is an index into it.
 * Never throws: marks without a partner are no quotation. Cost: linear in the length of the texts and the number of marks.
 */
export function findQuotations(blocks: readonly PageBlock[]): FoundQuotation[] {
  const all = markedOnPage(blocks);
  const inside = all.map(({ parts }) => withoutInserted(blocks, parts));
  const marked = all.map((item, id) => ({ ...item, parts: inside[id]?.parts ?? item.parts }));
  const settings = marked.map(item => settingIn(blocks, item));
  const forms = settings.map(kindByForm);
  const outermost = marked.flatMap(({ within }, id) => (within === undefined && forms[id] === undefined ? [id] : []));
  const said = new Map(inside.flatMap(({ answer }, id) => (answer ? [[id, answer] as const] : [])));
  const answers = speakersOnPage(blocks, byBlock(marked, outermost), said);
  for (const [id, answer] of speakersWithin(blocks, marked, forms)) answers.set(id, answer);

  return marked.flatMap(({ parts, outers, within }, id) => {
    const [first, outer, setting] = [parts[0], outers[0], settings[id]];
    if (!first || !outer || !setting) return [];
    const speaker = answers.get(id);
    const via = within === undefined ? undefined : answers.get(within);
    const found: FoundQuotation = {
      ...first,
      outer: outer.span,
      parts,
      text: setting.words,
      kind: forms[id] ?? kindBySpeaker(setting, speaker !== undefined),
      ...(within === undefined ? {} : { within }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(via === undefined || via === 'open' ? {} : { via }),
    };
    return [found];
  });
}

function settingIn(blocks: readonly PageBlock[], { parts, outers, element }: Marked): Setting {
  const block = blocks[outers[0]?.block ?? 0];
  const text = block?.text ?? '';
  return {
    words: parts.map(part => wordsAt(blocks, part)).join('\n'),
    ...settingOf(text, outers[0]?.span ?? [0, 0]),
    lang: block?.lang ?? '',
    element,
    heading: block?.heading ?? false,
  };
}

function wordsAt(blocks: readonly PageBlock[], { block, span }: BlockSpan): string {
  return blocks[block]?.text.slice(...span) ?? '';
}

function byBlock(marked: readonly Marked[], ids: readonly number[]): Map<number, Asked[]> {
  const asked = new Map<number, Asked[]>();
  for (const id of ids) {
    const outers = marked[id]?.outers ?? [];
    for (const [index, { block, span: outer }] of outers.entries()) {
      const item = {
        id,
        outer,
        span: wordsWithin(marked[id], block, outer),
        begun: index > 0,
        goesOn: index + 1 < outers.length,
      };
      const here = asked.get(block);
      if (here) here.push(item);
      else asked.set(block, [item]);
    }
  }
  return asked;
}

/** The words of a quotation in one block, without the marks at their edges. */
function wordsWithin(marked: Marked | undefined, block: number, outer: Span): Span {
  const here =
    marked?.parts.filter(part => part.block === block && part.span[0] >= outer[0] && part.span[1] <= outer[1]) ?? [];
  return [here[0]?.span[0] ?? outer[0], here.at(-1)?.span[1] ?? outer[1]];
}

/** Who says the quotations that stand in others, by the words of the one around them. */
function speakersWithin(
  blocks: readonly PageBlock[],
  marked: readonly Marked[],
  forms: readonly (QuotationKind | undefined)[],
): Map<number, Answer> {
  const answers = new Map<number, Answer>();
  const inner = new Map<number, number[]>();
  for (const [id, { within }] of marked.entries()) {
    if (within === undefined || forms[id] !== undefined) continue;
    inner.set(within, [...(inner.get(within) ?? []), id]);
  }
  for (const [around, ids] of inner) {
    for (const { block, span } of marked[around]?.parts ?? []) {
      const here = ids.filter(id => isIn(marked[id]?.outers[0], block, span));
      for (const [id, answer] of speakersInside(blocks, marked, { block, span }, here)) answers.set(id, answer);
    }
  }
  return answers;
}

function isIn(place: BlockSpan | undefined, block: number, [start, end]: Span): boolean {
  return place !== undefined && place.block === block && place.span[0] >= start && place.span[1] <= end;
}

function speakersInside(
  blocks: readonly PageBlock[],
  marked: readonly Marked[],
  part: BlockSpan,
  ids: readonly number[],
): [id: number, answer: Answer][] {
  const [start] = part.span;
  const lang = blocks[part.block]?.lang ?? '';
  const sayings = sayingsOf(lang);
  const quoted = ids.map(id => {
    const outer = marked[id]?.outers[0]?.span ?? [start, start];
    const span = wordsWithin(marked[id], part.block, outer);
    return { outer: shifted(outer, -start), span: shifted(span, -start), within: undefined, again: [] };
  });
  const places = quoted.map(({ outer }) => outer);
  const masked = maskQuotes(wordsAt(blocks, part), quoted, sayings);
  const found: [number, Answer][] = [];
  let next = 0;
  for (const sentence of sentencesOf(masked, lang)) {
    const first = next;
    while (next < places.length && (places[next]?.[0] ?? 0) < sentence[1]) next++;
    for (const [index, speaker] of speakersIn(masked, sentence, places.slice(first, next), sayings).entries()) {
      const id = ids[first + index];
      if (!speaker || id === undefined) continue;
      const answer = speaker === 'open' ? speaker : { block: part.block, span: shifted(speaker.span, start) };
      found.push([id, answer]);
    }
  }
  return found;
}

function shifted([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
