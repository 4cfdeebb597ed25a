import { ancestryOf, boxOf, scrollIntoView } from '../dom.ts';
import { coveringLayer } from '../frame/card-host.ts';
import type { CardFrame } from '../frame/frame.ts';
import { type Found, rangeOf } from '../marks/found.ts';
import type { Marks } from '../marks/marks.ts';
import { firstNodeOf } from '../text/open-block.ts';
import type { Opener } from './hover.ts';
import { linesOf } from './point.ts';

export interface Keyboard {
  /** Opens the card for the mention at or after the caret, or else the first one in the window. */
  openAtCaret(): Promise<void>;
  /** Goes to the next mention, of one actor where one is given. Place among them, from 1; 0 of 0 when there is none. */
  goToNext(actor?: number): { at: number; of: number };
  /** Brings words of the page into view and tints them, whether they are a mention or not. */
  goTo(words: Found): void;
}

interface Given {
  mentions: () => readonly Found[];
  marks: Marks;
  frame: CardFrame;
  opener: Opener;
  /** Closes the card, whatever it is shown for. */
  close(): void;
  signal: AbortSignal;
}

/** The ways to mentions and cards without a pointer. The keys are the extension's commands, not listeners of the page, so that no page can press them. */
export function watchKeyboard({ mentions, marks, frame, opener, close, signal }: Given): Keyboard {
  let last: Found | undefined;

  window.addEventListener(
    'keydown',
    event => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !frame.shown) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The key was for the card: it must not close a dialog of the page as well.
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal },
  );

  const bringIntoView = (found: Found) => {
    const range = rangeOf(found);
    const parent = range?.startContainer.parentElement;
    const box = range?.getBoundingClientRect();
    if (!parent || !box) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
      const tall = boxOf(parent).height > innerHeight;
      scrollIntoView(parent, { block: 'center', inline: 'nearest', behavior: calm || tall ? 'instant' : 'auto' });
      // The middle of an element that is higher than the window may be far from the words.
      if (tall) {
        const { top, height } = range.getBoundingClientRect();
        scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
      }
    }
    marks.here(found);
  };

  return {
    goTo: bringIntoView,
    async openAtCaret() {
      const all = reachable(mentions());
      const found = all.find(isAtOrAfterCaret()) ?? all.find(isInWindow) ?? all[0];
      if (!found) return;
      bringIntoView(found);
      const [line] = linesOf(found);
      if (line) await opener.open({ found, line }, true);
    },
    goToNext(actor) {
      const among = reachable(mentions()).filter(found => actor === undefined || found.actor === actor);
      const before = last
        ? among.findIndex(
            found => last && found.start === last.start && firstNodeOf(found.block) === firstNodeOf(last.block),
          )
        : -1;
      const at = among.length === 0 ? 0 : ((before + 1) % among.length) + 1;
      last = among[at - 1];
      if (last) bringIntoView(last);
      return { at, of: among.length };
    },
  };
}

/** Those that are not covered by a dialog or an element in fullscreen. */
function reachable(mentions: readonly Found[]): readonly Found[] {
  const layer = coveringLayer();
  if (!layer) return mentions;
  return mentions.filter(({ block }) => [...ancestryOf(block.container)].includes(layer));
}

/** Whether a mention ends at or after the caret; none does where the page has no caret. */
function isAtOrAfterCaret(): (found: Found) => boolean {
  const selection = getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || selection.type === 'None') return () => false;
  const caret = document.createRange();
  caret.setStart(node, selection.focusOffset);
  return found => {
    const range = rangeOf(found);
    return range !== undefined && range.compareBoundaryPoints(Range.END_TO_START, caret) >= 0;
  };
}

function isInWindow(found: Found): boolean {
  return linesOf(found).some(line => line.bottom > 0 && line.top < innerHeight);
}
