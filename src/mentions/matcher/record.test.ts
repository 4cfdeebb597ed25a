import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';
import type { Vocabulary } from '../types.ts';
import { compile } from './compile.ts';
import { decode, encode, MatcherError } from './record.ts';

const vocabulary: Vocabulary = {
  contexts: { sea: { mul: ['harbour'] } },
  actors: [
    {
      number: 7,
      id: 'tern',
      type: 'person',
      listed: true,
      public: true,
      aliases: [{ text: 'Tern', lang: 'en', needs: ['sea'], not: ['Tern Hill'] }],
    },
  ],
};
const bytes = encode(compile(vocabulary));
const copy = (): ArrayBuffer => bytes.slice(0);

describe('encode and decode', () => {
  it('keep a matcher that reads the same', () => {
    const blocks = [{ text: 'Tern and Tern Hill by the harbour', lang: 'en' }];
    expect(read(decode(bytes), blocks)).toEqual(read(compile(vocabulary), blocks));
    expect(read(decode(bytes), blocks)[0]?.mentions).toEqual([{ start: 0, end: 4, actor: 7, reference: false }]);
  });

  it('keep an empty vocabulary', () => {
    const empty = decode(encode(compile({ actors: [], contexts: {} })));
    expect(read(empty, [{ text: 'Tern', lang: 'en' }])).toEqual([{ mentions: [], evidence: [], doubtful: false }]);
  });

  it('give the same bytes for the same vocabulary, and views on them', () => {
    expect(new Uint8Array(encode(compile(vocabulary)))).toEqual(new Uint8Array(bytes));
    expect(decode(bytes).units.buffer).toBe(bytes);
  });
});

/** Bytes. */
const HEADER = 100;
const STEP = 37;

describe('decode refuses', () => {
  it.each([
    ['nothing', new ArrayBuffer(0), 'cut off'],
    ['what is cut off', bytes.slice(0, -4), 'bytes instead of'],
    ['what is longer', new Uint8Array([...new Uint8Array(bytes), 0, 0, 0, 0]).buffer, 'bytes instead of'],
    ['another file', new Uint8Array(bytes.byteLength).buffer, 'no matcher'],
  ])('%s', (_, record, message) => {
    expect(() => decode(record)).toThrow(MatcherError);
    expect(() => decode(record)).toThrow(message);
  });

  it('another version', () => {
    const record = copy();
    new Uint32Array(record)[1] = 99;
    expect(() => decode(record)).toThrow('the record has version 99');
  });

  it('any changed byte', () => {
    // Every byte of the header, then bytes all over; the step is odd, so that each place in a word is met.
    for (let at = 0; at < bytes.byteLength; at += at < HEADER ? 1 : STEP) {
      const record = copy();
      const view = new Uint8Array(record);
      view[at] = (view[at] ?? 0) ^ 0x10;
      expect(() => decode(record)).toThrow(MatcherError);
    }
  });
});
