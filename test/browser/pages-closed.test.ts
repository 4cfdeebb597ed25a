import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { launchWithExtension } from '../../tools/launch.ts';
import { servePages } from '../../tools/page-server.ts';
import { browserName } from './harness.ts';
import { waitUntilMarked } from './marked.ts';

const BUILD = join(import.meta.dirname, '../../dist-granted');
const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Closed</title><body>${body}`;

/** A build that may run on one site alone, as when the reader allowed no other. */
function buildFor(pattern: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-'));
  cpSync(BUILD, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions = [pattern];
  for (const script of manifest.content_scripts) script.matches = [pattern];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

it('the popup names the sites of frames that it may not read, for mentions and for quotations', async () => {
  const extension = buildFor('http://127.0.0.1/*');
  const server = await servePages({
    pages: {
      '/outer.html': page(
        '<p>“This UN report is extremely important,” said Dolkun Isa</p><iframe src="http://closed.test/inner.html"></iframe><iframe src="/inner.html"></iframe>',
      ),
      '/inner.html': page('<p>Omer Kanat</p>'),
    },
  });
  const launched = await launchWithExtension({ browser: browserName, extension, proxy: server.port });
  onTestFinished(async () => {
    await launched.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  });
  // The welcome page would ask for what no driver can answer; this is what it keeps.
  const own = await launched.openExtensionPage('lookup.html');
  await own.evaluate(
    origin => chrome.storage.local.set({ settings: { answered: true, mode: 'chosen', chosen: [origin] } }),
    new URL(server.url('/')).origin,
  );
  const on = await launched.browser.newPage();
  await on.bringToFront();
  await on.goto(server.url('/outer.html'));
  await waitUntilMarked(on, 'Dolkun Isa');
  const tab = await tabOf(own, on);
  const lookup = await launched.openExtensionPage(`lookup.html?tab=${tab}`);
  const notes = await poll('the note', async () => {
    const said = await lookup.evaluate(() =>
      [...document.querySelectorAll('.note')].map(note => note.textContent ?? ''),
    );
    return said.some(note => note.includes('closed.test')) && !said.includes('Reading the page…') ? said : undefined;
  });
  const unread = 'Not read: what this page shows from closed.test. You have not allowed Sourcelight there.';
  expect(notes.map(note => note.replace(/[\u2068\u2069]/g, ''))).toEqual([unread]);
  // The list of quotations says so too.
  await lookup.bringToFront();
  await (await lookup.$('.lists button[aria-pressed="false"]'))?.click();
  await lookup.waitForSelector('section[aria-labelledby="quotations"][aria-busy="false"]');
  const ofQuotations = await lookup.$$eval('.note', all => all.map(note => note.textContent ?? ''));
  expect(ofQuotations.map(note => note.replace(/[\u2068\u2069]/g, ''))).toEqual(['1 quotation checked', unread]);
});
