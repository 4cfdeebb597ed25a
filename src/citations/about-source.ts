import type { SourceStatus } from '../packs/index.ts';
import { phrasesFor, quotedInWords } from './phrases.ts';
import type { SecondhandForm } from './shipped.ts';

/** Where in a source: a numbered paragraph, from 1. */
export interface Place {
  paragraph: number;
}

/** Whose words a source has, when they are not its own. */
export interface Secondhand {
  speaker: string;
  /** Through whom the source has them. */
  via?: string;
  /** Told in the source's words, not in quotation marks. */
  reported?: boolean;
}

/** Narrow no-break space: the sign and its number stay on one line. */
const NARROW_SPACE = '\u202f';

/** `¶ 6`, with a narrow no-break space. */
export function placeWords({ paragraph }: Place): string {
  return `¶${NARROW_SPACE}${paragraph}`;
}

/** `Dolkun Isa, as cited in`: what stands before the source that has someone's words. Ends without a blank. */
export function secondhandWords({ speaker, via, reported = false }: Secondhand, locale: string, form: SecondhandForm) {
  const { quotedBy } = phrasesFor(locale);
  const through = via === undefined ? '' : `, ${quotedBy} ${via}`;
  return `${speaker}${through}, ${quotedInWords(locale, form, reported)}`;
}

/**
 * `[withdrawn (3 May 2023): by its publisher]`, in the source's language; undefined where the source is as it was. A day that is none is
 * written as it is.
 */
export function statusWords({ kind, asOf, note }: SourceStatus, locale: string): string | undefined {
  if (kind === 'current') return undefined;
  const day = new Date(`${asOf}T00:00:00Z`);
  const written = Number.isNaN(day.getTime())
    ? asOf
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  return `[${phrasesFor(locale)[kind]} (${written})${note ? `: ${note}` : ''}]`;
}
