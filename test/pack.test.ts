import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composePack, parsePack } from '../src/packs/index.ts';

/** The bundled pack from its files, so that no build is needed. */
const CORPUS = join(import.meta.dirname, '../assets/corpus');
const ARTICLE = '000_97e3a8563cbd6e41.txt';
const article = readFileSync(join(CORPUS, ARTICLE), 'utf8');
const json = (name: string): unknown => JSON.parse(readFileSync(join(CORPUS, name), 'utf8'));

function bundled() {
  const files = { record: json('source.json'), text: article };
  const composed = composePack({
    id: 'b',
    name: 'b',
    public: true,
    sources: [files],
    actors: json('actors.json'),
    terms: json('terms.json'),
  });
  const reading = parsePack(composed);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

describe('the bundled pack', () => {
  const pack = bundled();
  const [source] = pack.sources;
  const passages = source?.passages ?? [];

  it('holds the article’s 13 paragraphs, character for character and in order', () => {
    expect(passages).toHaveLength(13);
    expect(passages.join('\n\n')).toBe(article);
  });

  it('names the article’s file', () => {
    expect(json('source.json')).toHaveProperty('file', ARTICLE);
  });

  it('invents no headline, outlet or author', () => {
    const csl: Record<string, unknown> = { ...source?.csl };
    const { title, author, 'container-title': outlet, publisher } = csl;
    expect(title).toMatch(/^\[.*\]$/);
    expect({ author, outlet, publisher }).toEqual({});
  });

  it('finds in its passages every wording that the article is said to have for an actor', () => {
    const missing = pack.actors.flatMap(({ id, corpus = [] }) =>
      corpus.filter(words => !passages.some(passage => passage.includes(words))).map(words => `${id}: ${words}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives each actor names or terms to be found by', () => {
    expect(pack.actors.filter(({ aliases = [], terms = [] }) => aliases.length + terms.length === 0)).toEqual([]);
  });

  it('writes Chinese terms in one of its two scripts, as they are looked up by', () => {
    expect(pack.terms.filter(({ forms }) => 'zh' in forms).map(({ id }) => id)).toEqual([]);
  });

  it('holds the article’s two hedges for one where a language does not part them as English does', () => {
    const formsOf = (wanted: string) => pack.terms.find(({ id }) => id === wanted)?.forms ?? {};
    const amount = formsOf('may-amount');
    const missing = Object.entries(formsOf('may-constitute')).flatMap(([lang, forms]) =>
      lang === 'en' ? [] : forms.filter(form => !amount[lang]?.includes(form)).map(form => `${lang}: ${form}`),
    );
    expect(missing).toEqual([]);
  });
});
