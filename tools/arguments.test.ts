import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('readArguments', () => {
  it('takes pages bare and by name, and a browser', () => {
    const { browser, pages, flags } = readArguments(
      ['a.html', '--page', 'https://news.example/', '--browser', 'firefox', '--json'],
      ['json'],
    );
    expect(browser).toBe('firefox');
    expect(pages).toEqual(['https://news.example/', resolve(process.env.INIT_CWD ?? process.cwd(), 'a.html')]);
    expect(flags.has('json')).toBe(true);
  });

  it('takes a file by an option of its own', () => {
    const { pages, files } = readArguments(['a.html', '--pack', '/packs/own.json'], [], ['pack']);
    expect(pages).toHaveLength(1);
    expect(files.get('pack')).toBe('/packs/own.json');
  });

  it('starts Chromium unless told otherwise', () => {
    expect(readArguments([])).toEqual({ browser: 'chrome', pages: [], flags: new Set(), files: new Map() });
  });

  it.each([[['--browser', 'opera']], [['--unknown']]])('refuses %j', args => {
    expect(() => readArguments(args)).toThrow();
  });
});
