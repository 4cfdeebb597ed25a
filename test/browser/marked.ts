import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { poll } from '../../tools/extension-pages.ts';

/** The marked words of a document and of the shadow roots in it, as the registry of highlights has them; sorted, each part of a split name by itself. */
export function marked(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.forEach(highlight => {
      highlight.forEach(({ startContainer, startOffset, endOffset }) => {
        if (startContainer.isConnected) words.push((startContainer as Text).data.slice(startOffset, endOffset));
      });
    });
    return words.sort();
  });
}

/** The marked words by the `id` of the nearest element around them, parts joined. */
export function markedById(page: Page | Frame): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const parts: { id: string; node: Text; start: number; text: string }[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endOffset } of highlight) {
        const node = startContainer as Text;
        const id = node.parentElement?.closest('[id]')?.id ?? '';
        parts.push({ id, node, start: startOffset, text: node.data.slice(startOffset, endOffset) });
      }
    }
    parts.sort((a, b) =>
      a.node === b.node
        ? a.start - b.start
        : a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING
          ? -1
          : 1,
    );
    const words: Record<string, string> = {};
    for (const { id, text } of parts) words[id] = (words[id] ?? '') + text;
    return words;
  });
}

/** Waits until these words are marked, and no others. */
export async function waitUntilMarked(page: Page | Frame, ...wanted: string[]): Promise<void> {
  const all = [...wanted].sort().join(' | ');
  let last = '';
  await poll(`marks at ${all}`, async () => {
    last = (await marked(page)).join(' | ');
    return last === all ? true : undefined;
  }).catch(() => expect(last).toBe(all));
}
