import type { CheckedWords } from '../../library/index.ts';
import { Icon, type IconName } from '../icons.tsx';
import { number, t } from '../strings.ts';
import { sentenceOf, whoseWords, wordsOf, wrongSpeakerWords } from './verdict-words.ts';

/** How a verdict looks: colour and icon only repeat what its words say. */
type Tone = 'good' | 'care' | 'bad' | 'none';

const tones: Readonly<Record<CheckedWords['verdict'], Tone>> = {
  verbatim: 'good',
  nested: 'good',
  bracketed: 'good',
  elided: 'good',
  'truncated-meaning': 'care',
  altered: 'care',
  merged: 'care',
  uncertain: 'care',
  'too-short': 'none',
  'not-found': 'none',
};
const icons: Readonly<Record<Tone, IconName>> = { good: 'done', care: 'warn', bad: 'close', none: 'find' };

type Props = {
  checked: CheckedWords;
  /** Opens the source at a passage. */
  read?: (passage: string) => void;
};

/** What the library says of quoted words, in a line: the verdict, whose words they are and where they stand. */
export function VerdictLine({ checked, read }: Props) {
  const wrong = wrongSpeakerWords(checked);
  const tone = wrong ? 'bad' : tones[checked.verdict];
  const whose = whoseWords(checked);
  const translated = checked.mayTranslate;
  return (
    <div
      class={`verdict ${tone}`}
      data-verdict={checked.verdict}
      data-attribution={checked.attribution}
      data-secondhand={checked.secondhand ? '' : undefined}
    >
      <Icon name={icons[tone]} />
      <div>
        {wrong && (
          <p>
            <b>{t('verdict_wrong_speaker')}</b> {wrong}
          </p>
        )}
        <p>
          <b>{wordsOf(checked)}</b> {sentenceOf(checked)}
        </p>
        {translated && (
          <p class="whose">
            {t('verdict_may_translate')} <PlaceLinks places={[translated]} read={read} />
          </p>
        )}
        {whose && (
          <p class="whose">
            {whose} · <PlaceLinks places={checked.places} read={read} />
          </p>
        )}
      </div>
    </div>
  );
}

type PlaceLinksProps = {
  places: readonly { passage: string; number: number }[];
  read: ((passage: string) => void) | undefined;
};

/** Where the words stand, each passage once; each leads to its source. */
function PlaceLinks({ places, read }: PlaceLinksProps) {
  const passages = new Map(places.map(place => [place.passage, place.number]));
  return (
    <>
      {[...passages].map(([passage, paragraph], index) => {
        const words = t('verdict_place', number(paragraph));
        return (
          <span key={passage}>
            {index > 0 && ' · '}
            {read ? (
              <button type="button" class="link" title={t('read_source')} onClick={() => read(passage)}>
                {words}
              </button>
            ) : (
              words
            )}
          </span>
        );
      })}
    </>
  );
}
