import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composePack, type Pack, parsePack } from '../src/packs/index.ts';
import { actorsInPassages, type Entry } from '../src/search/index.ts';

const CORPUS = join(import.meta.dirname, '../assets/corpus');

/** The bundled pack, put together from its files and checked. Throws with the problems when it is not sound. */
export function readBundled(): Pack {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(CORPUS, name), 'utf8'));
  const record = json('source.json');
  const { file } = record as { file: string };
  const parsed = parsePack(
    composePack({
      id: 'bundled',
      name: 'Bundled corpus',
      public: true,
      sources: [{ record, text: readFileSync(join(CORPUS, file), 'utf8') }],
      actors: json('actors.json'),
      terms: json('terms.json'),
    }),
  );
  if (!parsed.ok) throw new Error(parsed.problems.map(({ place, message }) => `${place}: ${message}`).join('\n'));
  return parsed.pack;
}

/** The passages of a pack as the library hands them to the room `search`. */
export function entriesOf(pack: Pack): Entry[] {
  return pack.sources.flatMap(({ id, csl, passages, said }) => {
    const lang = csl.language ?? 'en';
    const spoken = actorsInPassages(passages, pack.actors, pack.terms, lang);
    return passages.map((text, index) => {
      const statements = said.filter(({ passage }) => passage === index + 1);
      const speakers = statements.flatMap(({ speaker, via }) => (via ? [speaker, via] : [speaker]));
      const actors = [...new Set([...(spoken[index] ?? []), ...speakers])];
      return { id: `${id}#${index + 1}`, number: index + 1, text, lang, source: id, actors, statements };
    });
  });
}
