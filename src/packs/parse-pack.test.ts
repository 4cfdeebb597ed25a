import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem, PACK_FORMAT, parsePack, readPack } from './index.ts';

/** A case: a pack, or what is changed in the pack of another case, or a file's text; and the start of each problem's line. */
interface Case {
  why: string;
  pack?: unknown;
  from?: string;
  set?: [path: (string | number)[], value: unknown][];
  remove?: (string | number)[][];
  text?: string;
  problems?: string[];
}

const FOLDER = join(import.meta.dirname, '../../test/fixtures/packs');
const cases = readdirSync(FOLDER).map(file => ({ file, ...readCase(file) }));

function readCase(file: string): Case {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Case;
}

function textOf({ text, pack, from, set = [], remove = [] }: Case): string {
  if (text !== undefined) return text;
  const value = from === undefined ? pack : readCase(`${from}.json`).pack;
  for (const [path, inner] of set) {
    // Not a plain assignment, which would take __proto__ for the prototype.
    Object.defineProperty(parentOf(value, path), path.at(-1) ?? '', {
      value: inner,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  for (const path of remove) Reflect.deleteProperty(parentOf(value, path), path.at(-1) ?? '');
  return JSON.stringify(value);
}

function parentOf(value: unknown, path: (string | number)[]): object {
  return path.slice(0, -1).reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value) as object;
}

describe('readPack', () => {
  it.each(cases.filter(({ problems }) => problems === undefined))('takes $file: $why', one => {
    const reading = readPack(textOf(one));
    expect(reading).toEqual({ ok: true, pack: JSON.parse(textOf(one)) });
  });

  it.each(cases.filter(({ problems }) => problems !== undefined))('refuses $file: $why', one => {
    const reading = readPack(textOf(one));
    const lines = reading.ok ? [] : reading.problems.map(describeProblem);
    expect(lines.map((line, index) => line.slice(0, one.problems?.[index]?.length))).toEqual(one.problems);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('passes over a byte order mark', () => {
    expect(readPack(`\uFEFF${textOf(readCase('good-least.json'))}`).ok).toBe(true);
  });
});

describe('parsePack', () => {
  const good = () => JSON.parse(textOf(readCase('good-every-field.json'))) as { actors: object[]; terms: object[] };

  it('lists no more than 50 problems', () => {
    const actors = Array.from({ length: 200 }, () => ({ id: 'BAD' }));
    const reading = parsePack({ ...good(), actors });
    expect(reading.ok ? 0 : reading.problems.length).toBe(50);
  });

  it('refuses more values than a pack can have before it looks at them', () => {
    const reading = parsePack({ ...good(), terms: new Array(2_000_001).fill(0) });
    expect(reading).toEqual({ ok: false, problems: [{ place: '', message: 'more than 2000000 values' }] });
  });

  it('gives a copy that the caller cannot change from outside', () => {
    const value = good();
    const reading = parsePack(value);
    value.actors.length = 0;
    expect(reading.ok && reading.pack.actors.length).toBe(3);
  });

  it('never throws, and takes nothing that is not a pack', () => {
    const almost = fc.record({
      format: fc.constant(PACK_FORMAT),
      sources: fc.anything(),
      actors: fc.anything(),
      contexts: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), almost), value => {
        const reading = parsePack(value);
        expect(reading.ok).toBe(false);
        expect(reading.ok || reading.problems.length > 0).toBe(true);
      }),
    );
  });

  it('has a place for every problem when one field of a good pack is broken', () => {
    const paths = pathsOf(good());
    fc.assert(
      fc.property(fc.constantFrom(...paths), path => {
        const value = good();
        Reflect.set(parentOf(value, path), path.at(-1) ?? '', { unexpected: true });
        const reading = parsePack(value);
        if (reading.ok)
          expect(path).toContain('csl'); // a record may hold fields that Sourcelight does not read
        else expect(reading.problems.every(problem => problem.place !== '')).toBe(true);
      }),
    );
  });
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}
