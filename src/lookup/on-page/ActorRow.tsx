import { useId, useState } from 'preact/hooks';
import type { Excerpt } from '../../library/index.ts';
import { kindWords } from '../../ui/actor-kind.ts';
import { Icon } from '../../ui/icons.tsx';
import { isolate, number, t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';
import type { PageActor } from '../state/page-actors.ts';
import { Excerpts } from './Excerpts.tsx';

type Props = { page: PageActor; actions: Pick<LookupActions, 'go' | 'excerptsFor' | 'read' | 'around'> };

/** An actor of the page. The row goes to its next mention; the arrow beside it unfolds what the sources say. */
export function ActorRow({ page, actions }: Props) {
  const { actor, mentions, context } = page;
  const [place, setPlace] = useState<string>();
  const [excerpts, setExcerpts] = useState<readonly Excerpt[]>();
  const said = useId();
  const go = async () => {
    const reached = await actions.go(page);
    setPlace(reached ? t('step', number(reached.at), number(reached.of)) : t('note_no_answer'));
  };
  const unfold = async () => setExcerpts(excerpts ? undefined : await actions.excerptsFor(page));
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
          aria-expanded={excerpts !== undefined}
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
      <div id={said} hidden={!excerpts}>
        {excerpts &&
          (excerpts.length > 0 ? (
            <Excerpts excerpts={excerpts} atFirst={2} actions={actions} />
          ) : (
            <p class="note small">{t('card_nothing')}</p>
          ))}
      </div>
    </li>
  );
}
