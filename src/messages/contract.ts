import type * as v from 'valibot';
import type { toBackground } from './to-background.ts';
import type { toPage } from './to-page.ts';

/**
 * The contract between contexts: every message, who may send it, what it carries, what comes back.
 * Requests and replies are both parsed; what does not parse is refused (`serve.ts`, `send.ts`).
 *
 * Offsets are UTF-16 code units into the block's text, end exclusive. Actors are numbers: a page never gets a name.
 */
export type Context = 'page' | 'extension';

/** Failures cross contexts as data. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
export type Failure = 'forbidden' | 'malformed' | 'failed' | 'no-library';

/** Who may send a message, what it carries, what comes back. */
export type Rule = { from: readonly Context[]; request: v.GenericSchema; reply: v.GenericSchema };

type Contract = Record<string, Rule>;
export type Request<C extends Contract, N extends keyof C> = v.InferOutput<C[N]['request']>;
export type Reply<C extends Contract, N extends keyof C> = v.InferOutput<C[N]['reply']>;
export type ToBackground = typeof toBackground;
export type ToPage = typeof toPage;
