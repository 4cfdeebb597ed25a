import { ACTOR_KINDS, type ActorKind, PAINTINGS, type Settings } from '../settings/index.ts';
import { type Key, t } from '../ui/strings.ts';

const paintingWords: Readonly<Record<Settings['painting'], Key>> = {
  every: 'painting_every',
  paragraph: 'painting_paragraph',
  section: 'painting_section',
};

const kindWords: Readonly<Record<ActorKind, Key>> = {
  person: 'kinds_person',
  people: 'kinds_people',
  place: 'kinds_place',
  body: 'kinds_body',
  document: 'kinds_document',
  event: 'kinds_event',
  concept: 'kinds_concept',
};

export interface PaintingActions {
  /** Keeps how many of the mentions are painted. */
  paint(painting: Settings['painting']): void;
  /** Keeps whether actors of a kind are found. */
  switchKind(kind: ActorKind, on: boolean): void;
}

type Props = { settings: Pick<Settings, 'painting' | 'kindsOff'>; actions: PaintingActions };

/** What is marked on pages: how many of the mentions, and of which kinds of actor. Each change is kept at once. */
export function PaintingSection({ settings, actions }: Props) {
  return (
    <section class="painting" aria-labelledby="painting">
      <h2 id="painting">{t('manage_painting')}</h2>
      <fieldset aria-describedby="painting-what">
        <legend>{t('painting_legend')}</legend>
        {PAINTINGS.map(painting => (
          <label key={painting}>
            <input
              type="radio"
              name="painting"
              value={painting}
              checked={settings.painting === painting}
              onChange={() => actions.paint(painting)}
            />
            <span>{t(paintingWords[painting])}</span>
          </label>
        ))}
      </fieldset>
      <p id="painting-what" class="small soft">
        {t('painting_what')}
      </p>
      <fieldset aria-describedby="kinds-what">
        <legend>{t('kinds_legend')}</legend>
        {ACTOR_KINDS.map(kind => (
          <label key={kind}>
            <input
              type="checkbox"
              name="kind"
              value={kind}
              checked={!settings.kindsOff.includes(kind)}
              onChange={event => actions.switchKind(kind, event.currentTarget.checked)}
            />
            <span>{t(kindWords[kind])}</span>
          </label>
        ))}
      </fieldset>
      <p id="kinds-what" class="small soft">
        {t('kinds_what')}
      </p>
      <p class="small soft">{t('painting_live')}</p>
    </section>
  );
}
