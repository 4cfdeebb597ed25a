import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { CardContent } from '../library/content.ts';
import { contentSchema } from './answer-schema.ts';

const content: CardContent = {
  actor: { number: 3, id: 'isa', type: 'person', name: 'Dolkun Isa', description: 'A person.', passages: 1 },
  excerpts: [
    {
      passage: 'source#10',
      number: 10,
      text: 'Now, he said.',
      lang: 'en',
      bearing: [[0, 3]],
      voices: [
        { how: 'quoted', speaker: { id: 'isa', name: 'Dolkun Isa' }, via: { id: 'x', name: 'X' }, span: [0, 4] },
        { how: 'reported', speakerWords: 'he', found: true, span: [5, 13] },
      ],
      names: [{ id: 'isa', name: 'Dolkun Isa', span: [5, 7] }],
      reasons: [{ kind: 'words', what: ['Now'] }],
      notices: [{ passage: 10, text: 'Now', notice: 'Then.' }],
      citation: 'Source, ¶ 10',
      csl: { id: 'source', type: 'report', 'container-title': 'kept as it is' },
    },
  ],
  rest: { total: 1_234, query: 'about:isa ' },
};

it('takes what the background sends, whole', () => {
  expect(v.parse(contentSchema, structuredClone(content))).toEqual(content);
});

it.each([
  ['no excerpts', { ...content, excerpts: undefined }],
  ['a kind of actor that there is not', { ...content, actor: { ...content.actor, type: 'ghost' } }],
  ['an offset below 0', { ...content, excerpts: [{ ...content.excerpts[0], bearing: [[-1, 2]] }] }],
  ['a voice without a place', { ...content, excerpts: [{ ...content.excerpts[0], voices: [{ how: 'own' }] }] }],
  ['a rest without a number', { ...content, rest: { query: 'about:isa ' } }],
])('refuses %s', (_what, answer) => {
  expect(v.safeParse(contentSchema, answer).success).toBe(false);
});
