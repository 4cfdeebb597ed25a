import { contextOf, type Reply, type Request, type Result, type ToBackground, type ToPage } from '../messages/index.ts';
import { type Asking, isReply, isRequest, isResult } from './shapes.ts';

/*
 * The content script's side of the messages. It speaks to the browser itself: both have `chrome` here, with promises, and no page can take its
 * place. (`browser`, which Chromium lacks, could be an element of the page that has this id.)
 */

/** Whether the extension is still there: after an update Chromium leaves a content script running without its API. */
export function isOrphan(): boolean {
  return chrome.runtime?.id === undefined;
}

/** Asks the background. Never rejects: nobody there is a `failed`. */
export async function askBackground<N extends Asking>(
  name: N,
  body: Request<ToBackground, N>,
): Promise<Result<Reply<ToBackground, N>>> {
  try {
    const reply: unknown = await chrome.runtime.sendMessage({ name, body });
    if (!isResult(reply)) return { ok: false, error: 'failed' };
    if (!reply.ok) return reply;
    const { value } = reply;
    // The other side may be of another version for a moment after an update.
    return isReply[name](value) ? { ok: true, value } : { ok: false, error: 'malformed' };
  } catch {
    return { ok: false, error: 'failed' };
  }
}

export type PageHandlers = {
  readonly [N in keyof ToPage]: (request: Request<ToPage, N>) => Promise<Reply<ToPage, N>>;
};

/** Answers what the extension asks of this document. Each message is checked for name, sender and shape before its handler runs. */
export function answerExtension(handlers: PageHandlers): void {
  const base = chrome.runtime.getURL('');
  const answer = async (message: unknown, sender: chrome.runtime.MessageSender): Promise<Result<unknown>> => {
    const { name, body = null } = (message ?? {}) as { name?: unknown; body?: unknown };
    if (typeof name !== 'string' || !isName(name)) return { ok: false, error: 'malformed' };
    if (contextOf(sender, chrome.runtime.id, base) !== 'extension') return { ok: false, error: 'forbidden' };
    if (!isRequest[name](body)) return { ok: false, error: 'malformed' };
    try {
      const handler = handlers[name] as (request: unknown) => Promise<unknown>;
      return { ok: true, value: await handler(body) };
    } catch (cause) {
      console.error(name, cause);
      return { ok: false, error: 'failed' };
    }
  };
  chrome.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    void answer(message, sender).then(reply);
    // The answer comes later.
    return true;
  });
}

function isName(name: string): name is keyof ToPage {
  return Object.hasOwn(isRequest, name);
}
