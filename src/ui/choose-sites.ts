import browser from 'webextension-polyfill';
import { askBackground } from '../messages/index.ts';
import { changeSettings, EVERY_SITE, patternOf, readSettings, type Settings } from '../settings/index.ts';

/** Where to read. `chosen` adds these origins to those that were chosen before. */
export interface Choice {
  mode: Settings['mode'];
  origins: readonly string[];
}

/** Whether the choice holds, or the reader or the browser said no to the permission: then nothing was changed. */
export type Outcome = 'done' | 'refused';

/** Asks the browser for what a choice needs and keeps the choice. Call it in a click handler, before anything is awaited: browsers ask only then. */
export async function choose({ mode, origins }: Choice): Promise<Outcome> {
  const patterns = mode === 'every' ? [EVERY_SITE] : mode === 'chosen' ? origins.map(patternOf) : [];
  if (patterns.length > 0 && !(await request(patterns))) return 'refused';
  const { chosen, off } = await readSettings();
  const added = mode === 'chosen' ? origins : [];
  await changeSettings({
    answered: true,
    mode,
    chosen: [...new Set([...chosen, ...added])],
    off: off.filter(origin => !added.includes(origin)),
  });
  await askBackground('resettle', null);
  return 'done';
}

/** Asks for one site and adds it to the chosen ones, whatever is chosen for the others. To be called as `choose`. */
export async function chooseSite(origin: string): Promise<Outcome> {
  if (!(await request([patternOf(origin)]))) return 'refused';
  const { chosen, off } = await readSettings();
  await changeSettings({ chosen: [...new Set([...chosen, origin])], off: off.filter(other => other !== origin) });
  await askBackground('resettle', null);
  return 'done';
}

async function request(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins });
  } catch {
    // A browser may refuse to ask for what the extension has from its manifest.
    return browser.permissions.contains({ origins });
  }
}
