import {
  maskQuotes,
  type Quoted,
  type Sayings,
  type Span,
  type Speaker,
  sayerOf,
  sayingsOf,
  speakersIn,
} from '../../statements/index.ts';
import { sentencesOf } from '../../text/index.ts';
import { antecedentsIn, isAboutThing } from './find-names.ts';
import type { BlockSpan, PageBlock, Reaches } from './find-types.ts';

/** A quotation, or the part of it that stands in a block: its place there, with marks. */
export interface Asked {
  id: number;
  span: Span;
  outer: Span;
  /** It begins or ends in another block. */
  begun: boolean;
  goesOn: boolean;
}

/** Who says a quotation of the page. */
export type Answer = BlockSpan | 'open';

/** A pronoun goes back to a name in its own block or the one before. */
const BLOCKS_BACK = 1;
/** `— Anna Lind, mayor`, after the quotation or on the line or in the block after it. */
const SIGNATURE = /^\s*(?:[—–―]|--)\s*(?=\p{Lu}|\p{Lo})([^\n.!?:;—–―“”"«»]{2,60}?)(?:[,，][^\n]{0,60})?\s*\.?\s*$/u;
/** Blanks at the end of a block are no more than this, in UTF-16 code units. */
const FAR = 200;
const COLON_AT_END = /[:：]\s*$/u;
const STOPPED = /[.!?…。！？]["”’»]?$/u;

/** What the page has said up to here: whose words go on, and whom a pronoun goes back to. */
interface Thread {
  /** Who spoke last, and where the sentence ends that says so. */
  last: { answer: Answer; block: number; end: number; endsBlock: boolean } | undefined;
  /** Whom a pronoun goes back to: who spoke or was named last. */
  about: { who: BlockSpan | 'unclear'; block: number } | undefined;
  /** What `it` and `they` go back to, where that is something else. */
  thing: BlockSpan | undefined;
}

/** Who says each quotation of a page that stands in no other one. `asked`: by block; `said`: what the quotations say themselves. Yields after each block. */
export function* speakersOnPage(
  blocks: readonly PageBlock[],
  asked: ReadonlyMap<number, readonly Asked[]>,
  said: ReadonlyMap<number, Answer>,
  reaches: Reaches,
): Generator<undefined, Map<number, Answer>> {
  const answers = new Map(said);
  const thread: Thread = { last: undefined, about: undefined, thing: undefined };
  for (const [index, block] of blocks.entries()) {
    const here = asked.get(index) ?? [];
    // A heading stands for itself: nobody goes on from it or through it.
    const own: Thread = block.heading ? { last: undefined, about: undefined, thing: undefined } : thread;
    forgetOthers(own, index, reaches);
    readBlock(blocks, index, here, own, answers, reaches);
    if (block.heading) thread.last = undefined;
    yield;
  }
  return answers;
}

/** Nobody goes on from the article of another. */
function forgetOthers(thread: Thread, index: number, reaches: Reaches): void {
  if (thread.last && !reaches(thread.last.block, index)) thread.last = undefined;
  if (thread.about && !reaches(thread.about.block, index)) thread.about = undefined;
  if (thread.thing && !reaches(thread.thing.block, index)) thread.thing = undefined;
}

function readBlock(
  blocks: readonly PageBlock[],
  index: number,
  asked: readonly Asked[],
  thread: Thread,
  answers: Map<number, Answer>,
  reaches: Reaches,
): void {
  const block = blocks[index];
  if (!block) return;
  const sayings = sayingsOf(block.lang);
  const masked = maskQuotes(block.text, asked.map(toQuoted), sayings);
  let next = 0;
  for (const sentence of sentencesOf(masked, block.lang)) {
    const inside: Asked[] = [];
    for (let quote = asked[next]; quote && quote.outer[0] < sentence[1]; quote = asked[++next]) inside.push(quote);
    const said = speakersIn(
      masked,
      sentence,
      inside.map(({ outer }) => outer),
      sayings,
    );
    for (const [place, quote] of inside.entries()) {
      const answer =
        resolved(said[place], index, thread, masked.slice(...sentence)) ??
        answers.get(quote.id) ??
        signedBy(blocks, index, quote, reaches) ??
        (reaches(index - 1, index) ? ledInBefore(blocks, index, quote) : undefined) ??
        goesOn(masked, index, quote, thread);
      if (!answer) continue;
      if (!answers.has(quote.id) || answers.get(quote.id) === 'open') answers.set(quote.id, answer);
      const end = Math.max(sentence[1], quote.outer[1]);
      thread.last = { answer, block: index, end, endsBlock: isBlank(masked, end) };
      if (answer !== 'open') speakOf(answer, index, thread);
    }
    if (!inside.some(({ id }) => answers.has(id))) readPlain(masked, index, sentence, thread, sayings);
  }
}

function toQuoted({ span, outer }: Asked): Quoted {
  return { span, outer, within: undefined, again: [] };
}

/** A pronoun, or a verb without a name, is the one it goes back to. `sentence`: the words in which it stands. */
function resolved(
  speaker: Speaker | undefined,
  block: number,
  { about, thing }: Thread,
  sentence: string,
): Answer | undefined {
  if (speaker !== 'open') return speaker && { block, span: speaker.span };
  if (thing && block - thing.block <= BLOCKS_BACK && isAboutThing(sentence)) return thing;
  return about && about.who !== 'unclear' && block - about.block <= BLOCKS_BACK ? about.who : 'open';
}

function speakOf(who: BlockSpan | 'unclear', block: number, thread: Thread): void {
  thread.about = { who, block };
  thread.thing = undefined;
}

/** A sentence without a quotation: who spoke, or of whom it is. */
function readPlain(text: string, block: number, sentence: Span, thread: Thread, sayings: Sayings): void {
  const sayer = sayerOf(text, sentence, sayings);
  if (sayer) {
    const answer = resolved(sayer, block, thread, text.slice(...sentence));
    if (!answer || answer === 'open') return;
    speakOf(answer, block, thread);
    thread.last = { answer, block, end: sentence[1], endsBlock: false };
    return;
  }
  const { person, thing } = antecedentsIn(text, sentence, sayings);
  if (person) speakOf(person === 'unclear' ? person : { block, span: person }, block, thread);
  if (thing) thread.thing = { block, span: thing };
}

function isBlank(text: string, from: number): boolean {
  return text.slice(from, from + FAR).trim() === '';
}

/** `“…,” said X. “…”`, or the next paragraph begins with a quotation: the same speaker goes on when nothing stands between. */
function goesOn(masked: string, block: number, { outer }: Asked, { last }: Thread): Answer | undefined {
  if (!last) return undefined;
  if (last.block === block) return masked.slice(last.end, outer[0]).trim() === '' ? last.answer : undefined;
  const whole = masked.slice(0, outer[0]).trim() === '' && STOPPED.test(masked.slice(0, outer[1]));
  return whole && block - last.block <= BLOCKS_BACK && last.endsBlock ? last.answer : undefined;
}

/** `The board wrote:` at the end of the block before. */
function ledInBefore(blocks: readonly PageBlock[], index: number, { outer, begun }: Asked): Answer | undefined {
  const before = blocks[index - 1];
  const here = blocks[index];
  if (!before || !here || begun || here.text.slice(0, outer[0]).trim() !== '' || !COLON_AT_END.test(before.text))
    return undefined;
  const end = before.text.length;
  const sentence = sentencesOf(before.text, before.lang).at(-1);
  const place: Span = [end, end];
  const speaker = sentence && speakersIn(before.text, [sentence[0], end], [place], sayingsOf(before.lang))[0];
  return speaker && (speaker === 'open' ? speaker : { block: index - 1, span: speaker.span });
}

/** `— X` after the words: at the end of the block, or as the next one. */
function signedBy(
  blocks: readonly PageBlock[],
  index: number,
  { outer, goesOn }: Asked,
  reaches: Reaches,
): Answer | undefined {
  if (goesOn) return undefined;
  const text = blocks[index]?.text ?? '';
  const rest = text.slice(outer[1], outer[1] + FAR);
  const place =
    rest.trim() === ''
      ? {
          block: index + 1,
          at: 0,
          line: reaches(index + 1, index) ? (blocks[index + 1]?.text ?? '').slice(0, FAR) : '',
        }
      : { block: index, at: outer[1], line: rest };
  const name = SIGNATURE.exec(place.line)?.[1]?.trim();
  if (!name) return undefined;
  const start = place.at + place.line.indexOf(name);
  return { block: place.block, span: [start, start + name.length] };
}
