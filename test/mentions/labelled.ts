import { readdirSync, readFileSync } from 'node:fs';
import { type Article, type Block, compile, type Matcher, read } from '../../src/mentions/index.ts';
import type { LabelledPage, Spot } from '../../tools/score-mentions.ts';
import { bundledVocabulary } from './bundled.ts';

const FOLDER = new URL('./mentions/', import.meta.url);
const NAMED_ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Names of the pages that were put aside before anything was tuned (README.md says how). */
export function heldOut(): ReadonlySet<string> {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  return new Set([...readme.matchAll(/^- `([^`]+)`$/gmu)].map(match => match[1] ?? ''));
}

/** The labelled pages with what the finder finds: mentions that would be listed and painted by default. */
export function readLabelled(): LabelledPage[] {
  const vocabulary = bundledVocabulary();
  const matcher = compile(vocabulary);
  const shown = new Map(
    vocabulary.actors.filter(({ listed, type }) => listed && type !== 'concept').map(({ number, id }) => [number, id]),
  );
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.json'))
    .map(file => {
      const name = file.slice(0, -'.json'.length);
      const { lang, spots } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { lang: string; spots: Spot[] };
      const page = pageOf(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'));
      return { page: name, lang, spots, ...find(matcher, page, shown) };
    });
}

function find(matcher: Matcher, { blocks, articles }: ReturnType<typeof pageOf>, shown: ReadonlyMap<number, string>): Pick<LabelledPage, 'text' | 'found'> {
  let text = '';
  const known = articles.map(article => ({ ...article, all: [], before: [] }));
  const found = read(matcher, blocks, undefined, known).flatMap(({ mentions }, index) => {
    const at = text.length;
    text += `${blocks[index]?.text}\n`;
    return mentions.flatMap(({ start, end, actor, reference }) => {
      const id = shown.get(actor);
      return id === undefined || reference ? [] : [{ start: at + start, end: at + end, actor: id }];
    });
  });
  return { text, found };
}

/** The labelled pages are written for this: one block a line, no tags within, articles opened and closed on lines of their own. The extension's own way reads them too. */
function pageOf(html: string): { blocks: Block[]; articles: Article[] } {
  const lang = html.match(/<html lang="([^"]*)"/u)?.[1] ?? '';
  const main = html.slice(html.indexOf('<main>'));
  const blocks: Block[] = [];
  const articles: Article[] = [];
  const around: number[] = [];
  for (const [tag, , words] of main.matchAll(/<(p|h1|h2|li)>(.*)<\/\1>|<article>|<div role="article">|<\/(?:article|div)>/gu)) {
    const article = around.at(-1);
    if (words !== undefined) {
      const text = words.replace(/&(?:amp|lt|gt);/gu, entity => NAMED_ENTITIES[entity] ?? entity);
      blocks.push({ text, lang, article });
    } else if (tag.startsWith('</')) around.pop();
    else around.push(articles.push({ within: article }) - 1);
  }
  return { blocks, articles };
}
