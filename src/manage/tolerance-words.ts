import { type Key, t } from '../ui/strings.ts';

const words: Readonly<Record<string, Key>> = {
  invisible: 'tolerated_invisible',
  'note-marks': 'tolerated_note_marks',
  'typed-otherwise': 'tolerated_typed_otherwise',
  apostrophes: 'tolerated_apostrophes',
  'quotation-marks': 'tolerated_quotation_marks',
  dashes: 'tolerated_dashes',
  ellipsis: 'tolerated_ellipsis',
  'stop-beside-mark': 'tolerated_stop_beside_mark',
  'vowel-signs': 'tolerated_vowel_signs',
  'first-letter': 'tolerated_first_letter',
  capitals: 'tolerated_capitals',
  'final-stop': 'tolerated_final_stop',
};

/** Whether help has words for a row of the table; a test holds that it has for all. */
export function hasToleranceWords(id: string): boolean {
  return id in words;
}

/** A row of the table of tolerances, in the reader's words. */
export function toleranceWords(id: string): string {
  const key = words[id];
  return key === undefined ? '' : t(key);
}
