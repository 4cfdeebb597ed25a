import { openDatabase } from '../../src/library/database.ts';
import { fillPack } from '../../src/library/fill.ts';
import { quotationShelf } from '../../src/library/quotations/quotation-shelf.ts';
import { type Asked, type Checked, checkInSlices, type Shelf, shelfOf } from '../../src/quotations/index.ts';
import { generatePack } from '../../tools/bench-pages/passages.ts';
import labelled from '../quotations/quotations.json' with { type: 'json' };

/** What the page found out. `differing`: quotations of which the two ways do not say the same, with what each says. */
export interface ShelfReport {
  passages: number;
  asked: number;
  verdicts: string[];
  differing: string[];
}

declare global {
  var shelfReport: ShelfReport | undefined;
}

/** Besides the bundled ones: more than are held in memory. */
const PASSAGES = 600;
/** Every so many of them are quoted, in so many words. */
const EVERY = 9;
const WORDS = 12;

const library = await openDatabase();
await fillPack(library, generatePack(PASSAGES));
const [passages, sources] = await Promise.all([library.getAll('passages'), library.getAll('sources')]);
const sourceOf = new Map(sources.map(source => [source.id, source]));

/** The way of a large library, and beside it that of a small one over the same passages. */
const { shelf: stored } = await quotationShelf(library);
const inMemory: Shelf = {
  ...stored,
  ...shelfOf(
    passages.map(({ passage, source, number, text }) => ({
      passage,
      source,
      number,
      text,
      lang: sourceOf.get(source)?.csl.language ?? '',
      statements: sourceOf.get(source)?.said.filter(statement => statement.passage === number) ?? [],
    })),
    [],
  ),
  who: stored.who,
};

const quoted = passages
  .filter((_, index) => index % EVERY === 0)
  .flatMap(({ text }, index): Asked[] => {
    const words = text.split(' ').slice(index % 7, (index % 7) + WORDS);
    return [{ text: words.join(' ') }, { text: words.toSpliced(WORDS / 2, 1, 'zebra').join(' ') }];
  });
const cases = labelled.flatMap(({ quoted: text, attributedTo }): Asked[] => [
  { text, ...(attributedTo === null ? {} : { saidBy: attributedTo }) },
]);
const told = ({ verdict, secondhand, attribution, places, speaker }: Checked) =>
  JSON.stringify({ verdict, secondhand, attribution, places, speaker });
const differing: string[] = [];
const verdicts = new Set<string>();
for (const asked of [...cases, ...quoted]) {
  const [one, other] = await Promise.all([stored, inMemory].map(shelf => checkInSlices(asked, shelf, () => undefined)));
  if (!one || !other) continue;
  verdicts.add(one.verdict);
  if (told(one) !== told(other)) differing.push(`${asked.text}: ${told(one)} stored, ${told(other)} in memory`);
}
globalThis.shelfReport = {
  passages: passages.length,
  asked: cases.length + quoted.length,
  verdicts: [...verdicts].sort(),
  differing,
};
