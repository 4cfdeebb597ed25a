import browser from 'webextension-polyfill';
import { type Pack, parsePack } from '../packs/index.ts';

/**
 * The pack that the extension ships with, checked again: a file on a disk can be damaged too.
 * Errors: PackError, naming the field and the place.
 */
export async function readBundledPack(): Promise<Pack> {
  // The extension's own file: nothing leaves the machine, and the pages' CSP allows nothing else.
  const response = await fetch(browser.runtime.getURL('pack.json'));
  const parsed = parsePack(await response.json());
  if (parsed.ok) return parsed.pack;
  throw new PackError(parsed.problems.map(problem => `${problem.place}: ${problem.message}`).join('\n'));
}

class PackError extends Error {
  override readonly name = 'PackError';
}
