import * as v from 'valibot';
import type { Csl } from '../packs/index.ts';
import type { Excerpt } from './content.ts';
import type { Library, StoredActor, StoredPassage, StoredSource } from './database.ts';
import { excerptOf } from './excerpts/excerpt.ts';

/** What became of a source since, as its pack says. `asOf`: a day, ISO 8601. `by`: what took its place. */
const statusSchema = v.object({
  kind: v.picklist(['current', 'corrected', 'superseded', 'withdrawn']),
  asOf: v.string(),
  note: v.optional(v.string()),
  by: v.optional(v.string()),
});
/** Where the pack's author has it from. `retrieved`: a day, ISO 8601. */
const originSchema = v.object({ where: v.string(), retrieved: v.optional(v.string()) });

type SourceStatus = v.InferOutput<typeof statusSchema>;
type SourceOrigin = v.InferOutput<typeof originSchema>;

/** A source from its first passage to its last. */
export interface WholeSource {
  id: string;
  csl: Csl;
  /** In order. */
  passages: readonly Excerpt[];
  /** Absent where the pack does not say. */
  status?: SourceStatus;
  /** What took its place, where the library has that too. */
  successor?: { id: string; title: string };
  origin?: SourceOrigin;
  /** The pack that it came with. `filledAt`: ms since the Unix epoch. */
  pack?: { id: string; name: string; filledAt: number };
  /** All of it: the passages, parted by a blank line. */
  text: string;
  /** SHA-256 of `text` in UTF-8, hexadecimal. */
  checksum: string;
}

/** One source whole; undefined when the library has none of this id. */
export async function readSource(library: Library, id: string): Promise<WholeSource | undefined> {
  const transaction = library.transaction(['sources', 'passages', 'actors', 'packs']);
  const source = await transaction.objectStore('sources').get(id);
  if (!source) return undefined;
  const [pack, stored] = await Promise.all([
    transaction.objectStore('packs').get(source.pack),
    transaction.objectStore('passages').index('source').getAll(id),
  ]);
  const fate = fateOf(source);
  const successor =
    fate.status?.by === undefined ? undefined : await transaction.objectStore('sources').get(fate.status.by);
  const shelf = await shelfFor(stored, number => transaction.objectStore('actors').get(number));
  const ordered = stored.sort((a, b) => a.number - b.number);
  const text = ordered.map(passage => passage.text).join('\n\n');
  return {
    id,
    csl: source.csl,
    passages: ordered.map(passage => excerptOf(passage, source, shelf)),
    ...fate,
    ...(successor ? { successor: { id: successor.id, title: successor.csl.title ?? successor.id } } : {}),
    ...(pack ? { pack: { id: pack.id, name: pack.name, filledAt: pack.filledAt } } : {}),
    text,
    checksum: await sha256(text),
  };
}

/** A passage whole, with those right before and after it in its source; empty when the library does not have it. */
export async function readAround(library: Library, passage: string): Promise<Excerpt[]> {
  const transaction = library.transaction(['sources', 'passages', 'actors']);
  const middle = await transaction.objectStore('passages').get(passage);
  const source = middle && (await transaction.objectStore('sources').get(middle.source));
  if (!middle || !source) return [];
  const beside = await Promise.all(
    [-1, 1].map(step => transaction.objectStore('passages').get(`${source.id}#${middle.number + step}`)),
  );
  const three = [beside[0], middle, beside[1]].filter(one => one !== undefined);
  const shelf = await shelfFor(three, number => transaction.objectStore('actors').get(number));
  return three.map(one => excerptOf(one, source, shelf));
}

/** The actors of these passages: those of whom they speak, and those who speak in them. */
async function shelfFor(passages: readonly StoredPassage[], get: (number: number) => Promise<StoredActor | undefined>) {
  const numbers = [...new Set(passages.flatMap(({ about }) => about))];
  const actors = (await Promise.all(numbers.map(get))).filter(actor => actor !== undefined);
  return {
    actors: new Map(actors.map(actor => [actor.number, actor])),
    byId: new Map(actors.map(actor => [actor.id, actor])),
  };
}

/** Fields that packs may have and older ones have not: each is read by itself, and what is not understood counts as not said. */
function fateOf(source: StoredSource): Pick<WholeSource, 'status' | 'origin'> {
  const { status, origin } = source as { status?: unknown; origin?: unknown };
  const [readStatus, readOrigin] = [v.safeParse(statusSchema, status), v.safeParse(originSchema, origin)];
  return {
    ...(readStatus.success ? { status: readStatus.output } : {}),
    ...(readOrigin.success ? { origin: readOrigin.output } : {}),
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), octet => octet.toString(16).padStart(2, '0')).join('');
}
