import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './compose-pack.ts';
import { composePack, parsePack } from './index.ts';

describe('paragraphsOf', () => {
  it.each([
    { text: 'One.\n\nTwo.', paragraphs: ['One.', 'Two.'], why: 'a blank line between' },
    { text: '\n\nOne.\n\n\n\nTwo.\n', paragraphs: ['One.', 'Two.'], why: 'more blank lines, and at the ends' },
    { text: 'One.\r\n\r\nTwo.\r\n', paragraphs: ['One.', 'Two.'], why: 'line ends of another system' },
    { text: 'One.\n \t\nTwo.', paragraphs: ['One.', 'Two.'], why: 'a line of blanks counts as blank' },
    {
      text: 'A line\nand its next.',
      paragraphs: ['A line\nand its next.'],
      why: 'a line break is part of a paragraph',
    },
    { text: ' One  word. \n\nTwo.', paragraphs: [' One  word. ', 'Two.'], why: 'blanks within stay as they are' },
    { text: '', paragraphs: [], why: 'nothing' },
  ])('$why', ({ text, paragraphs }) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });
});

describe('composePack', () => {
  const files = {
    id: 'least',
    name: 'Least',
    public: true,
    sources: [
      {
        record: { id: 'a', file: 'a.txt', csl: { id: 'a', type: 'book' }, notices: [], said: [] },
        text: 'One.\n\nTwo.',
      },
    ],
    actors: { contexts: {}, actors: [] },
    terms: { terms: [] },
  };

  it('makes a pack of good files', () => {
    const reading = parsePack(composePack(files));
    expect(reading.ok && reading.pack.sources[0]?.passages).toEqual(['One.', 'Two.']);
  });

  it.each([undefined, null, 7, 'text'])('leaves %s for files to the check', broken => {
    const reading = parsePack(
      composePack({ ...files, actors: broken, terms: broken, sources: [{ record: broken, text: '' }] }),
    );
    const places = reading.ok ? [] : reading.problems.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(['sources[0].id', 'contexts', 'actors', 'terms']));
  });
});
