/**
 * How fast it is: `npm run bench` runs every bench, `npm run bench -- NAME… [--json] [FOLDER]` those alone. FOLDER holds saved pages, for the
 * benches that take them. A table each; with `--json` one object a bench. Not a test: what the machine does besides shows in the numbers.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { orExit, readArguments } from './arguments.ts';
import { benchCard } from './bench-card.ts';
import { benchFind } from './bench-find.ts';
import { benchPage } from './bench-page.ts';
import { benchPeers } from './bench-peers.ts';
import { quotationRows } from './bench-quotations.ts';
import { searchRows } from './bench-search.ts';
import { benchSlices } from './bench-slices.ts';
import { type Row, tableOf } from './bench-table.ts';

interface Bench {
  title: string;
  /** `folder`: of saved pages, when the reader gave one. */
  run(folder: string | undefined): readonly Row[] | Promise<readonly Row[]>;
}

const benches: Readonly<Record<string, Bench>> = {
  page: { title: 'What reading a page costs the page’s own thread, ms of processor time', run: benchPage },
  slices: { title: 'Longest stretches of work while 500 kB are read, ms', run: benchSlices },
  card: { title: 'From pointer to painted card, ms', run: benchCard },
  find: { title: 'Finding in 500 kB of text with more and more aliases, ms', run: () => benchFind() },
  search: { title: 'Searching a library, in Chromium on IndexedDB, beside minisearch', run: searchRows },
  quotations: { title: 'Holding a quotation against a library, beside approx-string-match, ms', run: quotationRows },
  peers: { title: 'Marking one page beside other libraries, in Chromium, ms', run: benchPeers },
};

const { names, folder, json } = await orExit(() => {
  const { pages, flags } = readArguments(process.argv.slice(2), ['json']);
  const given = process.argv.slice(2).filter(argument => Object.hasOwn(benches, argument));
  const folders = pages.filter(page => statSync(page, { throwIfNoEntry: false })?.isDirectory());
  if (given.length + folders.length < pages.length || folders.length > 1)
    throw new Error(
      `usage: npm run bench -- [NAME…] [--json] [FOLDER]; NAME is one of ${Object.keys(benches).join(', ')}`,
    );
  return { names: given.length > 0 ? given : Object.keys(benches), folder: folders[0], json: flags.has('json') };
});
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'build.mjs'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: ['ignore', process.stderr, process.stderr],
});
if (status !== 0) process.exit(status ?? 1);
for (const name of names) {
  const bench = benches[name];
  if (!bench) continue;
  console.error(`${name} …`);
  const rows = await bench.run(folder);
  console.log(json ? JSON.stringify({ bench: name, rows }) : `\n${bench.title}\n\n${tableOf(rows)}\n`);
}
