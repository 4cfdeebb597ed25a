import { useId, useState } from 'preact/hooks';
import type { CardContent } from '../../library/index.ts';
import { kindWords } from '../../ui/actor-kind.ts';
import { Icon } from '../../ui/icons.tsx';
import { isolate, number, t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';
import type { PageActor } from '../state/page-actors.ts';
import { Excerpts } from './Excerpts.tsx';

type Props = { page: PageActor; actions: Pick<LookupActions, 'go' | 'excerptsFor' | 'search' | 'read' | 'around'> };

/** An actor of the page. The row goes to its next mention; the arrow beside it unfolds what the sources say. */
export function ActorRow({ page, actions }: Props) {
  const { actor, mentions, context } = page;
  const [place, setPlace] = useState<string>();
  const [content, setContent] = useState<Pick<CardContent, 'excerpts' | 'rest'>>();
  const said = useId();
  const go = async () => {
    const reached = await actions.go(page);
    setPlace(reached ? t('step', number(reached.at), number(reached.of)) : t('note_no_answer'));
  };
  const unfold = async () => setContent(content ? undefined : await actions.excerptsFor(page));
  return (
    <li class="row" data-actor={actor.id}>
      <div class="line">
        <button type="button" class="go" data-walk="" title={t('go_next')} onClick={go}>
          <span class="name">
            <bdi dir="auto">{actor.name}</bdi> <span class="kind">{kindWords(actor.type)}</span>
          </span>
          <span class="count">{place ?? t('times', number(mentions))}</span>
          <span class="context" dir="auto" lang={context.lang || undefined}>
            {context.before}
            <em data-kind={actor.type}>{context.mention}</em>
            {context.after}
          </span>
        </button>
        <button
          type="button"
          class="tool unfold"
          aria-expanded={content !== undefined}
          aria-controls={said}
          aria-label={t('what_sources_say', isolate(actor.name))}
          title={t('what_sources_say', isolate(actor.name))}
          onClick={unfold}
        >
          <Icon name="unfold" />
        </button>
      </div>
      <span class="unseen" role="status">
        {place}
      </span>
      <div id={said} hidden={!content}>
        {content && <Said content={content} actions={actions} />}
      </div>
    </li>
  );
}

type SaidProps = { content: Pick<CardContent, 'excerpts' | 'rest'>; actions: Props['actions'] };

/** What the sources say, and where there is more of it than is listed here. */
function Said({ content: { excerpts, rest }, actions }: SaidProps) {
  if (excerpts.length === 0) return <p class="note small">{t('card_nothing')}</p>;
  return (
    <>
      <Excerpts excerpts={excerpts} atFirst={2} actions={actions} />
      {rest && (
        <button type="button" class="link rest" data-walk="" onClick={() => actions.search(rest.query)}>
          {t('best_of_all', number(excerpts.length), number(rest.total))}
        </button>
      )}
    </>
  );
}
