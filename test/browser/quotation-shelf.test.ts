import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { poll } from '../../tools/extension-pages.ts';
import { launchWithExtension } from '../../tools/launch.ts';
import { browserName } from './harness.ts';

/** Longest wait for the page, which fills a pack and checks some hundred quotations twice, in milliseconds. */
const PATIENCE = 60_000;

it('a library too large to be held in memory says the same of quotations', { timeout: 120_000 }, async () => {
  const extension = await mkdtemp(join(tmpdir(), 'sourcelight-shelf-'));
  onTestFinished(() => rm(extension, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, '../../dist-granted'), extension, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'quotation-shelf-page.ts')],
    outfile: join(extension, 'shelf.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  });
  const html = '<!doctype html><meta charset="utf-8"><script type="module" src="shelf.js"></script>';
  await writeFile(join(extension, 'shelf.html'), html);
  const launched = await launchWithExtension({ browser: browserName, extension });
  onTestFinished(() => launched.close());
  const lookup = await launched.openExtensionPage('lookup.html?q=torture');
  await poll('the bundled pack', async () => ((await lookup.$('[data-passage]')) ? true : undefined));

  const page = await launched.openExtensionPage('shelf.html');
  const report = await poll('the report', () => page.evaluate(() => globalThis.shelfReport), PATIENCE);
  expect(report.passages).toBe(613);
  expect(report.asked).toBeGreaterThan(200);
  expect(report.verdicts).toEqual(expect.arrayContaining(['verbatim', 'altered', 'nested', 'not-found']));
  expect(report.differing).toEqual([]);
});
