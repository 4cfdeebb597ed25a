import type { Csl } from '../packs/index.ts';

/** What a source is called: its title, else the id of its record. */
export function titleOf(csl: Csl): string {
  return csl.title ?? csl.id;
}
