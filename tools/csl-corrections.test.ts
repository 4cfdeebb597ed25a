import { describe, expect, it } from 'vitest';
import type { StyleNode } from '../src/citations/index.ts';
import { corrected } from './csl-corrections.ts';
import { readCslData } from './csl-data.ts';

const term = (name: string, form: string | undefined, ...children: StyleNode['children']): StyleNode => ({
  name: 'term',
  attrs: { name, ...(form === undefined ? {} : { form }) },
  children,
});
const locale = (...terms: StyleNode[]): StyleNode => ({ name: 'locale', attrs: {}, children: terms });

describe('the corrected terms of a locale', () => {
  it('take the place of the old ones, for one and for many, and leave other forms alone', () => {
    const long = term('translator', undefined, 'translator');
    const old = locale(term('translator', 'short', 'tran.'), long, term('editortranslator', 'short', 'ed. & tran.'));
    const { children } = corrected('en-GB', old);
    expect(children[0]).toEqual(term('translator', 'short', 'trans.'));
    expect(children[1]).toEqual(long);
    expect(JSON.stringify(children[2])).toContain('eds & trans.');
    expect(corrected('fr-FR', old)).toBe(old);
  });

  it('are in what the build and the tests read', () => {
    const { locales } = readCslData([], ['en-US']);
    expect(JSON.stringify(locales.get('en-US'))).not.toContain('tran."');
  });
});
