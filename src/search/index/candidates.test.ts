import { describe, expect, it } from 'vitest';
import { entriesOf, readBundled } from '../../../tools/bundled-entries.ts';
import type { Entry } from '../collection.ts';
import { rankForSentence } from '../rank.ts';
import { compileLexicon } from '../words/lexicon.ts';
import { IndexBuilder } from './build.ts';
import { candidatesFor } from './candidates.ts';
import { Segment } from './segment.ts';

const pack = readBundled();
const entries = entriesOf(pack);
const lexicon = compileLexicon(pack.terms);

function segmentOf(of: readonly Entry[]): Segment {
  const builder = new IndexBuilder(lexicon);
  for (const entry of of) builder.add(entry);
  const { meta, blocks } = builder.finish();
  return new Segment(meta, async block => blocks[block] ?? new Uint8Array());
}
const whole = segmentOf(entries);
const ask = (actor: string, sentence: string, most: number, segments = [whole]) =>
  candidatesFor(segments, { actor, sentence, lang: 'en' }, lexicon, most);

describe('candidatesFor', () => {
  it('gives passages of the actor only, all of them when there are few', async () => {
    const own = entries.filter(({ actors }) => actors.includes('uyghurs')).map(({ id }) => id);
    expect((await ask('uyghurs', 'Torture', 200)).sort()).toEqual(own.sort());
    expect(await ask('nobody', 'Torture', 200)).toEqual([]);
  });

  it('puts the first of the ranking among the first few of many', async () => {
    const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa'.split(' ');
    const filler = Array.from({ length: 3_000 }, (_, index): Entry => {
      const text = Array.from({ length: 12 }, (_, place) => words[(index * 7 + place * place) % words.length]).join(
        ' ',
      );
      return {
        id: `f#${index + 1}`,
        number: index + 1,
        text,
        lang: 'en',
        source: 'f',
        actors: ['report'],
        statements: [],
      };
    });
    const segments = [segmentOf(filler), whole];
    for (const sentence of [
      'The report found that torture and ill-treatment were credible.',
      'Der Bericht spricht von Folter.',
      'It was published on 31 August.',
    ]) {
      const first = rankForSentence(entries, { actor: 'report', sentence, lang: '' }, lexicon)[0]?.entry.id;
      expect(await ask('report', sentence, 10, segments)).toContain(first);
    }
  });

  it('prefers what the actor says to what is said of it', async () => {
    const [first] = await ask('dolkun-isa', 'He spoke.', 1);
    const entry = entries.find(({ id }) => id === first);
    expect(entry?.statements.some(({ speaker }) => speaker === 'dolkun-isa')).toBe(true);
  });
});
