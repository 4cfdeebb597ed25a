import type { Asked, Reply, Request, ToBackground, ToPage } from '../messages/index.ts';
import { isConnected } from './dom.ts';
import { type BorrowedCard, borrowCard } from './frame/borrowed-card.ts';
import { watchCorner } from './frame/corner.ts';
import { embeddedOrigins } from './frame/embedded.ts';
import { type CardListeners, createCardFrame } from './frame/frame.ts';
import { lendFromTop } from './frame/small-frame.ts';
import { blockAround, type Found, inSentence, wordsBefore } from './marks/found.ts';
import { createMarks } from './marks/marks.ts';
import { createPainter } from './marks/painting.ts';
import { TextStore } from './marks/text-store.ts';
import { type Opener, watchPointer } from './pointing/hover.ts';
import { type Keyboard, watchKeyboard } from './pointing/keyboard.ts';
import { createReader, type Task } from './reader.ts';
import { askBackground } from './talk.ts';
import { findWords, textOf } from './text/words.ts';
import { langAt } from './watching/changes.ts';
import { watchPage } from './watching/watch.ts';

/** One reading of this document, from the reader's yes until a no, an update of the extension or the end of the page. */
export interface Session {
  list(): Reply<ToPage, 'list'>;
  /** The blocks as they were read, in document order. */
  text(): Reply<ToPage, 'text'>;
  /** Whether the words are there. */
  goToWords(words: Request<ToPage, 'go-to-words'>): boolean;
  readonly keyboard: Keyboard;
  readonly borrowed: BorrowedCard;
  /** What the top frame's card says, while it is shown for a mark in this frame. */
  hearFromAbove(event: Request<ToPage, 'card-above'>['event']): void;
}

/** Reads the document, marks it, goes on as it changes. Everything ends with the signal and leaves nothing in the page. `born`: as in `begin`. */
export function startSession(begun: Reply<ToBackground, 'begin'>, born: number, signal: AbortSignal): Session {
  const store = new TextStore();
  const marks = createMarks(key => askBackground('paint', { key }), signal);
  const painter = createPainter(begun.painting, store, marks, signal);
  const found = new Set<ShadowRoot>();
  const roots = () => [...found].filter(isConnected);
  let reading = true;

  const askedAt = (at: Found): Asked => ({ ...inSentence(at, store.besides(at)).asked, block: blockAround(at) });
  const listeners: CardListeners = {
    pointer: inside => (borrowed.active ? borrowed.pointer(inside) : opener.onCard(inside)),
    close: () => (borrowed.active ? borrowed.close() : opener.close()),
    late: () => opener.retry(),
  };
  const own = createCardFrame(begun.nonce, listeners, signal);
  const corner = watchCorner(signal);
  const borrowed = borrowCard(own, roots, corner);
  const frame = lendFromTop(own, borrowed, listeners, corner);
  const opener: Opener = watchPointer({
    marks,
    frame,
    roots,
    openDelay: begun.openDelay,
    askedAt,
    openElsewhere: asked => void askBackground('open-elsewhere', asked),
    signal,
  });
  const keyboard = watchKeyboard({
    mentions: () => store.mentions(),
    marks,
    frame,
    opener,
    close: listeners.close,
    signal,
  });

  const report = () => {
    let mentions = 0;
    for (const read of store.all()) mentions += read.mentions.length;
    return askBackground('report', { born, reading, mentions, unread: reader.unread });
  };

  const readNow = async (tasks: readonly Task[]) => {
    if (signal.aborted) return;
    reading = true;
    for (const { mentions } of store.dropDetached()) painter.change(mentions, []);
    // A document that is being written is the reader's own affair.
    if (document.designMode !== 'on') await reader.read(tasks);
    await painter.paint();
    reading = false;
    if (!signal.aborted) await report();
  };
  let queue = Promise.resolve();
  const read = (tasks: readonly Task[]) => {
    queue = queue.then(() => readNow(tasks));
    return queue;
  };

  const root = document.documentElement;
  const whole = (): Task => ({ container: root, lang: langAt(root) });
  const watch = watchPage(root, store, whole, read, signal);
  const reader = createReader(
    store,
    painter,
    {
      hidden: watch.addHidden,
      rootless: watch.addRootless,
      shadow(shadow) {
        found.add(shadow);
        watch.addRoot(shadow);
      },
    },
    begun.edition,
    signal,
  );
  void read([whole()]);

  return {
    list() {
      const mentions = store.mentions().map(mention => {
        const { asked, ...rest } = inSentence(mention, store.besides(mention));
        return { ...asked, ...rest, before: wordsBefore(mention) };
      });
      return { reading, unread: reader.unread, mentions, embedded: embeddedOrigins([document, ...roots()]) };
    },
    text: () => textOf(store.inOrder()),
    goToWords(words) {
      const found = findWords(store.inOrder(), words);
      if (found) keyboard.goTo(found);
      return found !== undefined;
    },
    keyboard,
    borrowed,
    hearFromAbove(event) {
      if (event === 'close') opener.close();
      else opener.onCard(event === 'entered');
    },
  };
}
