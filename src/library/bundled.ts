import browser from 'webextension-polyfill';
import { describeProblem, type Pack, readPack } from '../packs/index.ts';
import { LibraryError } from './error.ts';

/**
 * The pack that the extension ships with, checked again: a file on a disk can be damaged too.
 * Errors: LibraryError `damaged`; its cause names the fields and their places.
 */
export async function readBundledPack(): Promise<Pack> {
  // The extension's own file: nothing leaves the machine, and the pages' CSP allows nothing else.
  const response = await fetch(browser.runtime.getURL('pack.json'));
  const reading = readPack(await response.text());
  if (reading.ok) return reading.pack;
  throw new LibraryError('damaged', { cause: new Error(reading.problems.map(describeProblem).join('\n')) });
}
