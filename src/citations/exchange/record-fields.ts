import type { Csl } from '../../packs/index.ts';
import { type Place, placeWords, secondhandWords, statusWords } from '../about-source.ts';
import { isUncertain, itemOf } from '../item.ts';
import type { CiteOptions } from '../plain.ts';

/** A person or body, as the exchange formats tell them apart. */
export type RecordName = { literal: string } | { family: string; given: string };

/** A record for an exchange format: its fields of the right kinds, as text. */
export interface RecordFields {
  type: string;
  names(role: string): RecordName[];
  text(field: string): string | undefined;
  /** Year, month from 1, day from 1, as far as known; the first of two. */
  date(
    field: string,
  ): { parts: number[]; last: number[] | undefined; uncertain: boolean; words: string | undefined } | undefined;
  /** Place, second-hand words, status: what the formats have no field for. */
  notes: string[];
}

/** What a record says, for an exchange format: nothing is added to it but the notes. */
export function fieldsOf(csl: Csl, place: Place | undefined, options: CiteOptions): RecordFields {
  const item = itemOf(csl, { accessed: options.accessed === true });
  return {
    type: csl.type,
    names: role => (Array.isArray(item[role]) ? item[role].map(nameOf) : []),
    text(field) {
      const value = field === 'title' ? csl.title : item[field];
      return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : undefined;
    },
    date(field) {
      const value = item[field] as { 'date-parts'?: number[][]; circa?: true; literal?: string } | undefined;
      const [parts, last] = value?.['date-parts'] ?? [];
      return value && { parts: parts ?? [], last, uncertain: isUncertain(value.circa), words: value.literal };
    },
    notes: notesOf(place, options),
  };
}

function nameOf({ literal, family, given, suffix, ...particles }: Record<string, string>): RecordName {
  if (literal !== undefined) return { literal };
  const particle = particles['non-dropping-particle'];
  const first = [given, particles['dropping-particle']].filter(part => part !== undefined).join(' ');
  const last = [particle, family].filter(part => part !== undefined).join(' ');
  if (last === '') return { literal: first };
  return { family: suffix === undefined ? last : `${last}, ${suffix}`, given: first };
}

function notesOf(place: Place | undefined, { secondhand, status }: CiteOptions): string[] {
  return [
    secondhand && `${secondhandWords(secondhand, 'en', 'quoted')} this source`,
    place && placeWords(place),
    status && statusWords(status, 'en-GB'),
  ].filter(note => note !== undefined);
}
