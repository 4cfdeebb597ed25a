/** Writes the stores' archives, one a browser, to packages/: `npm run package`. The same commit gives the same bytes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BrowserName } from './browsers.ts';
import { storeManifest } from './store-manifest.ts';
import { type ZipEntries, zip } from './zip.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const packages = join(root, 'packages');

const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'build.mjs'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

mkdirSync(packages, { recursive: true });
const built = readFolder(dist);
const manifest = JSON.parse(String(built.get('manifest.json'))) as Record<string, unknown>;
for (const browser of ['chrome', 'firefox'] as const) {
  const archive = zip(entriesFor(browser));
  const file = join(packages, `sourcelight-${manifest.version}-${browser}.zip`);
  writeFileSync(file, archive);
  const hash = createHash('sha256').update(archive).digest('hex');
  console.log(`${relative(root, file)}: ${(archive.length / 1000).toFixed(1)} kB, sha256 ${hash}`);
}

function entriesFor(browser: BrowserName): ZipEntries {
  const text = `${JSON.stringify(storeManifest(manifest, browser), null, 2)}\n`;
  return new Map([...built, ['manifest.json', Buffer.from(text)]]);
}

function readFolder(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return new Map(
    files.map(entry => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file).split(sep).join('/'), readFileSync(file)];
    }),
  );
}
