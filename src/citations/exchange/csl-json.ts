import type { Csl } from '../../packs/index.ts';
import type { Place } from '../about-source.ts';
import type { CiteOptions } from '../plain.ts';
import { fieldsOf } from './record-fields.ts';

/**
 * A source as CSL-JSON: the record as the library has it, in a list of one. The day of access is left out unless asked for; place,
 * second-hand words and status are added to its `note`.
 */
export function toCslJson(csl: Csl, place: Place | undefined, options: CiteOptions = {}): string {
  const { accessed, note, ...record } = csl;
  const notes = [...(typeof note === 'string' && note !== '' ? [note] : []), ...fieldsOf(csl, place, options).notes];
  const item = {
    ...record,
    ...(options.accessed && accessed !== undefined ? { accessed } : {}),
    ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
