import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askBackground } from '../../tools/extension-api.ts';
import { copyExtension, type ExtensionCopy } from '../../tools/extension-copy.ts';
import { poll } from '../../tools/extension-pages.ts';
import { type Launched, launchWithExtension } from '../../tools/launch.ts';
import { dumpOf } from './database.ts';
import { browserName } from './harness.ts';

const BUILT = join(import.meta.dirname, '../../dist-granted');
const DERIVED = ['derived', 'segments', 'dictionaries', 'blocks'];
/** Where the filling has not yet begun its transaction, and where it waits for its writes: all are asked for by then, none is for good. */
const BEFORE = /const passages = passagesOf\d*\(pack\);/;
const WAIT = /await Promise\.all\(\[\.\.\.writes, transaction\.done\]\);\s*await prepare\d*\(library\);/;

/** Holds the first filling, and no later one, in the middle of its transaction: asking for more keeps that open without holding up the browser. */
function holdFirstFilling(copy: ExtensionCopy): void {
  copy.edit('background.js', script => {
    if (!BEFORE.test(script) || !WAIT.test(script)) throw new Error('The build does not fill as it did.');
    return script.replace(BEFORE, 'const { held } = await chrome.storage.local.get("held");\n$&').replace(
      WAIT,
      `if (!held) {
          await Promise.all(writes);
          chrome.storage.local.set({ held: true });
          for (;;) await transaction.objectStore("packs").count();
        }
        $&`,
    );
  });
}

/** What a whole, undisturbed filling comes to: times are not the same twice, and of what is derived from the rest it is only told that it is there. */
const comparable = ({ packs, ...stores }: Record<string, unknown[]>): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(stores).map(([name, records]) => [name, DERIVED.includes(name) ? records.length : records]),
  ),
  packs: packs?.map(pack => ({ ...(pack as object), filledAt: 0 })),
});

async function filled(launched: Launched): Promise<Record<string, unknown[]>> {
  const own = await launched.openExtensionPage('lookup.html');
  await poll('the library', async () => ((await askBackground(own, 'ready', null)) === null ? true : undefined));
  return dumpOf(own);
}

const isHeld = (own: Page) =>
  poll('the filling', async () =>
    (await own.evaluate(async () => (await chrome.storage.local.get('held')).held === true)) ? true : undefined,
  );

function newFolders(): { copy: ExtensionCopy; profile: string } {
  const copy = copyExtension(BUILT);
  const profile = mkdtempSync(join(tmpdir(), 'sourcelight-profile-'));
  onTestFinished(() => {
    copy.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return { copy, profile };
}

const launch = (extension: string, profile: string) =>
  launchWithExtension({ browser: browserName, extension, profile });

describe('a filling that is cut off in the middle of its transaction', () => {
  it('is finished by the next start with the same profile, as if nothing had been; done again it changes nothing', async () => {
    const { copy, profile } = newFolders();
    const undisturbed = newFolders();
    const whole = await launch(undisturbed.copy.folder, undisturbed.profile);
    const expected = comparable(await filled(whole));
    await whole.close();
    expect(expected).toMatchObject({ derived: 3, segments: 1 });
    expect(expected.passages).toHaveLength(13);

    holdFirstFilling(copy);
    const first = await launch(copy.folder, profile);
    await isHeld(await first.openExtensionPage('welcome.html?held'));
    const ended = new Promise(resolve => first.browser.process()?.once('exit', resolve));
    first.browser.process()?.kill('SIGKILL');
    await ended;

    const second = await launch(copy.folder, profile);
    onTestFinished(() => second.close());
    const once = await filled(second);
    expect(comparable(once)).toEqual(expected);
    await second.browser.installExtension(copy.folder);
    expect(comparable(await filled(second))).toEqual(comparable(once));
  }, 90_000);

  // Firefox has no command that ends an event page.
  if (browserName === 'chrome') {
    it('is finished by the next start of the worker alone', async () => {
      const { copy, profile } = newFolders();
      holdFirstFilling(copy);
      const launched = await launch(copy.folder, profile);
      onTestFinished(() => launched.close());
      await isHeld(await launched.openExtensionPage('welcome.html?held'));
      await launched.killWorker?.();
      const { passages, packs, derived } = await filled(launched);
      expect([passages?.length, packs?.length, derived?.length]).toEqual([13, 1, 3]);
    });
  }
});
