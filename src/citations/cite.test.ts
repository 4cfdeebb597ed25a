import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCslData } from '../../tools/csl-data.ts';
import type { Csl } from '../packs/index.ts';
import { cite, htmlOfRuns, SHIPPED_LOCALES, SHIPPED_STYLES, type Style } from './index.ts';

const data = readCslData(
  SHIPPED_STYLES.map(({ id }) => id),
  SHIPPED_LOCALES,
);
const styles: [string, Style | 'plain'][] = [
  ['plain', 'plain'],
  ...SHIPPED_STYLES.map(({ id, secondhand }): [string, Style] => {
    const tree = data.styles.get(id);
    if (!tree) throw new Error(`no style ${id}`);
    return [id, { tree, locales: data.locales, secondhand }];
  }),
];
const styled = (id: string) => {
  const style = styles.find(([name]) => name === id)?.[1];
  if (!style) throw new Error(`no style ${id}`);
  return style;
};

const record = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/corpus/source.json'), 'utf8'));
const bundled: Csl = record.csl;
const anna = { family: 'Lindqvist', given: 'Anna' };
const issued = { 'date-parts': [[2021, 5, 3]] };

/** Sources that do not exist, but for the first. */
const sources: Record<string, Omit<Csl, 'id'>> = {
  'the bundled source': bundled,
  article: {
    ...{ type: 'article-journal', title: 'On rivers and their words', 'container-title': 'The Quay', language: 'en' },
    ...{ author: [anna], volume: '3', issue: '2', page: '1-20', issued, DOI: '10.5555/quay.3' },
  },
  'newspaper article': {
    ...{ type: 'article-newspaper', title: 'Rivers rise again', 'container-title': 'Harbour Post', language: 'en' },
    ...{ author: [anna, { family: 'Ash', given: 'Bo' }], issued, URL: 'https://example.org/rivers-rise' },
  },
  report: {
    ...{ type: 'report', title: 'Assessment of rivers', publisher: 'Water Office', 'publisher-place': 'Geneva' },
    ...{ author: [{ literal: 'Water Office' }], issued: { 'date-parts': [[2020]] }, language: 'en', number: '7' },
  },
  book: {
    ...{ type: 'book', title: 'A book of rivers', publisher: 'Quay Press', 'publisher-place': 'Oslo', edition: '2' },
    ...{ author: [anna], issued: { 'date-parts': [[2019]] }, language: 'en' },
  },
  chapter: {
    ...{
      type: 'chapter',
      title: 'Mouths',
      'container-title': 'A book of rivers',
      publisher: 'Quay Press',
      page: '30-41',
    },
    ...{ author: [anna], editor: [{ family: 'Ash', given: 'Bo' }], issued: { 'date-parts': [[2019]] }, language: 'en' },
  },
  'web page': {
    ...{ type: 'webpage', title: 'Rivers today', URL: 'https://example.org/today', language: 'en' },
    ...{ author: [anna], accessed: { 'date-parts': [[2024, 1, 2]] }, issued },
  },
  statement: {
    ...{ type: 'speech', title: 'Statement on rivers', author: [{ literal: 'Ministry of Rivers' }], language: 'en' },
    ...{ issued, 'event-place': 'Oslo', genre: 'Press statement' },
  },
  'unknown author': { type: 'book', title: 'A book of rivers', publisher: 'Quay Press', issued, language: 'en' },
  'no date': { type: 'webpage', title: 'Rivers', URL: 'https://example.org/r', author: [anna], language: 'en' },
  'two dates': {
    ...{ type: 'book', title: 'A book of rivers', publisher: 'Quay Press', author: [anna], language: 'en' },
    ...{ issued: { 'date-parts': [[2020], [2021]] }, 'original-date': { 'date-parts': [[1887]] } },
  },
};

describe.each(styles)('in %s', (_name, style) => {
  it.each(Object.entries(sources))('%s', (_what, csl) => {
    const { runs } = cite({ id: 'x', ...csl } as Csl, style, { paragraph: 6 });
    expect(htmlOfRuns(runs)).toMatchSnapshot();
  });

  it('second-hand words of a withdrawn source', () => {
    const { runs } = cite(
      { id: 'x', ...sources.report } as Csl,
      style,
      { paragraph: 6 },
      {
        secondhand: { speaker: 'Dolkun Isa', via: 'World Uyghur Congress' },
        status: { kind: 'withdrawn', asOf: '2023-05-03', note: 'by its publisher' },
      },
    );
    expect(htmlOfRuns(runs)).toMatchSnapshot();
  });

  it('invents nothing of a source of which next to nothing is known', () => {
    const { text } = cite(bundled, style, { paragraph: 6 });
    const known = `${bundled.title} c. ca. September Sept. Sep 2022 para. 6 ¶`.split(/[^\p{L}\p{N}]+/u);
    expect(text.split(/[^\p{L}\p{N}]+/u).filter(word => !known.includes(word))).toEqual([]);
    expect(text).not.toMatch(/[“”"‘’]/);
    expect(text).toMatch(/(c\.|ca\.) (Sept\. |September |2022)|\[September 2022\?\]/);
    expect(text).toMatch(/(para\.|¶).6/);
  });
});

describe('cite', () => {
  it.each([
    { lang: 'de', label: 'Abs. 6' },
    { lang: 'fr-CA', label: 'paragr. 6' },
    { lang: 'es', label: 'párr. 6' },
    { lang: 'zh-Hant', label: '段 6' },
    { lang: 'ar', label: 'فقرة 6' },
    { lang: 'ug', label: 'para. 6' },
  ])('labels the place in the source’s language: $lang', ({ lang, label }) => {
    const csl = { id: 'x', ...sources.book, language: lang } as Csl;
    expect(cite(csl, styled('apa'), { paragraph: 6 }).text).toContain(label);
  });

  it.each([
    ['apa', '(Dolkun Isa, as cited in Lindqvist, 2019, para. 6)'],
    ['modern-language-association', '(Dolkun Isa, qtd. in Lindqvist, para. 6)'],
    ['chicago-author-date', '(Dolkun Isa, quoted in Lindqvist 2019, para. 6)'],
    ['chicago-fullnote-bibliography', 'Dolkun Isa, quoted in Anna Lindqvist, A Book of Rivers'],
    ['harvard-cite-them-right', '(Dolkun Isa, as cited in Lindqvist, 2019, para. 6)'],
    ['vancouver', 'Dolkun Isa, quoted in: Lindqvist A.'],
    ['plain', 'Dolkun Isa, quoted in Anna Lindqvist, A book of rivers'],
  ])('says in %s that words are second-hand', (style, written) => {
    const options = { secondhand: { speaker: 'Dolkun Isa' } };
    expect(cite({ id: 'x', ...sources.book } as Csl, styled(style), { paragraph: 6 }, options).text).toContain(written);
  });

  it('says when a page was looked at only when asked', () => {
    const csl = { id: 'x', ...sources['web page'] } as Csl;
    const harvard = styled('harvard-cite-them-right');
    expect(cite(csl, harvard, undefined).text).not.toContain('2024');
    expect(cite(csl, harvard, undefined, { accessed: true }).text).toContain('(Accessed: 2 January 2024)');
  });

  it('takes markup in a title for faces and everything else for text', () => {
    const title = 'The <i>Quay</i> & <script>alert(1)</script> \uE010x';
    const csl = { id: 'x', type: 'article-journal', title, 'container-title': 'J', language: 'en' };
    const { source } = cite(csl, styled('apa'), undefined);
    expect(source).toEqual([
      { text: 'The ' },
      { text: 'Quay', italic: true },
      { text: ' & <script>alert(1)</script> x. (n.d.). ' },
      { text: 'J', italic: true },
      { text: '.' },
    ]);
    expect(htmlOfRuns(source)).not.toContain('<script');
  });

  it('takes fields of a wrong kind for missing', () => {
    const csl = {
      id: 'x',
      type: 'book',
      title: 'T',
      author: 'Ash',
      publisher: { a: 1 },
      issued: { 'date-parts': [['x']] },
    };
    for (const [, style] of styles) expect(cite(csl as unknown as Csl, style, { paragraph: 1 }).text).toContain('T');
  });
});
