import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardContent, Excerpt } from '../library/index.ts';
import { kindWords } from '../ui/actor-kind.ts';
import { Icon } from '../ui/icons.tsx';
import { Passage } from '../ui/passage/Passage.tsx';
import { number, t } from '../ui/strings.ts';
import { type Trouble, TroubleNote } from '../ui/TroubleNote.tsx';
import { VerdictLine } from '../ui/verdict/VerdictLine.tsx';
import { About } from './About.tsx';
import { Stepper } from './Stepper.tsx';
import { wayOf } from './way-of.ts';

/** What the card can show. `hidden` is nothing at all: so it is until the extension's own page asks. */
export type CardState =
  | { kind: 'hidden' }
  | { kind: 'loading' }
  | { kind: 'failed'; trouble: Trouble }
  /** The library has no such actor any more. */
  | { kind: 'unknown' }
  /** Opened in a tab, but no page asked for anything. */
  | { kind: 'unasked' }
  | { kind: 'found'; content: CardContent; at: number };

export interface CardActions {
  /** Shows the excerpt at this index. */
  step(at: number): void;
  /** Opens the look-up page with more about the actor. */
  openMore(): void;
  /** Opens the look-up page with a search. */
  search(query: string): void;
  /** Opens the source of a passage at it. */
  read(passage: string): void;
  /** A passage with its neighbours in the source. */
  around(passage: string): Promise<readonly Excerpt[]>;
  openManage(): void;
  retry(): void;
  close(): void;
  /** Whether a click may count: false just after the card appeared under the pointer. */
  live(): boolean;
}

type Props = { state: CardState; actions: CardActions; heading: RefObject<HTMLHeadingElement | null> };

/** Pure view: no browser API, no reading. `card/main.tsx` owns the state. The order is who it is, what the source says, who says it, whence. */
export function Card({ state, actions, heading }: Props) {
  switch (state.kind) {
    case 'hidden':
      return null;
    case 'loading':
      return (
        <div class="card" role="dialog" aria-busy="true" aria-label={t('loading')}>
          <div class="middle">
            <div class="blank" />
          </div>
        </div>
      );
    case 'failed':
      return (
        <Plain title={t('card_failed')} actions={actions} heading={heading}>
          <TroubleNote
            trouble={state.trouble}
            onManage={guarded(actions, actions.openManage)}
            onRetry={guarded(actions, actions.retry)}
          />
        </Plain>
      );
    case 'unknown':
      return (
        <Plain title={t('card_unknown')} actions={actions} heading={heading}>
          <p class="soft">{t('card_unknown_what')}</p>
        </Plain>
      );
    case 'unasked':
      return (
        <Plain title={t('card_unasked')} actions={actions} heading={heading}>
          <p class="soft">{t('card_unasked_what')}</p>
        </Plain>
      );
    case 'found':
      return <Found content={state.content} at={state.at} actions={actions} heading={heading} />;
  }
}

/** About how much of a passage is shown at first, in UTF-16 code units: who said it and the citation stay in view below it. */
const LENGTH = 220;
/** How far an arrow key scrolls what the source says, in CSS pixels: two lines. */
const SCROLL_STEP = 48;

type FoundProps = {
  content: CardContent;
  at: number;
  actions: CardActions;
  heading: RefObject<HTMLHeadingElement | null>;
};

function Found({ content: { actor, excerpts, rest, quotation }, at, actions, heading }: FoundProps) {
  const excerpt = excerpts[at];
  const middle = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    middle.current?.scrollTo({ top: 0 });
    bringBearingIntoView(middle.current);
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = wayOf(event, document.documentElement.dir);
    if (way === 'up' || way === 'down') {
      scrolling(middle.current)?.scrollBy({ top: way === 'down' ? SCROLL_STEP : -SCROLL_STEP });
    } else if (way !== undefined && excerpts[at + (way === 'onward' ? 1 : -1)]) {
      actions.step(at + (way === 'onward' ? 1 : -1));
    } else return;
    event.preventDefault();
  };
  return (
    <div class="card" role="dialog" aria-labelledby="name" data-actor={actor.id} onKeyDown={onKeyDown}>
      <header>
        <h1 id="name" tabIndex={-1} ref={heading}>
          <bdi dir="auto">{actor.name}</bdi>
        </h1>
        <span class="kind">{kindWords(actor.type)}</span>
        <CloseTool actions={actions} />
      </header>
      <section class="middle" ref={middle} aria-label={t('card_text')}>
        <div>
          <About key={actor.id} text={actor.description} live={actions.live} />
          {quotation && (
            <VerdictLine
              checked={quotation}
              read={passage => {
                if (actions.live()) actions.read(passage);
              }}
            />
          )}
          {excerpt ? (
            <Passage
              key={excerpt.passage}
              excerpt={excerpt}
              quoted={quotation?.places.flatMap(place => (place.passage === excerpt.passage ? [place.span] : [])) ?? []}
              length={LENGTH}
              around={actions.around}
              read={actions.read}
              live={actions.live}
            />
          ) : (
            <p class="nothing">{t('card_nothing')}</p>
          )}
          {rest && (
            <button type="button" class="all" onClick={guarded(actions, () => actions.search(rest.query))}>
              {t('best_of_all', number(excerpts.length), number(rest.total))}
            </button>
          )}
        </div>
      </section>
      <footer>
        {excerpts.length > 1 && <Stepper at={at} of={excerpts.length} actions={actions} />}
        {excerpt && (
          <button
            type="button"
            class="tool"
            title={t('read_source')}
            aria-label={t('read_source')}
            onClick={guarded(actions, () => actions.read(excerpt.passage))}
          >
            <Icon name="book" />
          </button>
        )}
        <button
          type="button"
          class="tool"
          title={t('open_more')}
          aria-label={t('open_more')}
          onClick={guarded(actions, actions.openMore)}
        >
          <Icon name="panel" />
        </button>
      </footer>
    </div>
  );
}

/** Words that bear on the sentence may stand below what there is room for: the passage begins at them. */
function bringBearingIntoView(middle: HTMLElement | null): void {
  const words = middle?.querySelector<HTMLElement>('.passage > .words');
  const first = words?.querySelector('mark');
  if (!words || !first) return;
  const below = first.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom;
  if (below <= 0) return;
  // To whole lines: half a line at the edge looks broken.
  const line = Number.parseFloat(getComputedStyle(words).lineHeight) || 1;
  words.scrollTop = Math.ceil((words.scrollTop + below) / line + 1) * line;
}

/** What there is to scroll: the words of the passage, so that who says them stays in view; else the whole middle. */
function scrolling(middle: HTMLElement | null): HTMLElement | null {
  const words = middle?.querySelector<HTMLElement>('.passage:not(.whole) > .words');
  return words && words.scrollHeight > words.clientHeight ? words : middle;
}

type PlainProps = {
  title: string;
  actions: CardActions;
  heading: RefObject<HTMLHeadingElement | null>;
  children: ComponentChildren;
};

function Plain({ title, actions, heading, children }: PlainProps) {
  return (
    <div class="card" role="dialog" aria-labelledby="name">
      <header>
        <h1 id="name" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <CloseTool actions={actions} />
      </header>
      <div class="middle">
        <div>{children}</div>
      </div>
    </div>
  );
}

function CloseTool({ actions }: { actions: CardActions }) {
  return (
    <button
      type="button"
      class="tool close"
      title={t('close')}
      aria-label={t('close')}
      onClick={guarded(actions, actions.close)}
    >
      <Icon name="close" />
    </button>
  );
}

function guarded(actions: CardActions, act: () => void): () => void {
  return () => {
    if (actions.live()) act();
  };
}
