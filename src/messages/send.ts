import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Reply, Request, Result, ToBackground, ToPage } from './contract.ts';
import { toBackground } from './to-background.ts';
import { toPage } from './to-page.ts';

const resultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.picklist(['forbidden', 'malformed', 'failed', 'no-library']) }),
]);

/** Parses what came back: the other side may be of another version for a moment after an update. */
function parseReply<T>(schema: v.GenericSchema<unknown, T>, reply: unknown): Result<T> {
  const result = v.safeParse(resultSchema, reply);
  if (!result.success) return { ok: false, error: 'failed' };
  if (!result.output.ok) return result.output;
  const value = v.safeParse(schema, result.output.value);
  return value.success ? { ok: true, value: value.output } : { ok: false, error: 'malformed' };
}

/** Asks the background. Never rejects: nobody there is a `failed`. */
export async function askBackground<N extends keyof ToBackground>(
  name: N,
  body: Request<ToBackground, N>,
): Promise<Result<Reply<ToBackground, N>>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ name, body });
    return parseReply(toBackground[name].reply as v.GenericSchema<unknown, Reply<ToBackground, N>>, reply);
  } catch {
    return { ok: false, error: 'failed' };
  }
}

/** Asks the content script of one frame. Never rejects: no content script there is a `failed`. */
export async function askPage<N extends keyof ToPage>(
  tab: number,
  frame: number,
  name: N,
  body: Request<ToPage, N>,
): Promise<Result<Reply<ToPage, N>>> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tab, { name, body }, { frameId: frame });
    return parseReply(toPage[name].reply as v.GenericSchema<unknown, Reply<ToPage, N>>, reply);
  } catch {
    return { ok: false, error: 'failed' };
  }
}
