import { describe, expect, it } from 'vitest';
import { checkInSlices, checkQuotation, type NamedActor, type Shelf, type SourcePassage, shelfOf } from './index.ts';

const board: NamedActor = { id: 'board', type: 'body', name: 'Harbour Board', aliases: [] };
const lind: NamedActor = { id: 'lind', type: 'person', name: 'Mara Lind', aliases: [{ text: 'Lind' }] };
const ORIGINAL =
  'The cost of the work is put at 31 million crowns. The fund for small harbours could pay a third of it.';
const SECOND_HAND =
  'The board wrote: "The cost of the work is put at 30 million crowns." Mara Lind called the sum a dream.';
const NEXT = 'She said the lamp on the pier will burn again in spring.';

const passage = (source: string, number: number, text: string, rest: Partial<SourcePassage> = {}): SourcePassage => ({
  passage: `${source}#${number}`,
  source,
  number,
  text,
  lang: 'en',
  statements: [],
  ...rest,
});
const news = passage('news', 1, SECOND_HAND, {
  statements: [{ speaker: 'board', kind: 'quoted', text: 'The cost of the work is put at 30 million crowns.' }],
});
const original = passage('letter', 1, ORIGINAL);
const shelf = (...passages: SourcePassage[]): Shelf =>
  shelfOf(passages, [board, lind], { authorOf: source => (source === 'letter' ? 'board' : undefined) });

describe('second-hand words', () => {
  const text = 'The cost of the work is put at 31 million crowns';

  it('are said to differ from how the source quotes them', () => {
    expect(checkQuotation({ text, saidBy: 'Harbour Board' }, shelf(news))).toMatchObject({
      verdict: 'altered',
      secondhand: true,
      speaker: 'board',
      attribution: 'right',
    });
  });

  it('give way to the original where the library has it', () => {
    const checked = checkQuotation({ text, saidBy: 'Harbour Board' }, shelf(news, original));
    expect(checked).toMatchObject({ verdict: 'verbatim', secondhand: false, voice: 'own', attribution: 'right' });
    expect(checked.places).toEqual([{ passage: 'letter#1', span: [0, text.length] }]);
  });

  it('come after the original where both have the same words', () => {
    const copy = passage('blog', 1, ORIGINAL);
    const checked = checkQuotation({ text }, shelf(copy, original));
    expect(checked.places[0]?.passage).toBe('letter#1');
  });

  it('are held against the original even where a page has them as they were passed on', () => {
    const copied = 'The cost of the work is put at 30 million crowns';
    const checked = checkQuotation({ text: copied }, shelf(news, original));
    expect(checked).toMatchObject({ verdict: 'altered', secondhand: false });
    expect(checked.places[0]?.passage).toBe('letter#1');
    expect(checked.also).toMatchObject([{ verdict: 'verbatim', places: [{ passage: 'news#1' }] }]);
  });
});

describe('the difference', () => {
  it('gives runs of words on both sides, in the order of the quotation', () => {
    const text = '“The cost of the new work is put at 13 million crowns”';
    const { difference } = checkQuotation({ text }, shelf(original));
    const shown = difference.map(({ kind, quoted, source }) => [
      kind,
      quoted ? text.slice(...quoted) : undefined,
      source ? ORIGINAL.slice(...source.span) : undefined,
    ]);
    expect(shown).toEqual([
      ['kept', 'The cost of the', 'The cost of the'],
      ['added', 'new', undefined],
      ['kept', 'work is put at', 'work is put at'],
      ['swapped', '13', '31'],
      ['kept', 'million crowns', 'million crowns'],
    ]);
  });

  it('gives what is dropped and what an ellipsis leaves out', () => {
    const text = 'The cost of work … 31 million crowns';
    const { difference, verdict } = checkQuotation({ text }, shelf(original));
    expect(verdict).toBe('altered');
    const gone = difference
      .filter(({ quoted }) => !quoted)
      .map(({ kind, source }) => [kind, ORIGINAL.slice(...(source?.span ?? []))]);
    expect(gone).toEqual([
      ['dropped', 'the'],
      ['left-out', 'is put at'],
    ]);
  });
});

describe('places', () => {
  it('go on from one passage to the next', () => {
    const text = 'Mara Lind called the sum a dream. She said the lamp on the pier will burn again';
    const checked = checkQuotation({ text }, shelf(news, passage('news', 2, NEXT)));
    expect(checked.verdict).toBe('verbatim');
    expect(checked.places.map(place => place.passage)).toEqual(['news#1', 'news#2']);
  });

  it('do not go on from one source to another', () => {
    const text = 'Mara Lind called the sum a dream. She said the lamp on the pier will burn again';
    expect(checkQuotation({ text }, shelf(news, passage('other', 2, NEXT))).verdict).toBe('merged');
  });

  it('are all given, the one that the page names first', () => {
    const words = 'Nobody on this coast forgets the night ferry';
    const said = (number: number, speaker: string) =>
      passage('news', number, `"${words}," it says.`, { statements: [{ speaker, kind: 'quoted', text: `${words},` }] });
    const checked = checkQuotation({ text: words, saidBy: 'Lind' }, shelf(said(1, 'board'), said(5, 'lind')));
    expect(checked).toMatchObject({ speaker: 'lind', attribution: 'right', places: [{ passage: 'news#5' }] });
    expect(checked.also).toMatchObject([{ places: [{ passage: 'news#1' }] }]);
  });
});

describe('an ellipsis', () => {
  const two = passage(
    'news',
    1,
    '"The night ferry comes back," said the board. "Nobody paid for the old rope," said Mara Lind.',
    {
      statements: [
        { speaker: 'board', kind: 'quoted', text: 'The night ferry comes back,' },
        { speaker: 'lind', kind: 'quoted', text: 'Nobody paid for the old rope,' },
      ],
    },
  );
  it('leaves out what one speaker says, and joins the words of two', () => {
    expect(checkQuotation({ text: 'The night … comes back' }, shelf(two)).verdict).toBe('too-short');
    expect(checkQuotation({ text: 'The night ferry … said the board' }, shelf(two)).verdict).toBe('elided');
    const joined = checkQuotation(
      { text: 'The night ferry comes back … paid for the old rope', saidBy: 'Lind' },
      shelf(two),
    );
    expect(joined).toMatchObject({ verdict: 'merged', secondhand: true, speaker: 'board', attribution: 'wrong' });
  });
});

describe('what the page says beside the quotation', () => {
  const may = passage('news', 1, 'The delay may close the outer harbour for the winter.');
  it('can hold what the quotation leaves out', () => {
    const text = 'close the outer harbour for the winter';
    expect(checkQuotation({ text }, shelf(may)).verdict).toBe('truncated-meaning');
    expect(checkQuotation({ text, before: 'The board fears it may ' }, shelf(may)).verdict).toBe('verbatim');
  });
});

describe('a quotation in another language', () => {
  const bridge = () => [{ passage: 'letter#1', lang: 'en', weight: 6 }];
  const bridged = shelfOf([original], [], { bridge });
  it('is not found, with the passage that it may translate', () => {
    const text = 'Die Kosten der Arbeiten werden auf 31 Millionen Kronen geschätzt';
    expect(checkQuotation({ text, lang: 'de' }, bridged)).toMatchObject({
      verdict: 'not-found',
      places: [],
      mayTranslate: 'letter#1',
    });
  });

  it('is simply not found in the language of the passage', () => {
    const text = 'They say that it will rain on the day of the feast';
    expect(checkQuotation({ text, lang: 'en' }, bridged)).not.toHaveProperty('mayTranslate');
  });
});

describe('in a larger library', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    passage('log', at + 1, `The harbour log of day ${at} names ship${at} and crew${at}.`),
  );
  it('words that most passages have are no evidence', () => {
    expect(checkQuotation({ text: 'The harbour log of day' }, shelf(...many)).verdict).toBe('too-short');
    expect(checkQuotation({ text: 'of day 7 names ship7 and crew7' }, shelf(...many)).verdict).toBe('verbatim');
  });
});

describe('checkInSlices', () => {
  it('says the same as checkQuotation, of a shelf that answers later, and gives way', async () => {
    const kept = shelf(news, original);
    const later: Shelf = { ...kept, candidates: async words => kept.candidates(words) };
    const text = 'The cost of the new work is put at 13 million crowns';
    let pauses = 0;
    const checked = await checkInSlices({ text }, later, () => {
      pauses++;
      return pauses % 2 ? Promise.resolve() : undefined;
    });
    expect(checked).toEqual(checkQuotation({ text }, kept));
    expect(pauses).toBeGreaterThan(3);
    expect(() => checkQuotation({ text }, later)).toThrow(TypeError);
  });

  it('gives way often in a long quotation', async () => {
    const pages = Array.from({ length: 30 }, (_, at) =>
      passage('book', at + 1, Array.from({ length: 60 }, (_word, index) => `w${at}x${(index * 7) % 50}`).join(' ')),
    );
    const words = pages.flatMap(({ text }) => text.split(' ')).slice(0, 1_500);
    words[700] = 'lantern';
    let pauses = 0;
    const checked = await checkInSlices({ text: words.join(' ') }, shelf(...pages), () => {
      pauses++;
      return undefined;
    });
    expect(checked.verdict).toBe('altered');
    expect(pauses).toBeGreaterThan(20);
  });

  it('rejects with what the shelf rejects with', async () => {
    const broken: Shelf = { ...shelf(news), candidates: () => Promise.reject(new Error('The library is gone')) };
    await expect(checkInSlices({ text: 'the cost of the work' }, broken, () => undefined)).rejects.toThrow('gone');
  });
});

describe('the marks around a quotation', () => {
  const crews = passage('news', 1, "The board hid the letter from all of the crews' oldest friends.");
  it.each([
    "“hid the letter from all of the crews'”",
    '‘hid the letter from all of the crews’ oldest friends’',
    "hid the letter from all of the crews'",
    '»hid the letter from all of the crews’ oldest friends.«',
    '“‘hid the letter from all of the crews’ oldest friends’”',
  ])('are no part of its words: %s', text => {
    expect(checkQuotation({ text }, shelf(crews)).verdict).toBe('verbatim');
  });
});
