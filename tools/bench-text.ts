/** Text that is made up, the same in every run: what a bench reads must not depend on what happens to be saved on a disk. */

/** A number from 0 to below `below`. */
export type Random = (below: number) => number;

const SYLLABLES =
  'ka lo mi ta ren vo sul ber an tor ing ex po ri sha du el gor nym fa bre chi dal eth fro gha hul ist jo kre lun mar nod oph pli quo ras ste tu urm val wex yal zo bim cor dre fen gil hop'.split(
    ' ',
  );
const COMMON = 'the of and to in that is was for with as by on at from it said which have not'.split(' ');
/** Every so many words a name stands. */
const NAME_EVERY = 150;

/** The same numbers in every run. Source: Park and Miller, "minimal standard" generator, CACM 31(10), 1988. */
export function generator(seed: number): Random {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** `count` names of two words, no two the same. */
export function generateNames(count: number): string[] {
  const random = generator(1);
  const names = new Set<string>();
  while (names.size < count) names.add(`${capitalised(word(random))} ${capitalised(word(random))}`);
  return [...names];
}

/** `count` words of a text in which some of `names` are met, the same number of times however many there are. */
export function generateWords(count: number, names: readonly string[], random: Random): string[] {
  return Array.from({ length: count }, () => {
    if (random(NAME_EVERY) === 0) return names[random(names.length)] ?? '';
    return random(2) === 0 ? (COMMON[random(COMMON.length)] ?? '') : word(random);
  });
}

function word(random: Random): string {
  return Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Of a page's blocks: words a paragraph, and every how many of them a word is a link or emphasised. */
const PARAGRAPH_WORDS = 60;
const INLINE_EVERY = 25;

/** A page of paragraphs with links and emphasis in them, with `length` UTF-16 units of text, in which `names` are met. */
export function generatePage(length: number, names: readonly string[], seed = 3): string {
  const random = generator(seed);
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const words = generateWords(PARAGRAPH_WORDS, names, random);
    const text = words.join(' ').slice(0, length - written);
    written += text.length;
    paragraphs.push(`<p>${inlined(text, random)}</p>`);
  }
  const style = '<style>body { font: 17px/1.5 serif; max-width: 40em; margin: 2em auto }</style>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Generated</title>${style}${paragraphs.join('\n')}`;
}

function inlined(text: string, random: Random): string {
  return text
    .split(' ')
    .map(part => {
      if (part === '' || random(INLINE_EVERY) !== 0) return part;
      return random(2) === 0 ? `<a href="#">${part}</a>` : `<em>${part}</em>`;
    })
    .join(' ');
}

/** Names that the bundled pack knows, for pages on which the built extension finds something. */
export const BUNDLED_NAMES: readonly string[] = [
  'Dolkun Isa',
  'World Uyghur Congress',
  'Xinjiang',
  'Uyghurs',
  'Michelle Bachelet',
];
