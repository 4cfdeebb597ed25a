import { foldText } from '../text/index.ts';
import type { Entry } from './collection.ts';

/**
 * Leaves out what has the very words of an item before it: where a library holds two copies of a source, each passage comes once.
 * Letter case and blanks do not count. `seen` is carried on where the items come in parts.
 */
export function withoutCopies<T>(items: readonly T[], entryOf: (item: T) => Entry, seen = new Set<string>()): T[] {
  return items.filter(item => {
    const words = foldText(entryOf(item).text).trim();
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}
