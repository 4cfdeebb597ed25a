import type { Settings } from './settings.ts';
import { EVERY_SITE, patternOf } from './sites.ts';

/** What the browser shall inject into; undefined: nothing. Only patterns that the extension may already use. */
export function registrationFor(
  settings: Pick<Settings, 'mode' | 'chosen' | 'off'>,
  permitted: readonly string[],
): { matches: string[]; excludeMatches: string[] } | undefined {
  const everywhere = permitted.includes(EVERY_SITE);
  const allowed = (origin: string) => everywhere || permitted.includes(patternOf(origin));
  const matches =
    settings.mode === 'every' && everywhere ? [EVERY_SITE] : settings.chosen.filter(allowed).map(patternOf);
  if (matches.length === 0) return undefined;
  // A pattern has no port, so a site on another port of the same host is left out too early only if it is not itself chosen: `begin` decides.
  const chosen = new Set(settings.chosen.map(patternOf));
  return {
    matches: [...new Set(matches)],
    excludeMatches: [...new Set(settings.off.map(patternOf))].filter(pattern => !chosen.has(pattern)),
  };
}
