import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers.ts';

/** What the reader's command line says: `FILE_OR_URL… [--browser chrome|firefox] [--NAME]`. */
export interface Arguments {
  browser: BrowserName;
  /** Files, as absolute paths, and addresses, as given. */
  pages: string[];
  flags: ReadonlySet<string>;
  /** Files given by options of their own, as absolute paths. */
  files: ReadonlyMap<string, string>;
}

/**
 * Reads a tool's arguments. `--page FILE_OR_URL` is the same as giving it bare.
 * Errors: Error in words when one is unknown or has a value that it cannot have.
 */
export function readArguments(
  args: readonly string[],
  flags: readonly string[] = [],
  fileOptions: readonly string[] = [],
): Arguments {
  const options: Record<string, { type: 'boolean' | 'string' }> = Object.fromEntries([
    ...flags.map(name => [name, { type: 'boolean' }] as const),
    ...fileOptions.map(name => [name, { type: 'string' }] as const),
  ]);
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...options, browser: { type: 'string' as const }, page: { type: 'string' as const, multiple: true } },
  });
  const browser = values.browser ?? 'chrome';
  if (browser !== 'chrome' && browser !== 'firefox')
    throw new Error(`--browser takes chrome or firefox, not ${browser}`);
  const pages = [...(values.page ?? []), ...positionals].map(page => (/^https?:/i.test(page) ? page : absolute(page)));
  const given: Readonly<Record<string, unknown>> = values;
  const files = fileOptions.flatMap(name => {
    const file = given[name];
    return typeof file === 'string' ? [[name, absolute(file)] as const] : [];
  });
  return { browser, pages, flags: new Set(flags.filter(name => name in values)), files: new Map(files) };
}

/** npm runs a tool in the project's folder; what the reader typed is meant from where the reader stands. */
function absolute(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Does what may fail by no fault of ours; then says why in one line, without a stack, and ends. */
export async function orExit<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
