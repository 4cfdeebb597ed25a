import type { Shelf } from '../shelf.ts';
import { type PlacedWord, speakerAt, type Voice } from './voice.ts';
import type { NamedSpeaker } from './who.ts';

/** Whether whom the page names is who says the words in the source. `none`: the page names nobody, or nobody that can be told. */
export type Attribution = 'right' | 'wrong' | 'none';

/**
 * Compares the name beside a quotation with the voice of its words.
 *
 * Words that stand in a quotation within another's are the inner speaker's: to name the one through whom the source has them is `wrong`,
 * although that one did publish them, because the page then gives them to somebody who only passed them on. To name a body, state or author
 * for whom the speaker speaks is `right`. A name that the library does not know is `wrong` where the speaker is known, unless it may belong
 * to the speaker; an office or role that may be anybody's is `none`. The source's own words are wrongly given to any actor of the library
 * but the source's author, unless a rule finds that the source reports them.
 */
export function attributionOf(
  named: NamedSpeaker | undefined,
  voice: Voice,
  source: string,
  shelf: Shelf,
): Attribution {
  if (named === undefined || named.kind === 'nobody') return 'none';
  const speaker = voice.speaker ?? shelf.authorOf?.(source);
  if (speaker !== undefined) return judged(named, speaker, shelf);
  if (voice.ruled) {
    const meant = shelf.who.named(voice.ruled.words ?? '');
    if (meant.actors.some(actor => shelf.who.isSpeaker(named, actor))) return 'right';
    if (meant.kind !== 'known') return 'none';
  }
  return named.kind === 'known' ? 'wrong' : 'none';
}

function judged(named: NamedSpeaker, speaker: string, { who }: Shelf): Attribution {
  if (who.isSpeaker(named, speaker)) return 'right';
  if (named.kind === 'role' || (named.kind === 'stranger' && who.mayBelongTo(named, speaker))) return 'none';
  return 'wrong';
}

/**
 * What a word costs as the beginning of a place, 0 to 2, so that of places that agree alike the one is taken whose speaker the page names,
 * then the one through whom that speaker's words came.
 */
export function entryCost(named: NamedSpeaker | undefined, word: PlacedWord, { who, authorOf }: Shelf): number {
  if (named === undefined || named.kind === 'nobody') return 0;
  const { speaker = authorOf?.(word.passage.source), via } = speakerAt(word);
  if (speaker !== undefined && who.isSpeaker(named, speaker)) return 0;
  return via !== undefined && who.isSpeaker(named, via) ? 1 : 2;
}
