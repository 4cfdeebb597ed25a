import { readdirSync, readFileSync } from 'node:fs';
import { type Block, compile, type KnownArticle, type Matcher, read } from '../../src/mentions/index.ts';
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
      const page = readBlocks(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'));
      return { page: name, lang, spots, ...find(matcher, page, shown) };
    });
}

interface Page {
  blocks: Block[];
  articles: KnownArticle[];
}

function find(
  matcher: Matcher,
  { blocks, articles }: Page,
  shown: ReadonlyMap<number, string>,
): Pick<LabelledPage, 'text' | 'found'> {
  let text = '';
  const found = read(matcher, blocks, undefined, articles).flatMap(({ mentions }, index) => {
    const at = text.length;
    text += `${blocks[index]?.text}\n`;
    return mentions.flatMap(({ start, end, actor, reference }) => {
      const id = shown.get(actor);
      return id === undefined || reference ? [] : [{ start: at + start, end: at + end, actor: id }];
    });
  });
  return { text, found };
}

/** The labelled pages are written for this: one block or one tag of an article a line, no tags within. The extension's own way reads them too. */
function readBlocks(html: string): Page {
  const lang = html.match(/<html lang="([^"]*)"/u)?.[1] ?? '';
  const main = html.slice(html.indexOf('<main>'));
  const page: Page = { blocks: [], articles: [] };
  const open: number[] = [];
  for (const [tag, written] of main.matchAll(/<article>|<\/article>|<(?:p|h1|li)>(.*)<\/(?:p|h1|li)>/gu)) {
    const within = open.at(-1);
    if (tag === '</article>') open.pop();
    else if (tag === '<article>')
      open.push(page.articles.push({ all: [], before: [], ...(within !== undefined && { within }) }) - 1);
    else {
      const text = (written ?? '').replace(/&(?:amp|lt|gt);/gu, entity => NAMED_ENTITIES[entity] ?? entity);
      page.blocks.push({ text, lang, ...(within !== undefined && { article: within }) });
    }
  }
  return page;
}
