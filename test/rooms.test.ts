import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, linesOf, sourceFiles } from './source-files.ts';

/** What each room may import, besides itself. The first block is pure: text in, offsets out. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  mentions: ['text'],
  statements: ['text'],
  quotations: ['text', 'statements'],
  search: ['text', 'statements'],
  citations: ['text'],
  packs: ['mentions'],

  library: ['text', 'mentions', 'statements', 'quotations', 'search', 'citations', 'packs', 'settings'],
  settings: [],
  messages: [],

  ui: ['library', 'messages', 'settings', 'citations'],
  page: ['text', 'messages'],
  card: ['library', 'messages', 'packs', 'quotations', 'settings', 'ui'],
  lookup: ['library', 'messages', 'settings', 'ui'],
  manage: ['library', 'messages', 'settings', 'ui', 'packs', 'citations', 'quotations'],
  reading: ['library', 'citations', 'messages', 'packs', 'settings', 'ui'],
  welcome: ['library', 'messages', 'settings', 'ui'],
  background: ['library', 'mentions', 'messages', 'packs', 'settings'],
};

/** Rooms whose types alone anyone may name: a pack's shape is what all of them speak of. */
const TYPES_FOR_ALL = ['packs'];

/** Packages that give a room browser API or DOM, or a view: none of them for the pure rooms. */
const PURE = ['text', 'mentions', 'statements', 'quotations', 'search', 'citations', 'packs'];
const PURE_PACKAGES = ['valibot', 'citeproc'];

/** Rooms whose every module is a door: components and strings, each imported by its name. */
const OPEN_ROOMS = ['ui'];

/** A module longer than this holds a second thing; a folder with more of them, a second idea. */
const MOST_LINES = 260;
const MOST_MODULES = 16;

const crossings = sourceFiles('src').flatMap(file => {
  const room = file.path.split('/')[1] ?? '';
  return importsOf(file).map(({ from, typeOnly }) => {
    const target = from.startsWith('.') ? posix.join(posix.dirname(file.path), from) : undefined;
    return {
      file: file.path,
      room,
      from,
      typeOnly,
      to: target?.split('/')[1],
      inSrc: target?.startsWith('src/') ?? false,
    };
  });
});
const between = crossings.filter(({ inSrc, room, to }) => inSrc && room !== to);

describe('imports between rooms', () => {
  it('are looked at: the files are found and their imports read', () => {
    expect(between.length).toBeGreaterThan(20);
  });

  it('come from rooms that the design knows', () => {
    expect(crossings.filter(({ room }) => !(room in MAY_IMPORT)).map(({ file }) => file)).toEqual([]);
  });

  it('go one way', () => {
    const wrong = between.filter(({ room, to = '', typeOnly }) => {
      return !MAY_IMPORT[room]?.includes(to) && !(typeOnly && TYPES_FOR_ALL.includes(to));
    });
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('go through the door', () => {
    const wrong = between.filter(({ to = '', from }) => !OPEN_ROOMS.includes(to) && !from.endsWith(`/${to}/index.ts`));
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('have no circle', () => {
    const circles = Object.keys(MAY_IMPORT).filter(room => reachable(room).has(room));
    expect(circles).toEqual([]);
  });
});

describe('what is written', () => {
  it.each(['src', 'test', 'tools'])('in %s is in modules that one can read in one go', folder => {
    const long = sourceFiles(folder, { tests: true }).filter(file => linesOf(file) > MOST_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('lies in folders that one can take in', () => {
    const folders = sourceFiles('src').map(({ path }) => posix.dirname(path));
    const full = [...new Set(folders)].filter(
      folder => folders.filter(other => other === folder).length > MOST_MODULES,
    );
    expect(full).toEqual([]);
  });
});

describe('imports from packages', () => {
  it('bring no browser API and no view into the pure rooms', () => {
    const wrong = crossings.filter(
      ({ room, from }) => PURE.includes(room) && !from.startsWith('.') && !PURE_PACKAGES.includes(from),
    );
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('leave Node to the tools', () => {
    expect(crossings.filter(({ from }) => from.startsWith('node:')).map(({ file }) => file)).toEqual([]);
  });
});

function reachable(room: string, seen = new Set<string>()): Set<string> {
  for (const next of MAY_IMPORT[room] ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachable(next, seen);
  }
  return seen;
}
