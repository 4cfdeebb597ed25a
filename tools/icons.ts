import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromiumFlags } from './browser-flags.ts';
import { ensureBrowser } from './browsers.ts';

/**
 * Draws assets/icons/*.png from the drawings beside them: the lamp in every size that a browser or a store asks for, and without its light, for
 * the toolbar where nothing is read. Run it after a change of a drawing: `npx tsx tools/icons.ts`.
 */
const FOLDER = join(import.meta.dirname, '../assets/icons');

/** Drawing, what its files' names end in, and sizes in pixels. */
const ICONS = [
  { drawing: 'lamp.svg', ending: '', sizes: [16, 32, 48, 128] },
  { drawing: 'lamp-grey.svg', ending: '-grey', sizes: [16, 32, 48, 128] },
] as const;

const browser = await launch({ executablePath: ensureBrowser('chrome'), args: chromiumFlags() });
try {
  const page = await browser.newPage();
  for (const { drawing, ending, sizes } of ICONS) {
    const svg = await readFile(join(FOLDER, drawing), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      const picture = await page.screenshot({ omitBackground: true });
      const file = `${size}${ending}.png`;
      await writeFile(join(FOLDER, file), picture);
      console.log(`${file}: ${picture.length} bytes`);
    }
  }
} finally {
  await browser.close();
}
