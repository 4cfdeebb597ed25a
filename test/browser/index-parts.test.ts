import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { poll } from '../../tools/extension-pages.ts';
import { launchWithExtension } from '../../tools/launch.ts';
import { browserName } from './harness.ts';

/** Longest wait for the page, which fills a large pack, in milliseconds. */
const PATIENCE = 90_000;

it('searches what is taken apart already while a lost index is built, and says how much that is', {
  timeout: 150_000,
}, async () => {
  const extension = await mkdtemp(join(tmpdir(), 'sourcelight-parts-'));
  onTestFinished(() => rm(extension, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, '../../dist-granted'), extension, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'index-parts-page.ts')],
    outfile: join(extension, 'parts.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  });
  const html = '<!doctype html><meta charset="utf-8"><script type="module" src="parts.js"></script>';
  await writeFile(join(extension, 'parts.html'), html);
  const launched = await launchWithExtension({ browser: browserName, extension });
  onTestFinished(() => launched.close());
  const page = await launched.openExtensionPage('parts.html');
  const report = await poll('the report', () => page.evaluate(() => globalThis.partsReport), PATIENCE);

  expect(report.trouble).toEqual(['missing']);
  // The bundled pack may have been filled first.
  const of = report.parts[0]?.of ?? 0;
  expect(of).toBeGreaterThanOrEqual(12_000);
  expect(report.parts.map(part => part.passages)).toEqual([5_000, 10_000]);
  let before = 0;
  for (const { total } of report.parts) {
    expect(total).toBeGreaterThan(before);
    before = total;
  }
  expect(report.total).toBeGreaterThan(before);
  // What was put together of parts answers as the index of all does.
  expect(report.later).toBe(report.total);
  expect(report.shown[0]).toHaveLength(20);
  expect(report.shown[1]).toEqual(report.shown[0]);
});
