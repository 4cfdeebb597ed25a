import { describe, expect, it } from 'vitest';
import { authorsOf } from './authors.ts';
import { type NamedActor, whoOf } from './who.ts';

const actor = (
  id: string,
  type: NamedActor['type'],
  name: string,
  corpus: string[],
  aliases: string[],
): NamedActor => ({
  id,
  type,
  name,
  corpus,
  aliases: aliases.map(text => ({ text })),
});
const actors = [
  actor('board', 'body', 'Harbour Board', ['Harbour Board'], ['HB', '港口委员会']),
  actor('union', 'body', 'Ferry Union', ['Ferry Union'], []),
  actor('lind', 'person', 'Mara Lind', ['Ferry Union President Mara Lind'], ['Lind']),
  actor('survey', 'document', 'Pier Survey', ['the Pier Survey of the Harbour Board'], ['UN survey']),
  actor('state', 'place', 'United States', [], ['US']),
  actor('ministry', 'body', 'US State Department', [], []),
  actor('delay', 'concept', 'Delay', [], ['delay']),
];
const who = whoOf(actors);

describe('whom the words beside a quotation name', () => {
  it.each([
    ['Mara Lind', 'known', ['lind']],
    ['Lind’s', 'known', ['lind']],
    ['the HARBOUR BOARD', 'known', ['board']],
    ['Ferry Union President Mara Lind', 'known', ['lind']],
    ['the Ferry Union president', 'known', ['union']],
    ['港口委员会主席', 'known', ['board']],
    ['HB', 'known', ['board']],
    ['board', 'known', ['board']],
    ['Washington', 'known', ['state']],
    ['us', 'role', []],
    ['she', 'nobody', []],
    ['', 'nobody', []],
    ['Officials', 'nobody', []],
    ['Jo Ember', 'stranger', []],
    ['spokesman Jo Ember', 'role', []],
    ['the director', 'role', []],
    ['delay', 'role', []],
  ])('%s: %s', (words, kind, named) => {
    expect(who.named(words)).toMatchObject({ kind, actors: named });
  });
});

describe('whether that is the speaker', () => {
  it.each([
    ['Mara Lind', 'lind', true],
    ['the Ferry Union', 'lind', true],
    ['Lind', 'union', false],
    ['Ferry Union President', 'lind', true],
    ['the president', 'lind', false],
    ['Harbour Board', 'survey', true],
    ['the US', 'ministry', true],
    ['Washington', 'ministry', true],
    ['Harbour Board', 'lind', false],
  ])('%s for %s: %s', (words, speaker, expected) => {
    expect(who.isSpeaker(who.named(words), speaker)).toBe(expected);
  });
});

describe('authorsOf', () => {
  it('takes whole names alone for the author or the document', () => {
    const source = (id: string, title: string, author?: unknown) => ({
      id,
      csl: { id, type: 'report', title, author },
    });
    const authors = authorsOf(
      [
        source('a', 'pier survey'),
        source('b', 'News of the Pier Survey'),
        source('c', 'Letters', [{ family: 'Lind', given: 'Mara' }]),
        source('d', 'Minutes', [{ literal: 'Harbour Board' }]),
        source('e', 'Minutes', 'Harbour Board'),
      ],
      actors,
    );
    expect([...authors]).toEqual([
      ['a', 'survey'],
      ['c', 'lind'],
      ['d', 'board'],
    ]);
  });
});
