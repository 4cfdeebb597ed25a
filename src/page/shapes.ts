import type { CardToPage, Reply, Request, Result, ToBackground, ToPage } from '../messages/index.ts';

/**
 * Checks of what reaches the content script, by hand: the library that the other contexts check with would be half of a script that
 * runs in every page. `shapes.test.ts` holds these checks to the contract.
 */
export type Check<T> = (value: unknown) => value is T;

const isCount: Check<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;
const isNumber: Check<number> = (value): value is number => typeof value === 'number' && !Number.isNaN(value);
const isText: Check<string> = value => typeof value === 'string';
const isFlag: Check<boolean> = value => typeof value === 'boolean';
const isNull: Check<null> = value => value === null;

function oneOf<const T extends string>(...words: readonly T[]): Check<T> {
  return (value): value is T => words.some(word => word === value);
}

function listOf<T>(check: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(check);
}

function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

/** An object that has these fields; others are not looked at. */
function withFields<T extends object>(checks: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  const entries = Object.entries(checks) as [string, Check<unknown>][];
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    entries.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

const isReading = withFields({
  mentions: listOf(
    withFields({
      start: isCount,
      end: isCount,
      actor: isCount,
      line: oneOf('solid', 'dashed', 'dotted', 'double'),
    }),
  ),
  evidence: listOf(isCount),
  doubtful: isFlag,
});

const isSpan: Check<[number, number]> = (value): value is [number, number] =>
  listOf(isCount)(value) && value.length === 2;

const isLine = withFields({ x: isNumber, y: isNumber, width: isNumber, height: isNumber });

/** What a content script asks of the background. */
export type Asking = Extract<
  keyof ToBackground,
  'begin' | 'nonce' | 'read' | 'paint' | 'report' | 'open-elsewhere' | 'lend-card' | 'return-card' | 'tell-frame'
>;

export const isReply: { readonly [N in Asking]: Check<Reply<ToBackground, N>> } = {
  begin: withFields({
    state: oneOf('on', 'off', 'unasked', 'no-library'),
    nonce: isText,
    openDelay: isCount,
    painting: oneOf('every', 'paragraph', 'section'),
    edition: isText,
  }),
  nonce: isText,
  read: withFields({ edition: isText, readings: optional(listOf(isReading)) }) as Check<Reply<ToBackground, 'read'>>,
  paint: isNull,
  report: isNull,
  'open-elsewhere': isNull,
  'lend-card': isFlag,
  'return-card': isNull,
  'tell-frame': isNull,
};

export const isRequest: { readonly [N in keyof ToPage]: Check<Request<ToPage, N>> } = {
  list: isNull,
  text: isNull,
  'go-to-words': withFields({ block: isCount, start: isCount, text: isText }),
  go: withFields({ actor: isCount }),
  'open-card': isNull,
  'next-mention': isNull,
  'show-for': withFields({
    frame: isCount,
    actor: isCount,
    sentence: isText,
    lang: isText,
    mentions: optional(listOf(withFields({ actor: isCount, start: isCount, end: isCount }))),
    block: optional(withFields({ text: isText, at: isCount, quoted: optional(listOf(isSpan)) })),
    line: isLine,
    frameWidth: isNumber,
    frameHeight: isNumber,
    corner: optional(withFields({ x: isNumber, y: isNumber })),
    focus: isFlag,
  }) as Check<Request<ToPage, 'show-for'>>,
  'hide-for': withFields({ frame: isCount }),
  'card-above': withFields({ event: oneOf('entered', 'left', 'close') }),
  reconsider: isNull,
};

/** Whatever the background answers, wrapped. */
export const isResult: Check<Result<unknown>> = (value): value is Result<unknown> =>
  withFields({ ok: isFlag })(value) &&
  (value.ok || withFields({ error: oneOf('forbidden', 'malformed', 'failed', 'no-library') })(value));

/** Tallest card that is believed, CSS pixels. */
const MOST_HEIGHT_PX = 10_000;

export const isFromCard: Check<CardToPage> = (value): value is CardToPage => {
  if (!withFields({ name: oneOf('ready', 'size', 'close', 'pointer') })(value)) return false;
  if (value.name === 'size')
    return withFields({ height: isNumber })(value) && value.height >= 0 && value.height <= MOST_HEIGHT_PX;
  return value.name !== 'pointer' || withFields({ inside: isFlag })(value);
};
