/**
 * Runs the extension over a folder of labelled cases and prints its accuracy by kind: `npm run score -- FOLDER [--json]
 * [--browser chrome|firefox]`. With `--json` one answer a line, `{"set","id","answer"}`. The folder holds any of `mentions/X.html` with
 * `X.json`, `quotations.json`, `passages.json` and `searches.json`. Answers come from the pages and cases alone, never from their labels.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { orExit, readArguments } from './arguments.ts';
import { ensureBrowser } from './browsers.ts';
import { build } from './build.ts';
import { accuracyOfPages, readLabelledPages, readMentions } from './score-mention-pages.ts';
import { scoreFolder, tableOfPassages } from './score-passages.ts';
import { scoreQuotationFolder, tableOfQuotations } from './score-quotations.ts';

const { browser, pages, flags } = await orExit(() => readArguments(process.argv.slice(2), ['json']));
const folder = await orExit(() => {
  const [given, ...more] = pages;
  if (given === undefined || more.length > 0) throw new Error('usage: npm run score -- FOLDER [--json]');
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${given}: there is no such folder`);
  return given;
});
const asJson = flags.has('json');

/** Prints the answers of one set, or its table. */
function print(set: string, answers: readonly { id: string; answer: unknown }[], table: () => string): void {
  if (answers.length === 0) return;
  if (asJson) for (const { id, answer } of answers) console.log(JSON.stringify({ set, id, answer }));
  else console.log(`${table()}\n`);
}

const cases = await orExit(() => scoreFolder(folder));
for (const set of ['passages', 'searches'] as const) {
  const own = cases.filter(item => item.set === set);
  print(set, own, () => tableOfPassages(own, set));
}
if (existsSync(join(folder, 'quotations.json'))) {
  const { answers, accuracy } = await orExit(() => scoreQuotationFolder(folder));
  print('quotations', answers, () => tableOfQuotations(accuracy));
}
if (existsSync(join(folder, 'mentions'))) {
  await orExit(() => ensureBrowser(browser));
  build();
  const labelled = await orExit(() => readLabelledPages(join(folder, 'mentions')));
  const read = await readMentions(browser, labelled);
  print(
    'mentions',
    read.map(({ id, mentions }) => ({ id, answer: mentions })),
    () => accuracyOfPages(labelled, read),
  );
}
