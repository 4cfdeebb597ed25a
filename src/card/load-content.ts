import * as v from 'valibot';
import {
  type CardContent,
  cardContent,
  type Excerpt,
  type Library,
  LibraryError,
  openLibrary,
  prepareCards,
  readAround,
} from '../library/index.ts';
import { type Asked, askBackground } from '../messages/index.ts';
import { contentSchema, excerptSchema } from './answer-schema.ts';

let opened: Promise<Library> | undefined;

/** Opens the library while the page is still being asked who it is. What goes wrong is met again by the first card, which says it. */
export async function prepareContent(): Promise<void> {
  opened ??= openLibrary();
  await opened.then(prepareCards).catch(() => undefined);
}

/**
 * What the card shows; undefined when the library has no such actor. The library stays open between cards.
 * Errors: LibraryError.
 */
export async function loadContent(asked: Asked): Promise<CardContent | undefined> {
  try {
    opened ??= openLibrary();
    return await cardContent(await opened, asked);
  } catch {
    return await loadAfresh(asked);
  }
}

/** A newer build closes our connection, and a library that was empty may have been filled since: once more, with a new connection. */
async function loadAfresh(asked: Asked): Promise<CardContent | undefined> {
  try {
    opened = openLibrary();
    return await cardContent(await opened, asked);
  } catch (cause) {
    opened = undefined;
    return await loadFromBackground(asked, cause);
  }
}

/**
 * On a site for which the extension has no permission (the reader asked to read it once) the browser gives the frame an empty storage of
 * its own, a partition. The background is never in one.
 */
async function loadFromBackground(asked: Asked, cause: unknown): Promise<CardContent | undefined> {
  if (cause instanceof LibraryError && cause.code === 'newer') throw cause;
  const reply = await askBackground('answer', asked);
  if (!reply.ok) throw cause;
  return reply.value === null ? undefined : v.parse(contentSchema, reply.value.content);
}

/** A passage with its neighbours in the source, in order; empty where the library cannot be read any more. */
export async function loadAround(passage: string): Promise<Excerpt[]> {
  try {
    if (opened) return await readAround(await opened, passage);
  } catch (cause) {
    console.warn('The library was closed meanwhile: the background is asked.', cause);
  }
  const reply = await askBackground('around', { passage });
  const parsed = v.safeParse(v.array(excerptSchema), reply.ok ? reply.value : []);
  return parsed.success ? parsed.output : [];
}
