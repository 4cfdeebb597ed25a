import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf, type Pack, parsePack } from './index.ts';

const file = join(import.meta.dirname, '../../test/fixtures/packs/good-every-field.json');
const { pack } = JSON.parse(readFileSync(file, 'utf8')) as { pack: Pack };

/** FNV-1a of 64 bits by its definition, slow: the reference. */
function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const octet of [unit & 0xff, unit >>> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

describe('checksumOf', () => {
  it('is FNV-1a, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        // The walk only looks at what is there, so a piece of a pack shows the hash bare.
        expect(checksumOf({ name } as Pack)).toBe(fnv(`{"name":${JSON.stringify(name)},}`));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(pack).reverse()) as Pack;
    expect(Object.keys(turned)[0]).not.toBe(Object.keys(pack)[0]);
    expect(checksumOf(turned)).toBe(checksumOf(pack));
  });

  it('is the same for a pack and its parsed copy', () => {
    const reading = parsePack(pack);
    expect(reading.ok && checksumOf(reading.pack)).toBe(checksumOf(pack));
  });

  it.each([
    ['a letter', { ...pack, name: `${pack.name}.` }],
    ['a flag', { ...pack, public: true }],
    ['the order of a list', { ...pack, actors: pack.actors.toReversed() }],
    ['an item less', { ...pack, terms: [] }],
  ])('changes with %s', (_what, changed) => {
    expect(checksumOf(changed)).not.toBe(checksumOf(pack));
  });
});
