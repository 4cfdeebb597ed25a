import { askBackground, type SiteReply } from '../messages/index.ts';
import type { Block } from './blocks.ts';
import { type Found, inSentence } from './found.ts';
import { createCardFrame } from './frame.ts';
import { type Opener, watchPointer } from './hover.ts';
import { type Keyboard, watchKeyboard } from './keyboard.ts';
import { createMarks } from './marks.ts';
import { createReader, type Task } from './reader.ts';
import { TextStore } from './text-store.ts';
import { langAt, watchPage } from './watch.ts';

/** What `begin` said. */
interface Begun {
  state: SiteReply;
  nonce: string;
  openDelay: number;
  edition: string;
}

/** One reading of this document, from the reader's yes until a no, an update of the extension or the end of the page. */
export interface Session {
  readonly reading: boolean;
  readonly unread: number;
  mentions(): readonly Found[];
  /** In document order. */
  blocks(): readonly Block[];
  readonly keyboard: Keyboard;
}

/** Reads the document, marks it, goes on as it changes. Everything ends with the signal and leaves nothing in the page. `born`: as in `begin`. */
export function startSession(begun: Begun, born: number, signal: AbortSignal): Session {
  const store = new TextStore();
  const marks = createMarks(key => askBackground('paint', { key }), signal);
  const roots = new Set<ShadowRoot>();
  let reading = true;

  const frame = createCardFrame(
    begun.nonce,
    { pointer: inside => opener.onCard(inside), close: () => opener.close(), late: () => opener.retry() },
    signal,
  );
  const opener: Opener = watchPointer({
    marks,
    frame,
    roots: () => [...roots],
    openDelay: begun.openDelay,
    openElsewhere(found) {
      const { sentence, lang } = inSentence(found);
      void askBackground('open-elsewhere', { actor: found.actor, sentence, lang });
    },
    signal,
  });
  const keyboard = watchKeyboard({ mentions: () => store.mentions(), marks, frame, opener, signal });

  const report = () =>
    askBackground('report', {
      born,
      reading,
      mentions: [...store.all()].reduce((sum, read) => sum + read.mentions.length, 0),
      unread: reader.unread,
    });

  const read = async (tasks: readonly Task[]) => {
    if (signal.aborted) return;
    reading = true;
    const dropped = store.dropDetached();
    marks.set(
      dropped.flatMap(({ mentions }) => mentions),
      [],
    );
    await reader.read(tasks);
    reading = false;
    if (!signal.aborted) await report();
  };

  const root = document.documentElement;
  const watch = watchPage(root, store, read, signal);
  const reader = createReader(
    store,
    marks,
    {
      hidden: watch.addHidden,
      shadow(found) {
        roots.add(found);
        watch.addRoot(found);
      },
    },
    begun.edition,
    signal,
  );
  void read([{ container: root, lang: langAt(root) }]);

  return {
    get reading() {
      return reading;
    },
    get unread() {
      return reader.unread;
    },
    mentions: () => store.mentions(),
    blocks: () => store.blocks(),
    keyboard,
  };
}
