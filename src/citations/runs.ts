/** A stretch of a citation's text in one face. */
export interface Run {
  text: string;
  italic?: true;
  bold?: true;
  smallCaps?: true;
  underline?: true;
  /** Above or below the line. */
  shift?: 'super' | 'sub';
}

export type Face = Omit<Run, 'text'>;

/** The text alone. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(run => run.text).join('');
}

/**
 * The runs as HTML, for the clipboard and for files; it is never put into a document of ours.
 * Every character of the text that means something in HTML is written as a reference.
 */
export function htmlOfRuns(runs: readonly Run[]): string {
  return runs.map(htmlOfRun).join('');
}

function htmlOfRun({ text, italic, bold, smallCaps, underline, shift }: Run): string {
  let html = escapeHtml(text);
  if (shift) html = `<${shift === 'super' ? 'sup' : 'sub'}>${html}</${shift === 'super' ? 'sup' : 'sub'}>`;
  if (smallCaps) html = `<span style="font-variant:small-caps;">${html}</span>`;
  if (underline) html = `<span style="text-decoration:underline;">${html}</span>`;
  if (bold) html = `<b>${html}</b>`;
  if (italic) html = `<i>${html}</i>`;
  return html;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** Runs of the same face become one, empty ones none. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && sameFace(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

function sameFace(a: Run, b: Run): boolean {
  return (['italic', 'bold', 'smallCaps', 'underline', 'shift'] as const).every(key => a[key] === b[key]);
}
