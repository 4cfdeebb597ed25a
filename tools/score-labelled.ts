import { heldOut, readLabelled } from '../test/mentions/labelled.ts';
import { scorePages, tableByLanguage } from './score-mentions.ts';

/** Prints the scores of the labelled pages. `--held-out`: of those put aside; `--pages`: what is wrong or missed on each. */
const aside = heldOut();
const wanted = process.argv.includes('--held-out');
const scores = scorePages(readLabelled().filter(({ page }) => aside.has(page) === wanted));
if (process.argv.includes('--pages')) {
  for (const { page, wrongOnes, missedOnes } of scores) {
    for (const one of wrongOnes) console.log(`${page}: wrong ${one}`);
    for (const one of missedOnes) console.log(`${page}: missed ${one}`);
  }
}
console.log(tableByLanguage(scores));
