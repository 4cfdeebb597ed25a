import { describe, expect, it } from 'vitest';
import { actorsNamed, compileNames, namesIn } from './names.ts';

const names = compileNames([
  { id: 'uyghurs', name: 'Uyghurs', aliases: [{ text: 'Uighur' }, { text: '维吾尔' }] },
  { id: 'congress', name: 'World Uyghur Congress', aliases: [{ text: 'WUC' }, { text: 'Uyghur Congress' }] },
  { id: 'us', name: 'United States', aliases: [{ text: 'US' }] },
]);
const found = (query: string) =>
  namesIn(query, names).map(({ actors, span }) => `${actors.join('+')}:${query.slice(...span)}`);

describe('namesIn', () => {
  it.each([
    { query: 'wuc statement', names: ['congress:wuc'], why: 'any letter case' },
    { query: 'world uyghur congress', names: ['congress:world uyghur congress'], why: 'the longest name' },
    { query: '关于维吾尔人', names: ['uyghurs:维吾尔'], why: 'names without word limits' },
    { query: 'tell us', names: [], why: 'a short word that is a word elsewhere' },
    { query: 'the US', names: ['us:US'], why: 'a short name in its own case' },
    { query: 'us', names: ['us:us'], why: 'a short name that is all of the query' },
    { query: 'uighurland', names: [], why: 'whole words' },
  ])('takes $why', ({ query, names: expected }) => {
    expect(found(query)).toEqual(expected);
  });
});

describe('actorsNamed', () => {
  it('takes a whole name before the beginning of a word of a name', () => {
    expect([...actorsNamed('Uyghurs', names)]).toEqual(['uyghurs']);
    expect([...actorsNamed('uyghur', names)]).toEqual(['uyghurs', 'congress']);
    expect([...actorsNamed('', names)]).toEqual([]);
  });
});
