import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { contextOf } from './context-of.ts';
import type { Context, Failure, Reply, Request, Result } from './contract.ts';

type Sender = browser.Runtime.MessageSender;
const envelope = v.object({ name: v.string(), body: v.optional(v.unknown()) });
type Rules = Record<string, { from: readonly Context[]; request: v.GenericSchema; reply: v.GenericSchema }>;
export type Handlers<C extends Rules> = {
  [N in keyof C]: (request: Request<C, N>, sender: Sender) => Promise<Reply<C, N>>;
};

/** An expected failure that a handler wants the sender to know. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}

/**
 * Answers the messages of a contract. Each is checked for name, sender and shape, in that order, before its handler runs;
 * what is refused is logged once a kind. Never throws.
 */
export function serve<C extends Rules>(rules: C, handlers: Handlers<C>, signal?: AbortSignal): void {
  const base = browser.runtime.getURL('');
  const refused = new Set<string>();
  const refuse = (failure: Failure, name: string, from: Context | undefined): Result<never> => {
    const kind = `${failure} ${name.slice(0, 40)} ${from}`;
    if (!refused.has(kind)) console.warn(`A message was refused: ${kind}`);
    refused.add(kind);
    return { ok: false, error: failure };
  };

  const answer = async (message: unknown, sender: Sender): Promise<Result<unknown>> => {
    const from = contextOf(sender, browser.runtime.id, base);
    const { name, body } = v.is(envelope, message) ? message : { name: '', body: undefined };
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) return refuse('malformed', name, from);
    if (!from || !rule.from.includes(from)) return refuse('forbidden', name, from);
    const request = v.safeParse(rule.request, body ?? null);
    if (!request.success) return refuse('malformed', name, from);
    try {
      const handler: (request: never, sender: Sender) => Promise<unknown> = handlers[name as keyof C];
      return { ok: true, value: await handler(request.output as never, sender) };
    } catch (cause) {
      if (cause instanceof Refusal) return { ok: false, error: cause.failure };
      console.error(name, cause);
      return { ok: false, error: 'failed' };
    }
  };

  // Each context has one contract and so one listener: what this one does not know, nobody does.
  browser.runtime.onMessage.addListener(answer);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(answer));
}
