import { describe, expect, it } from 'vitest';
import { entriesOf, readBundled } from '../../../tools/bundled-entries.ts';
import { compileLexicon, compileNames, rankForSentence, searchEntries } from '../../search/index.ts';
import { whyChosen } from './why-chosen.ts';

const pack = readBundled();
const entries = entriesOf(pack);
const lexicon = compileLexicon(pack.terms);
const actors = new Map(pack.actors.map(actor => [actor.id, actor]));
const why = (ranked: ReturnType<typeof rankForSentence>) => {
  const [best] = ranked;
  return best ? whyChosen(best.entry, best.reasons, lexicon, actors) : [];
};

describe('whyChosen', () => {
  it('says in names and in the passage’s own words why it came first for a sentence', () => {
    const sentence = 'Dolkun Isa called it extremely important for action by member states.';
    const reasons = why(rankForSentence(entries, { actor: 'dolkun-isa', sentence, lang: 'en' }, lexicon));
    expect(reasons).toContainEqual({ kind: 'speaker', what: ['Dolkun Isa'] });
    expect(reasons.find(({ kind }) => kind === 'words')?.what).toEqual(expect.arrayContaining(['action']));
  });

  it('shows the passage’s words for a term in another language', () => {
    const sentence = 'Der Bericht spricht von Verbrechen gegen die Menschlichkeit.';
    const reasons = why(rankForSentence(entries, { actor: 'report', sentence, lang: 'de' }, lexicon));
    expect(reasons.find(({ kind }) => kind === 'terms')?.what).toContain('crimes against humanity');
  });

  it('shows words of a search as the passage writes them, not their stems, and none twice', () => {
    const names = compileNames(
      pack.actors.map(({ id, name, corpus, aliases = [] }) => ({ id, name, corpus, aliases })),
    );
    const reasons = why(searchEntries(entries, 'denials crisis', { names, lexicon }));
    const words = reasons.flatMap(({ what }) => what);
    expect(words).toEqual(expect.arrayContaining(['denials', 'crisis']));
    expect(new Set(words.map(word => word.toLowerCase())).size).toBe(words.length);
  });

  it('leaves out what it cannot name', () => {
    const reasons = [{ kind: 'about', share: 1, what: ['nobody'] } as const];
    expect(whyChosen({ text: 'It rained.', lang: 'en' }, reasons, lexicon, actors)).toEqual([]);
  });
});
