import type { CheckedWords } from '../../library/index.ts';
import { howWords, ownVoiceWords } from '../passage/voice-words.ts';
import { isolate, type Key, t } from '../strings.ts';

type Verdict = CheckedWords['verdict'];

const words = {
  verbatim: ['verdict_verbatim', 'verdict_verbatim_what'],
  nested: ['verdict_nested', 'verdict_nested_what'],
  bracketed: ['verdict_bracketed', 'verdict_bracketed_what'],
  elided: ['verdict_elided', 'verdict_elided_what'],
  'truncated-meaning': ['verdict_truncated_meaning', 'verdict_truncated_meaning_what'],
  altered: ['verdict_altered', 'verdict_altered_what'],
  merged: ['verdict_merged', 'verdict_merged_what'],
  uncertain: ['verdict_uncertain', 'verdict_uncertain_what'],
  'too-short': ['verdict_too_short', 'verdict_too_short_what'],
  'not-found': ['verdict_not_found', 'verdict_not_found_what'],
} as const satisfies Record<Verdict, readonly [Key, Key]>;

/** Where a source only quotes the words, a difference is no accusation: the page may have the original. */
const differs = ['verdict_differs', 'verdict_differs_what'] as const;
/** All words agree there, so that nothing differs to be seen: what was cut off has to be said. */
const cutSecondhand = ['verdict_truncated_meaning', 'verdict_truncated_second_what'] as const;

/** The verdict in a word or two. */
export function wordsOf(checked: CheckedWords): string {
  return t(keysOf(checked)[0]);
}

/** What the verdict means, in a sentence. */
export function sentenceOf(checked: CheckedWords): string {
  return t(keysOf(checked)[1]);
}

function keysOf({ verdict, secondhand }: CheckedWords): readonly [Key, Key] {
  if (!secondhand) return words[verdict];
  return verdict === 'truncated-meaning' ? cutSecondhand : differs;
}

/** Whose words they are in the source, and how it has them; undefined where it has not. */
export function whoseWords({ voice, places }: CheckedWords): string | undefined {
  const [place] = places;
  if (!voice || !place) return undefined;
  return voice.speaker ? t('named_how', isolate(voice.speaker.name), howWords(voice)) : ownVoiceWords(place.csl);
}

/** In a sentence, that the page gives the words to somebody else than the source does; undefined when it does not. */
export function wrongSpeakerWords({ attribution, asked, voice, places }: CheckedWords): string | undefined {
  const [place] = places;
  if (attribution !== 'wrong' || asked.saidBy === undefined || !place) return undefined;
  const named = isolate(asked.saidBy);
  return voice?.speaker
    ? t('verdict_wrong_speaker_what', named, isolate(voice.speaker.name))
    : t('verdict_wrong_own_what', named, ownVoiceWords(place.csl));
}
