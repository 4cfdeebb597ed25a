import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** storage.session key: why the background cannot use the library; absent when it can. */
export const LIBRARY_TROUBLE_KEY = 'library trouble';

const troubleSchema = v.picklist(['newer', 'unavailable', 'lost', 'empty']);
type Trouble = v.InferOutput<typeof troubleSchema>;

export async function readTrouble(): Promise<Trouble | undefined> {
  const stored = await browser.storage.session.get(LIBRARY_TROUBLE_KEY);
  const parsed = v.safeParse(troubleSchema, stored[LIBRARY_TROUBLE_KEY]);
  return parsed.success ? parsed.output : undefined;
}

export async function writeTrouble(trouble: Trouble | undefined): Promise<void> {
  if (trouble === undefined) await browser.storage.session.remove(LIBRARY_TROUBLE_KEY);
  else await browser.storage.session.set({ [LIBRARY_TROUBLE_KEY]: trouble });
}
