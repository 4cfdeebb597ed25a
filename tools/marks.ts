import type { Page } from 'puppeteer-core';
import { poll } from './extension-pages.ts';

/** A mark as the page has it. `x`, `y`: the middle of its first line, in CSS pixels from the window's corner. */
export interface Mark {
  text: string;
  /** On how many lines it stands. */
  lines: number;
  x: number;
  y: number;
}

/** The marks of a page's main document, in document order, as any page can read them: from the registry of highlights. */
export async function readMarks(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
    // What the page just took out is still registered until the change has been read.
    const marks = ranges
      .filter(range => range.startContainer.isConnected)
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const rects = range.getClientRects();
        const line = rects[0] ?? range.getBoundingClientRect();
        return {
          range,
          text: range.toString(),
          lines: rects.length,
          x: line.x + line.width / 2,
          y: line.y + line.height / 2,
        };
      });
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return marks.map(({ text, lines, x, y }) => ({ text, lines, x, y }));
  });
}

/** Waits for marks. Errors: Error when there are none within `timeout` milliseconds. */
export async function waitForMarks(page: Page, timeout = 15_000): Promise<Mark[]> {
  return poll(
    'marks on the page',
    async () => {
      const marks = await readMarks(page);
      return marks.length > 0 ? marks : undefined;
    },
    timeout,
  );
}

/** Scrolls a mark into view and rests the pointer on it, as a hand would: in steps, so that the page gets real mouse events. */
export async function hoverMark(page: Page, text: string): Promise<Mark> {
  await page.evaluate(wanted => {
    for (const range of [...CSS.highlights.values()].flatMap(highlight => [...highlight])) {
      const copy = new Range();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      if (copy.toString() !== wanted) continue;
      copy.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
  }, text);
  const mark = (await readMarks(page)).find(one => one.text === text);
  if (!mark) throw new Error(`no mark reads "${text}"`);
  await page.mouse.move(2, 2);
  await page.mouse.move(mark.x, mark.y, { steps: 8 });
  return mark;
}
