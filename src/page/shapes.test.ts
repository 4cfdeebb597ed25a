import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cardToPage } from '../messages/card-contract.ts';
import { toBackground } from '../messages/to-background.ts';
import { toPage } from '../messages/to-page.ts';
import { isFromCard, isReply, isRequest, isResult } from './shapes.ts';

const lent = {
  actor: 3,
  sentence: 'Said by him.',
  lang: 'en',
  line: { x: 1, y: 2.5, width: 30, height: 12 },
  frameWidth: 200,
  frameHeight: 80,
  focus: false,
  frame: 4,
};
const reading = { mentions: [{ start: 0, end: 4, actor: 2, line: 'double' }], evidence: [1, 2], doubtful: true };
const good: readonly {
  name: string;
  check: (value: unknown) => boolean;
  schema: v.GenericSchema;
  values: unknown[];
}[] = [
  {
    name: 'begin',
    check: isReply.begin,
    schema: toBackground.begin.reply,
    values: [{ state: 'on', nonce: 'n', openDelay: 350, painting: 'section', edition: 'e' }],
  },
  { name: 'nonce', check: isReply.nonce, schema: toBackground.nonce.reply, values: ['n'] },
  {
    name: 'read',
    check: isReply.read,
    schema: toBackground.read.reply,
    values: [{ edition: 'e' }, { edition: 'e', readings: [] }, { edition: 'e', readings: [reading] }],
  },
  { name: 'lend-card', check: isReply['lend-card'], schema: toBackground['lend-card'].reply, values: [true] },
  { name: 'report', check: isReply.report, schema: toBackground.report.reply, values: [null] },
  { name: 'go', check: isRequest.go, schema: toPage.go.request, values: [{ actor: 0 }] },
  {
    name: 'go-to-words',
    check: isRequest['go-to-words'],
    schema: toPage['go-to-words'].request,
    values: [{ block: 0, start: 3, text: 'words' }],
  },
  {
    name: 'show-for',
    check: isRequest['show-for'],
    schema: toPage['show-for'].request,
    values: [
      lent,
      {
        ...lent,
        mentions: [{ actor: 1, start: 0, end: 4 }],
        block: { text: 'all of it', at: 0, quoted: [[0, 6]] },
        corner: { x: -4, y: 0 },
      },
    ],
  },
  { name: 'hide-for', check: isRequest['hide-for'], schema: toPage['hide-for'].request, values: [{ frame: 1 }] },
  {
    name: 'card-above',
    check: isRequest['card-above'],
    schema: toPage['card-above'].request,
    values: [{ event: 'entered' }, { event: 'close' }],
  },
  {
    name: 'what the card says',
    check: isFromCard,
    schema: cardToPage,
    values: [{ name: 'ready' }, { name: 'size', height: 120.5 }, { name: 'close' }, { name: 'pointer', inside: true }],
  },
];

/** The same value with one thing in it replaced, somewhere. */
function spoil(value: unknown, path: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[path % Math.max(keys.length, 1)];
  if (key === undefined || path % 7 === 0) return by;
  const inner: unknown = (value as Record<string, unknown>)[key];
  const spoilt = spoil(inner, Math.floor(path / 2), by);
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? spoilt : one))
    : { ...value, [key]: spoilt };
}

describe.each(good)('the check of $name', ({ check, schema, values }) => {
  it('takes what the contract allows', () => {
    for (const value of values) {
      expect(v.is(schema, value)).toBe(true);
      expect(check(value)).toBe(true);
    }
  });

  it('says what the contract says of anything near it', () => {
    const by = fc.oneof(fc.constantFrom(null, undefined, '', 'on', -1, 1.5, Number.NaN, 20_000, true), fc.object());
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.nat(200), by, (value, path, other) => {
        const spoilt = spoil(value, path, other);
        expect(check(spoilt)).toBe(v.is(schema, spoilt));
      }),
    );
  });
});

describe('the check of a result', () => {
  it.each([
    { value: { ok: true, value: 1 }, good: true },
    { value: { ok: false, error: 'failed' }, good: true },
    { value: { ok: false }, good: false },
    { value: { ok: false, error: 'other' }, good: false },
    { value: undefined, good: false },
  ])('$value: $good', ({ value, good: expected }) => {
    expect(isResult(value)).toBe(expected);
  });
});
