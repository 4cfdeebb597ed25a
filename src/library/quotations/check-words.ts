import { type Checked, checkInSlices, signedWords } from '../../quotations/index.ts';
import type { CheckedWords, QuotedPlace, WordsAsked } from '../content.ts';
import type { Library } from '../database.ts';
import { paceOf } from './pace.ts';
import { type QuotationShelf, quotationShelf } from './quotation-shelf.ts';

/**
 * Holds words that a page or the reader has in quotation marks against the library. Works in slices.
 * Errors: the signal's reason when it is aborted; whatever IndexedDB says.
 */
export async function checkWords(library: Library, asked: WordsAsked, signal?: AbortSignal): Promise<CheckedWords> {
  const shelf = await quotationShelf(library);
  signal?.throwIfAborted();
  const words = withoutSignature(asked, shelf);
  const checked = await checkInSlices(words, shelf.shelf, paceOf(signal));
  signal?.throwIfAborted();
  return await shownOf(library, words, checked, shelf);
}

/** Who says the words may be set between the marks behind them. Only an actor of the library is taken for that, and where the page names nobody else. */
function withoutSignature(asked: WordsAsked, { shelf: { who } }: QuotationShelf): WordsAsked {
  const signed = asked.saidBy === undefined ? signedWords(asked.text) : undefined;
  return signed && who.named(signed.name).kind === 'known'
    ? { ...asked, text: signed.text, saidBy: signed.name }
    : asked;
}

/** The verdict with what it is shown with: names, and the passages in which the words stand. */
async function shownOf(
  library: Library,
  asked: WordsAsked,
  { verdict, secondhand, attribution, places, difference, turning, voice, speaker, via, mayTranslate }: Checked,
  { nameOf }: QuotationShelf,
): Promise<CheckedWords> {
  const person = (id: string) => ({ id, name: nameOf(id) });
  const found = await Promise.all(
    places.map(async ({ passage, span }) => ({ span, at: await placeIn(library, passage) })),
  );
  const translated = mayTranslate === undefined ? undefined : await placeIn(library, mayTranslate);
  return {
    asked,
    verdict,
    secondhand,
    attribution,
    places: found.flatMap(({ span, at }) => (at ? { ...at, span } : [])),
    difference,
    turning,
    ...(voice === undefined
      ? {}
      : {
          voice: {
            how: voice,
            ...(speaker === undefined ? {} : { speaker: person(speaker) }),
            ...(via === undefined ? {} : { via: person(via) }),
          },
        }),
    ...(translated ? { mayTranslate: translated } : {}),
  };
}

async function placeIn(library: Library, key: string): Promise<Omit<QuotedPlace, 'span'> | undefined> {
  const passage = await library.get('passages', key);
  const source = passage && (await library.get('sources', passage.source));
  if (!passage || !source) return undefined;
  const { csl } = source;
  return { passage: key, number: passage.number, text: passage.text, lang: csl.language ?? '', csl };
}
