import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The accessibility faults that axe finds in a page of the extension, or in those of its elements, each with where it stands. */
export async function axeFaults(view: Page | Frame, within = 'html'): Promise<string[]> {
  await view.evaluate(axe);
  return view.evaluate(async selector => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(selector);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(node => node.html)
          .join(' ')
          .slice(0, 300)}`,
    );
  }, within);
}
