import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { poll } from '../../tools/extension-pages.ts';
import { launchWithExtension } from '../../tools/launch.ts';
import { browserName } from './harness.ts';

/** Longest wait for the page, which fills eight packs, in milliseconds. */
const PATIENCE = 60_000;

it('indexes each new pack apart, merges when there are many, and finds all of them', { timeout: 120_000 }, async () => {
  const extension = await mkdtemp(join(tmpdir(), 'sourcelight-segments-'));
  onTestFinished(() => rm(extension, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, '../../dist-granted'), extension, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'segments-page.ts')],
    outfile: join(extension, 'segments.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  });
  const html = '<!doctype html><meta charset="utf-8"><script type="module" src="segments.js"></script>';
  await writeFile(join(extension, 'segments.html'), html);
  const launched = await launchWithExtension({ browser: browserName, extension });
  onTestFinished(() => launched.close());
  const lookup = await launched.openExtensionPage('lookup.html?q=torture');
  await poll('the bundled pack', async () => ((await lookup.$('[data-passage]')) ? true : undefined));

  const page = await launched.openExtensionPage('segments.html');
  const report = await poll('the report', () => page.evaluate(() => globalThis.segmentsReport), PATIENCE);
  expect(report.found).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
  // The bundled pack and one more; up to six segments; then one of seven packs, and a new one beside it.
  expect(report.segments[0]).toEqual([1, 1]);
  expect(report.segments[4]).toEqual([1, 1, 1, 1, 1, 1]);
  expect(report.segments[5]).toEqual([7]);
  expect(report.segments[7]).toEqual([7, 1, 1]);
});
