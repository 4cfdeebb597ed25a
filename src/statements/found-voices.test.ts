import { describe, expect, it } from 'vitest';
import { type NamedIn, voicesFound } from './found-voices.ts';

const actors = ['United Nations', 'State Department', 'Ann Lee', 'Harbour Council'];
const named = (text: string): NamedIn[] =>
  actors.flatMap(actor =>
    text.includes(actor) ? { actor, span: [text.indexOf(actor), text.indexOf(actor) + actor.length] as const } : [],
  );
const shown = (text: string) =>
  voicesFound(text, 'en', named(text)).map(({ how, speaker, speakerWords, span }) =>
    [how, speaker ?? '–', ...(speakerWords ? [text.slice(...speakerWords)] : []), text.slice(...span)].join('|'),
  );

describe('voicesFound', () => {
  it.each([
    { text: '"It works," said Ann Lee.', voices: ['quoted|Ann Lee|Ann Lee|It works,', 'own|–|said Ann Lee.'] },
    {
      text: '"It works," said Ann Lee of the United Nations.',
      voices: ['quoted|Ann Lee|Ann Lee of the United Nations|It works,', 'own|–|said Ann Lee of the United Nations.'],
    },
    {
      text: 'A spokesman for the United Nations said: "No."',
      voices: ['own|–|A spokesman for the United Nations said:', 'quoted|–|A spokesman for the United Nations|No.'],
    },
    {
      text: 'United Nations envoy Bo Ray said: "No."',
      voices: ['own|–|United Nations envoy Bo Ray said:', 'quoted|–|United Nations envoy Bo Ray|No.'],
    },
    {
      text: "According to the State Department's statement, it was all true.",
      voices: [
        "own|–|According to the State Department's statement,",
        "reported|State Department|the State Department's statement|it was all true",
      ],
    },
    { text: '"It works," she said.', voices: ['quoted|–|It works,', 'own|–|she said.'] },
    { text: 'It rained.', voices: ['own|–|It rained.'] },
  ])('gives words to nobody but the one who is named as their speaker: $text', ({ text, voices }) => {
    expect(shown(text)).toEqual(voices);
  });
});
