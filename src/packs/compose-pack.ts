import { PACK_FORMAT } from './schema.ts';

/** The files a pack is kept in while people work on it, as read: nothing of them is trusted yet. */
export interface PackFiles {
  id: string;
  name: string;
  public: boolean;
  /** Each source's record (`source.json`, without passages) and its text, paragraphs apart by blank lines. */
  sources: readonly { record: unknown; text: string }[];
  /** `actors.json`: `{ contexts, actors }`. */
  actors: unknown;
  /** `terms.json`: `{ terms }`. */
  terms: unknown;
}

/**
 * Puts a pack together from its files. Checks nothing: hand the result to `parsePack`, which names what is missing.
 * A record's `file` says where the text lies and is left out.
 */
export function composePack(files: PackFiles): unknown {
  return {
    format: PACK_FORMAT,
    id: files.id,
    name: files.name,
    public: files.public,
    sources: files.sources.map(({ record, text }) => {
      const { file: _file, id, csl, ...rest } = asRecord(record);
      return { id, csl, passages: paragraphsOf(text), ...rest };
    }),
    ...asRecord(files.actors),
    ...asRecord(files.terms),
  };
}

/** The paragraphs of a text, character for character: only blank lines between them and at the ends are dropped. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n(?:[\t ]*\r?\n)+|^(?:[\t ]*\r?\n)+|\r?\n$/).filter(paragraph => paragraph.trim() !== '');
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
