import * as v from 'valibot';
import { checkAliases } from '../mentions/index.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { MOST_PROBLEMS, type PackProblem, placeOf } from './pack-problem.ts';
import { PACK_FORMAT, type Pack, packSchema } from './schema.ts';

export type PackReading = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] };

/** Longest pack file, in UTF-16 code units: the bundled one has about a million. */
const LONGEST_FILE = 50_000_000;

/**
 * A pack from a file's text. Never throws: text that is no JSON is a problem like any other.
 *
 * @param text the file, decoded; a byte order mark at its start is passed over
 */
export function readPack(text: string): PackReading {
  if (text.length > LONGEST_FILE) return refused('', `longer than ${LONGEST_FILE} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused('', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return parsePack(value);
}

/**
 * The pack that a value from outside holds, or everything that is wrong with it (at most 50 problems, in the order of
 * the checks: version, shape, fields, references, names). The pack is a copy: it shares no object with `value`. Never throws.
 */
export function parsePack(value: unknown): PackReading {
  // A list would pass for an object without fields.
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused('', 'a pack is a JSON object, this is not');
  const version = versionProblem(value);
  if (version !== undefined) return refused('format', version);
  const shape = checkShape(value);
  if (shape.length > 0) return { ok: false, problems: shape };
  const parsed = v.safeParse(packSchema, value);
  if (!parsed.success) return { ok: false, problems: parsed.issues.slice(0, MOST_PROBLEMS).map(problemOf) };
  const references = checkReferences(parsed.output);
  if (references.length > 0) return { ok: false, problems: references.slice(0, MOST_PROBLEMS) };
  const names = checkAliases(parsed.output.actors);
  if (names.length > 0) return { ok: false, problems: names };
  return { ok: true, pack: parsed.output };
}

/** A file of another version is told apart before anything else, or it would drown in problems of fields it never had. */
function versionProblem(value: object): string | undefined {
  const format = 'format' in value ? value.format : undefined;
  if (format === PACK_FORMAT || typeof format !== 'number') return undefined;
  return format > PACK_FORMAT
    ? `this pack has format ${format}, made for a newer Sourcelight; this one reads format ${PACK_FORMAT}`
    : `this pack has format ${format}; this Sourcelight reads format ${PACK_FORMAT}`;
}

function problemOf(issue: v.BaseIssue<unknown>): PackProblem {
  const keys = (issue.path ?? []).map(item => (typeof item.key === 'number' ? item.key : String(item.key)));
  return { place: placeOf(keys), message: wordsOf(issue) };
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'this field is not part of the format';
  if (issue.received === 'undefined') return 'this field is missing';
  if (issue.kind === 'schema' && issue.expected !== null) return `must be ${issue.expected}, but is ${issue.received}`;
  return issue.message;
}

function refused(place: string, message: string): PackReading {
  return { ok: false, problems: [{ place, message }] };
}
