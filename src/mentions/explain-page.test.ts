import { expect, it } from 'vitest';
import { explainPage } from './explain-page.ts';
import { compile } from './matcher/compile.ts';

const matcher = compile({
  contexts: { harbour: { en: ['harbour'] } },
  actors: [
    {
      number: 4,
      id: 'port-office',
      type: 'body',
      listed: true,
      public: true,
      aliases: [{ text: 'the Quay', lang: 'en', needs: ['harbour'] }],
    },
  ],
});

it('takes the evidence of one block for a doubtful name in another', () => {
  const doubtful = { text: 'They met at the Quay.', lang: 'en' };
  const [alone] = explainPage(matcher, [doubtful]);
  expect(alone).toMatchObject([{ text: 'the Quay', actor: 4, counts: false }]);
  const [, together] = explainPage(matcher, [{ text: 'The harbour was quiet.', lang: 'en' }, doubtful]);
  expect(together).toMatchObject([{ text: 'the Quay', counts: true, why: 'evident: harbour' }]);
});
