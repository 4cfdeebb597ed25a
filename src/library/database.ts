import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Actor, ActorType, Alias, Contexts, Csl, Notice, Source, Statement, Term } from '../packs/index.ts';
import type { IndexMeta } from '../search/index.ts';
import { LibraryError } from './error.ts';

/** A pack that was filled in. Times are ms since the Unix epoch. */
export interface StoredPack {
  id: string;
  name: string;
  public: boolean;
  /** Of the pack's whole content: the same pack is never filled twice. */
  checksum: string;
  filledAt: number;
}

export interface StoredSource {
  id: string;
  pack: string;
  csl: Csl;
  status?: Source['status'];
  origin?: Source['origin'];
  extracted?: Source['extracted'];
  notices: Notice[];
  said: Statement[];
  passages: number;
}

export interface StoredPassage {
  /** `<source id>#<number>`. */
  passage: string;
  source: string;
  /** Place in the source, from 1. */
  number: number;
  /** Character for character as the source has it. */
  text: string;
  /** Numbers of the actors of whom the passage speaks, or who speak in it. */
  about: number[];
}

/** What is shown of an actor; its aliases lie apart, so that a card reads a few hundred bytes. */
export interface StoredActor {
  /** Given once, never used again for another. */
  number: number;
  pack: string;
  id: string;
  type: ActorType;
  name: string;
  description: string;
  wikidata?: string;
  corpus: string[];
  /** How many passages speak of it. */
  passages: number;
}

/** What is computed from the rest and may be thrown away at any time. */
export interface Derived {
  name: 'matcher' | 'lexicon' | 'names';
  /** Of what it was computed from; another value means that it is stale. */
  from: string;
  value: unknown;
}

/** One stored index over whole packs. Its dictionary and blocks lie apart: a search reads the former whole and of the latter what it needs. */
export interface StoredSegment {
  id: number;
  /** Version of the layout (search/index/layout.ts). */
  format: number;
  /** Of the terms by which it was built. */
  lexicon: string;
  /** In the order of their passages. */
  packs: IndexedPack[];
}

export interface IndexedPack {
  id: string;
  /** Changes with every filling of the pack. */
  stamp: string;
  passages: number;
}

/** Everything the library keeps. This interface is the database's shape. */
export interface LibrarySchema extends DBSchema {
  packs: { key: string; value: StoredPack };
  sources: { key: string; value: StoredSource; indexes: { pack: string } };
  passages: { key: string; value: StoredPassage; indexes: { source: string; about: number } };
  actors: { key: number; value: StoredActor; indexes: { pack: string; id: [pack: string, id: string] } };
  aliases: { key: number; value: { number: number; aliases: Alias[]; terms: NonNullable<Actor['terms']> } };
  lexicons: { key: string; value: { pack: string; contexts: Contexts; terms: Term[] } };
  derived: { key: string; value: Derived };
  segments: { key: number; value: StoredSegment };
  dictionaries: { key: number; value: IndexMeta };
  blocks: { key: [segment: number, block: number]; value: Uint8Array };
}

/** Stores of what is computed from the rest: they may be emptied at any time, and an export leaves them out. */
export const DERIVED_STORES: readonly string[] = ['derived', 'segments', 'dictionaries', 'blocks'];

export type Library = IDBPDatabase<LibrarySchema>;

/** Step i takes version i to i + 1. Append only: a step that shipped is never edited or removed. */
const steps: readonly ((library: Library) => void)[] = [
  library => {
    library.createObjectStore('packs', { keyPath: 'id' });
    library.createObjectStore('sources', { keyPath: 'id' }).createIndex('pack', 'pack');
    const passages = library.createObjectStore('passages', { keyPath: 'passage' });
    passages.createIndex('source', 'source');
    passages.createIndex('about', 'about', { multiEntry: true });
    const actors = library.createObjectStore('actors', { keyPath: 'number', autoIncrement: true });
    actors.createIndex('pack', 'pack');
    actors.createIndex('id', ['pack', 'id'], { unique: true });
    library.createObjectStore('aliases', { keyPath: 'number' });
    library.createObjectStore('lexicons', { keyPath: 'pack' });
    library.createObjectStore('derived', { keyPath: 'name' });
  },
  library => {
    library.createObjectStore('segments', { keyPath: 'id', autoIncrement: true });
    library.createObjectStore('dictionaries');
    library.createObjectStore('blocks');
  },
];

export const DATABASE_NAME = 'library';
export const DATABASE_VERSION = steps.length;

/**
 * Opens the database at this build's version, creating or migrating it.
 *
 * Errors: LibraryError `newer` when a newer build wrote it, `unavailable` when the browser refuses IndexedDB.
 */
export async function openDatabase(): Promise<Library> {
  try {
    return await openDB<LibrarySchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(library, from, to) {
        for (const step of steps.slice(from, to ?? steps.length)) step(library);
      },
      // A newer build wants to migrate: an open connection here would hold it up for ever.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch (cause) {
    const newer = cause instanceof DOMException && cause.name === 'VersionError';
    throw new LibraryError(newer ? 'newer' : 'unavailable', { cause });
  }
}
