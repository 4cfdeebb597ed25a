import { compile } from '../../src/mentions/matcher/compile.ts';
import { read } from '../../src/mentions/read.ts';
import type { Evidence, NamedActor, NamedAlias, Vocabulary } from '../../src/mentions/types.ts';

const actor = (number: number, id: string, type: NamedActor['type'], aliases: NamedAlias[]): NamedActor => ({
  number,
  id,
  type,
  listed: true,
  public: true,
  aliases,
});
const en = (text: string, more: Partial<NamedAlias> = {}): NamedAlias => ({ text, lang: 'en', ...more });

/** Invented names, so that nothing here depends on the bundled ones. */
export const vocabulary: Vocabulary = {
  contexts: {
    sea: { mul: ['harbour', 'Marina Bay'], en: ['Tern', 'AB'] },
    air: { mul: ['airfield'] },
    law: { mul: ['court'] },
  },
  actors: [
    actor(10, 'tern', 'person', [en('Ada Tern'), en('Tern', { needs: ['sea'] }), en('Dr Tern', { needs: ['air'] })]),
    actor(20, 'terns', 'body', [en('Tern Society'), en('AB', { caseSensitive: true, needs: ['sea'], inflect: true })]),
    actor(30, 'paper', 'document', [
      en('Tern paper', { needs: ['sea'] }),
      en('the paper', { after: true, needs: ['sea'] }),
      en('Harbour Report'),
    ]),
    actor(40, 'isle', 'place', [en('Isle of Tern'), en('the isle', { needs: ['air'] })]),
    actor(50, 'kay-a', 'person', [en('Ann Kay'), en('Kay', { needs: ['air'] })]),
    actor(60, 'kay-b', 'person', [en('Bob Kay'), en('Kay', { needs: ['law'] })]),
    actor(70, 'gull', 'person', [
      en('Gull', { not: ['Gull Street', 'the gull and the'] }),
      en('Gu', { not: ['Gu Wine'] }),
    ]),
    actor(100, 'heron', 'person', [
      en('{Old|Grey} Heron{|, Esq.}'),
      en('Heron', { not: ['… {Street|Lane}', 'Deputy …'] }),
    ]),
    actor(80, 'lark-a', 'person', [en('Lark')]),
    actor(90, 'lark-b', 'person', [en('Lark'), en('Larks', { stem: true })]),
  ],
};
export const matcher = compile(vocabulary);

export const found = (...texts: string[]) => foundWith([], [], ...texts);
export function foundWith(all: Evidence, before: Evidence, ...texts: string[]): string[][] {
  const blocks = texts.map(text => ({ text, lang: 'en' }));
  return read(matcher, blocks, { all, before }).map(({ mentions }, index) =>
    mentions.map(
      ({ start, end, actor: number, reference }) =>
        `${texts[index]?.slice(start, end)}=${number}${reference ? '*' : ''}`,
    ),
  );
}
export const evidenceOf = (...texts: string[]): Evidence =>
  [
    ...new Set(
      read(
        matcher,
        texts.map(text => ({ text, lang: 'en' })),
      ).flatMap(({ evidence }) => evidence),
    ),
  ].sort((a, b) => a - b);
