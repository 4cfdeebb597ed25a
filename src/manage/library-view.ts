import { plainCitation } from '../citations/index.ts';
import { describeLoss, LibraryError, openLibrary } from '../library/index.ts';
import { askBackground } from '../messages/index.ts';
import { readProblem } from '../settings/index.ts';

interface Size {
  sources: number;
  passages: number;
}

/** The library as the page shows it. Times are ms since the Unix epoch. */
export type LibraryView =
  | { kind: 'reading' }
  | { kind: 'open'; sources: readonly { id: string; citation: string; lang: string; passages: number }[] }
  | { kind: 'lost'; before: Size & { at: number }; now: Size }
  /** `problem`: what is wrong with the pack, a line each. */
  | { kind: 'damaged'; problem: string }
  | { kind: 'newer' | 'unavailable' | 'empty' | 'failed' };

/** Reads what the library holds, or why it cannot be read. Never rejects. */
export async function readLibraryView(): Promise<LibraryView> {
  try {
    return await readSources();
  } catch (cause) {
    const trouble = cause instanceof LibraryError ? cause.code : 'failed';
    if (trouble === 'failed') console.error('The library could not be read.', cause);
    if (trouble === 'damaged') return { kind: trouble, problem: await readProblem() };
    return trouble === 'lost' ? await readLoss() : { kind: trouble };
  }
}

async function readSources(): Promise<LibraryView> {
  // The background fills an empty library; what it cannot do shows when the library is opened.
  const ready = await askBackground('ready', null);
  if (ready.ok && ready.value === 'damaged') return { kind: 'damaged', problem: await readProblem() };
  const library = await openLibrary();
  const sources = await library.getAll('sources');
  library.close();
  return {
    kind: 'open',
    sources: sources.map(({ id, csl, passages }) => ({
      id,
      citation: plainCitation(csl, undefined),
      lang: csl.language ?? '',
      passages,
    })),
  };
}

async function readLoss(): Promise<LibraryView> {
  const loss = await describeLoss().catch(() => undefined);
  return loss ? { kind: 'lost', ...loss } : { kind: 'failed' };
}
