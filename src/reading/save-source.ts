import { plainCitation } from '../citations/index.ts';
import type { WholeSource } from '../library/index.ts';
import { cutPassage } from '../ui/passage/passage-runs.ts';
import { speakerLine } from '../ui/passage/voice-words.ts';
import { saveFile } from '../ui/save-file.ts';
import { t } from '../ui/strings.ts';

/** Format of the JSON file; another one gets another number. */
const FORMAT = 1;

export function saveAsText(source: WholeSource): void {
  saveFile(`${source.id}.txt`, asText(source), 'text/plain;charset=utf-8');
}

export function saveAsJson(source: WholeSource): void {
  saveFile(`${source.id}.json`, asJson(source), 'application/json');
}

/** The source as a text to read: its citation and checksum, then each passage with its number, who says it and what to note. */
export function asText(source: WholeSource): string {
  const head = [
    plainCitation(source.csl, undefined),
    ...(source.status ? [`${source.status.kind}, ${source.status.asOf}`] : []),
    `SHA-256 ${source.checksum}`,
  ];
  const passages = source.passages.map(passage => {
    const speakers = cutPassage(passage).speakers.map(speaker => `— ${plain(speakerLine(speaker, source.csl))}`);
    const notices = passage.notices.map(({ text, notice }) => `* ${t('in_quotes', text)} ${notice}`);
    const rule = passage.voices.some(voice => voice.found) ? [`(${t('found_by_rule')})`] : [];
    return [`¶ ${passage.number}`, passage.text, ...speakers, ...rule, ...notices].join('\n');
  });
  return `${[head.join('\n'), ...passages].join('\n\n')}\n`;
}

/** Isolates keep a name from reordering a sentence of ours; many a plain text editor shows them as odd signs. */
function plain(line: string): string {
  return line.replace(/[\u2068\u2069]/gu, '');
}

/** The source as data: its record, its text of which the checksum is, its passages with their voices and notices. */
export function asJson(source: WholeSource): string {
  const { id, csl, status, origin, pack, checksum, text, passages } = source;
  const content = {
    format: 'sourcelight-source',
    version: FORMAT,
    id,
    csl,
    status,
    origin,
    pack,
    checksum: { 'SHA-256': checksum },
    text,
    passages: passages.map(({ number, text, voices, notices }) => ({ number, text, voices, notices })),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
