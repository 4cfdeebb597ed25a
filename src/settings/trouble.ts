import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** storage.session key: why the background cannot use the library; absent when it can. */
export const LIBRARY_TROUBLE_KEY = 'library trouble';

/** storage.session key: what of the library is wrong, place by place; beside the trouble, where there is more to say. */
const PROBLEM_KEY = 'library problem';

const troubleSchema = v.picklist(['newer', 'unavailable', 'lost', 'empty', 'damaged']);
type Trouble = v.InferOutput<typeof troubleSchema>;

export async function readTrouble(): Promise<Trouble | undefined> {
  const stored = await browser.storage.session.get(LIBRARY_TROUBLE_KEY);
  const parsed = v.safeParse(troubleSchema, stored[LIBRARY_TROUBLE_KEY]);
  return parsed.success ? parsed.output : undefined;
}

/** `problem`: what is wrong, place by place, for whoever mends it. */
export async function writeTrouble(trouble: Trouble | undefined, problem = ''): Promise<void> {
  if (trouble === undefined) await browser.storage.session.remove([LIBRARY_TROUBLE_KEY, PROBLEM_KEY]);
  else await browser.storage.session.set({ [LIBRARY_TROUBLE_KEY]: trouble, [PROBLEM_KEY]: problem });
}

export async function readProblem(): Promise<string> {
  const { [PROBLEM_KEY]: problem } = await browser.storage.session.get(PROBLEM_KEY);
  return typeof problem === 'string' ? problem : '';
}
