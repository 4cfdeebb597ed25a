import { readFileSync } from 'node:fs';
import { conceptAliases, type NamedActor, type Vocabulary } from '../../src/mentions/index.ts';
import type { Actor, Contexts, Term } from '../../src/packs/index.ts';

/** The bundled corpus's vocabulary as the library compiles it, with actors numbered in their order from 1. */
export function bundledVocabulary(): Vocabulary {
  const { actors, contexts } = readCorpus<{ actors: Actor[]; contexts: Contexts }>('actors.json');
  const { terms } = readCorpus<{ terms: Term[] }>('terms.json');
  return { contexts, actors: actors.map((actor, index) => named(actor, index + 1, terms)) };
}

function named(actor: Actor, number: number, terms: readonly Term[]): NamedActor {
  const { id, type, aliases = [], corpus = [] } = actor;
  return { number, id, type, listed: corpus.length > 0, public: true, aliases: [...aliases, ...conceptAliases(actor.terms ?? [], terms)] };
}

/** The build checks these files against the schema; here they are trusted. */
function readCorpus<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../assets/corpus/${file}`, import.meta.url), 'utf8')) as T;
}
