import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zip } from './zip.ts';

/** Reads an archive by its central directory, as unpackers do. */
function unzip(archive: Buffer): [path: string, content: string][] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files: [string, string][] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index += 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const packed = archive.readUInt32LE(at + 20);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    expect(content).toHaveLength(archive.readUInt32LE(at + 24));
    files.push([archive.toString('utf8', at + 46, at + 46 + nameLength), content.toString('utf8')]);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

const buffers = (files: Iterable<[string, string]>) =>
  new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));

describe('zip', () => {
  it('holds what was put in, sorted by name', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
        files => {
          const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
          expect(unzip(zip(buffers(Object.entries(files))))).toEqual(sorted);
        },
      ),
    );
  });

  it('gives the same bytes whatever the order', () => {
    const files: [string, string][] = [
      ['b.txt', 'two'],
      ['a/c.txt', 'three'],
      ['a.txt', ''],
    ];
    expect(zip(buffers(files)).equals(zip(buffers(files.toReversed())))).toBe(true);
  });
});
