import { type Face, joinRuns, type Run } from '../src/citations/index.ts';

const ENTITIES: Readonly<Record<string, string>> = { '#38': '&', amp: '&', '#60': '<', lt: '<', '#62': '>', gt: '>' };

/** What a tag of the suite's results does to the text in it. */
function faceOf(tag: string): { [Feature in keyof Face]: Face[Feature] | undefined } {
  if (/^<(i|em)>$/.test(tag)) return { italic: true };
  if (tag === '<b>') return { bold: true };
  if (tag === '<sup>') return { shift: 'super' };
  if (tag === '<sub>') return { shift: 'sub' };
  if (/small-caps/.test(tag)) return { smallCaps: true };
  if (/font-variant: ?normal/.test(tag)) return { smallCaps: undefined };
  if (/font-style: ?normal/.test(tag)) return { italic: undefined };
  if (/font-weight: ?normal/.test(tag)) return { bold: undefined };
  if (/decoration: ?underline/.test(tag)) return { underline: true };
  if (/decoration: ?none/.test(tag)) return { underline: undefined };
  return /baseline/.test(tag) ? { shift: undefined } : {};
}

/** A line of HTML, of the few tags that citations are written with, as runs. */
export function runsOfHtml(html: string): Run[] {
  const runs: Run[] = [];
  const faces: ReturnType<typeof faceOf>[] = [{}];
  for (const piece of html.split(/(<[^>]*>)/)) {
    const face = faces.at(-1) ?? {};
    if (piece.startsWith('</')) faces.pop();
    else if (piece.startsWith('<')) faces.push({ ...face, ...faceOf(piece) });
    else runs.push({ ...definedOf(face), text: piece.replace(/&([#\w]+);/g, (all, name) => ENTITIES[name] ?? all) });
  }
  return joinRuns(runs);
}

function definedOf(face: ReturnType<typeof faceOf>): Face {
  return Object.fromEntries(Object.entries(face).filter(([, value]) => value !== undefined));
}
