/** Takes the pictures of the README anew, from the extension as it is: `npm run pictures`. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { launchWithExtension } from './launch.ts';
import { serveFiles } from './serve-files.ts';
import { walk } from './walk.ts';

/** CSS pixels, and twice as many in the picture: it is looked at on dense screens too. */
const VIEWPORT = { width: 1040, height: 720, deviceScaleFactor: 2 };

const root = join(import.meta.dirname, '..');
const folder = join(root, 'assets/pictures');
build();
const served = await serveFiles([join(root, 'assets/demo/index.html')]);
const launched = await launchWithExtension({
  browser: 'chrome',
  extension: join(root, 'dist-granted'),
  viewport: VIEWPORT,
});
try {
  await walk(launched, served.addresses[0] ?? '', folder, 'US State Department');
  for (const name of ['card', 'popup']) renameSync(join(folder, `chrome-${name}.png`), join(folder, `${name}.png`));
} finally {
  await launched.close();
  await served.close();
}
