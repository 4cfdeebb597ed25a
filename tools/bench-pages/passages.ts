import type { Pack } from '../../src/packs/index.ts';

/** Words of a generated passage, and different words of all of them: as many as search.md's collection has. */
const PASSAGE_WORDS = 60;
const VOCABULARY = 60_000;
/** Passages of a source. */
const SOURCE_PASSAGES = 100;
const ACTORS = 40;
/** One passage in so many names an actor, and one in so many of these has words of it. */
const NAMED_EVERY = 3;
const SAID_EVERY = 4;

const SYLLABLES =
  'ka lo mi ta ren vo sul ber an tor ing ex po ri sha du el gor nym fa bre chi dal eth fro gha hul ist jo kre lun mar nod oph pli quo ras ste tu urm val wex yal zo bim cor dre fen gil hop'.split(
    ' ',
  );

/** A pack with a number of passages, the same in every run. Words are as frequent as in real text (Zipf: the n-th word n times less than the first). */
export function generatePack(passages: number): Pack {
  const random = generator(1);
  const actors = Array.from({ length: ACTORS }, (_, index) => ({
    id: `actor-${index}`,
    type: 'person' as const,
    name: `Xander ${wordAt(index * 97)}ovich`,
    description: 'Generated.',
    corpus: [`Xander ${wordAt(index * 97)}ovich`],
  }));
  const sources = Array.from({ length: Math.ceil(passages / SOURCE_PASSAGES) }, (_, number) => {
    const id = `source-${number}`;
    const said: Pack['sources'][number]['said'] = [];
    const count = Math.min(SOURCE_PASSAGES, passages - number * SOURCE_PASSAGES);
    const texts = Array.from({ length: count }, (_, index) => {
      const words = generateText(random);
      if (Math.floor(random() * NAMED_EVERY) !== 0) return `${words}.`;
      // Some actors are named far more often than others.
      const actor = actors[Math.floor(random() ** 3 * ACTORS)];
      if (!actor) return `${words}.`;
      if (Math.floor(random() * SAID_EVERY) !== 0) return `${actor.name} ${words}.`;
      said.push({ passage: index + 1, speaker: actor.id, kind: 'quoted', text: words });
      return `“${words}”, ${actor.name} said.`;
    });
    return {
      id,
      csl: { id, type: 'report', title: `Report ${number}`, language: 'en' },
      passages: texts,
      notices: [],
      said,
    };
  });
  return { format: 1, id: 'generated', name: 'Generated', public: false, sources, contexts: {}, actors, terms: [] };
}

/** Queries as a reader would type them over such passages: two and three words, words half typed, slips, phrases, filters. */
export function generateQueries(count: number): string[] {
  const random = generator(2);
  // Neither the most frequent words nor those that stand once.
  const word = () => wordAt(20 + Math.floor(20_000 ** random()));
  const kinds: (() => string)[] = [
    () => `${word()} ${word()} `,
    () => `${word()} ${word()} `,
    () => `${word()} ${word()} ${word()} `,
    () => `${word()} ${word().slice(0, 4)}`,
    () => word().slice(0, 3),
    () => `${word()} ${slipIn(wordAt(1_000 + Math.floor(random() * 9_000)))} `,
    () => `"${generateText(random).split(' ').slice(0, 2).join(' ')}" ${word()} `,
    () => `${word()} by:actor-${Math.floor(random() * ACTORS)} `,
  ];
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.() ?? word());
}

/** A sentence of a page that names an actor. */
export function generateSentences(count: number): string[] {
  const random = generator(3);
  return Array.from({ length: count }, () => generateText(random).split(' ').slice(0, 25).join(' '));
}

function generateText(random: () => number): string {
  return Array.from({ length: PASSAGE_WORDS }, () => wordAt(Math.floor(VOCABULARY ** random()) - 1)).join(' ');
}

/** Letters are swapped in the middle. */
function slipIn(word: string): string {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.slice(middle + 1);
}

/** Frequent words are short, as in real text. */
function wordAt(rank: number): string {
  let word = '';
  for (let rest = rank + 7; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}

/** Numbers from 0 to below 1. Source: Park and Miller, "minimal standard" generator, CACM 31(10), 1988. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
