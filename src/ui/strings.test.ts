import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const locales = join(root, 'assets/_locales');
type Messages = Record<string, { message: string; description?: string }>;
const read = (locale: string): Messages => JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));

const english = read('en');
const others = readdirSync(locales).filter(locale => locale !== 'en');

/** All code that shows strings, and the manifest. */
const code = [
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.test)\.tsx?$/.test(file))
    .map(file => join(root, 'src', file)),
  join(root, 'manifest.json'),
]
  .map(file => readFileSync(file, 'utf8'))
  .join('\n');

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;
const counted = new Set(Object.keys(english).flatMap(key => PLURAL.exec(key)?.[1] ?? []));
const isCounted = (key: string) => counted.has(PLURAL.exec(key)?.[1] ?? '');

/** `$1` to `$9` that a message takes, sorted. */
const placeholders = (message: string) => [...new Set(message.match(/\$[1-9]/g))].sort();

describe('English', () => {
  it('has a use for every key', () => {
    const unused = Object.keys(english).filter(key => {
      const name = isCounted(key) ? (PLURAL.exec(key)?.[1] ?? key) : key;
      return !code.includes(`'${name}'`) && !code.includes(`__MSG_${name}__`);
    });
    expect(unused).toEqual([]);
  });

  it('has every key that code looks up past the compiler, in the manifest and in the background', () => {
    const used = [...code.matchAll(/__MSG_(\w+)__|\bmessage\('(\w+)'/g)].map(match => match[1] ?? match[2] ?? '');
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(key => !(key in english))).toEqual([]);
  });
});

describe.each(['en', ...others])('%s', locale => {
  const messages = read(locale);

  it('has the same strings as English, with the plural forms of its own language', () => {
    const categories = new Intl.PluralRules(messages.locale?.message).resolvedOptions().pluralCategories;
    const wanted = [
      ...Object.keys(english).filter(key => !isCounted(key)),
      ...[...counted].flatMap(key => categories.map(category => `${key}_${category}`)),
    ];
    expect(Object.keys(messages).sort()).toEqual(wanted.sort());
  });

  it('puts in what English puts in', () => {
    const differing = Object.entries(messages).filter(([key, { message }]) => {
      const model = english[key]?.message ?? english[key.replace(PLURAL, '$1_other')]?.message ?? '';
      // A form for one or two things may say the number in words.
      const [own, wanted] = [placeholders(message), placeholders(model)].map(list =>
        list.filter(name => !isCounted(key) || name !== '$1'),
      );
      return own?.join() !== wanted?.join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('says which language and direction it is, and describes the extension in 132 characters', () => {
    expect(messages.locale?.message).toBe(locale.replace('_', '-'));
    expect(['ltr', 'rtl']).toContain(messages.direction?.message);
    expect(messages.description?.message.length).toBeLessThanOrEqual(132);
  });

  it('keeps the marks of the example', () => {
    const marks = (message = '') => message.match(/\[(person|body|document|here):/g)?.sort();
    expect(marks(messages.example_page?.message)).toEqual(marks(english.example_page?.message));
  });
});
