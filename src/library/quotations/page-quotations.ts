import {
  type FoundQuotation,
  findInSlices,
  findQuotations,
  type PageArticle,
  type PageBlock,
} from '../../quotations/index.ts';
import { foldText, languageGroup, shownLanguages } from '../../text/index.ts';
import type { CheckedWords, WordsAsked } from '../content.ts';
import type { Library } from '../database.ts';
import { checkWords } from './check-words.ts';
import { paceOf } from './pace.ts';

/** The text of a page, or of one frame of it: blocks in document order, and the articles that they name. */
export interface PageText {
  blocks: readonly PageBlock[];
  articles: readonly PageArticle[];
}

/** Words in quotation marks on a page, as they are checked, and where they stand. */
export interface PageQuotation {
  asked: WordsAsked;
  /** Somebody's words are checked; single words, titles and words held at a distance are only counted. */
  checkable: boolean;
  /** Which of the blocks, and where in its text the words begin, UTF-16 code units. */
  block: number;
  start: number;
  /** The words of the first block alone, as they stand there. */
  text: string;
}

const NONE_SEEN: ReadonlySet<string> = new Set();
/** What the page has right before a quotation may say what the quotation leaves out, in UTF-16 code units. */
const BEFORE_LENGTH = 60;

/**
 * The quotations of a page in their order. One inside another is left to the one around it. Works in slices.
 * Errors: the signal's reason when it is aborted.
 */
export async function quotationsIn(page: PageText, signal?: AbortSignal): Promise<PageQuotation[]> {
  const pace = paceOf(signal);
  const blocks: PageBlock[] = [];
  for (const block of page.blocks) {
    blocks.push(inOwnLanguage(block));
    await pace();
  }
  const found = await findInSlices(blocks, page.articles, pace);
  return found.filter(({ within }) => within === undefined).map(one => pageQuotation(one, blocks));
}

/** Who says what is told by the rules of a language: by that which the text shows, where the page declares another or none. */
function inOwnLanguage<B extends PageBlock>(block: B): B {
  const { sure, languages } = shownLanguages(foldText(block.text), block.lang, NONE_SEEN);
  const lang = sure ?? (languages.has(languageGroup(block.lang)) ? block.lang : ([...languages][0] ?? block.lang));
  return { ...block, lang };
}

function pageQuotation(found: FoundQuotation, blocks: readonly PageBlock[]): PageQuotation {
  const { block, span, outer } = found;
  const { text = '', lang = '' } = blocks[block] ?? {};
  const saidBy = wordsOfSpeaker(found, blocks);
  const before = text.slice(Math.max(0, outer[0] - BEFORE_LENGTH), outer[0]);
  const [first] = found.parts;
  return {
    asked: {
      text: found.text,
      lang,
      ...(saidBy === undefined ? {} : { saidBy }),
      ...(before.trim() ? { before } : {}),
    },
    checkable: found.kind === 'quotation',
    block,
    start: span[0],
    text: text.slice(...(first?.span ?? span)),
  };
}

function wordsOfSpeaker({ speaker }: FoundQuotation, blocks: readonly PageBlock[]): string | undefined {
  if (speaker === undefined || speaker === 'open') return undefined;
  return blocks[speaker.block]?.text.slice(...speaker.span);
}

/** A paragraph and where in it a mention begins. `quoted`: as a page's block has it. */
export interface BlockAsked {
  text: string;
  at: number;
  quoted?: readonly (readonly [start: number, end: number])[] | undefined;
}

/**
 * The quotation at a mention, checked: the innermost one around it, else the longest that the mention is said to have said. Undefined where
 * there is none. `at`: where in the text the mention begins. Errors: as `checkWords`.
 */
export async function quotationAt(
  library: Library,
  { text, at, quoted }: BlockAsked,
  lang: string,
): Promise<CheckedWords | undefined> {
  const blocks = [inOwnLanguage({ text, lang, quoted })];
  const found = findQuotations(blocks).filter(({ kind }) => kind === 'quotation');
  const around = found.findLast(({ span: [start, end] }) => start <= at && at < end);
  const said = found.filter(
    ({ speaker }) => speaker && speaker !== 'open' && speaker.span[0] <= at && at < speaker.span[1],
  );
  const [longest] = said.sort((a, b) => b.text.length - a.text.length);
  const chosen = around ?? longest;
  return chosen && (await checkWords(library, pageQuotation(chosen, blocks).asked));
}
