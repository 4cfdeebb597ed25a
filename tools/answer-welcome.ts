import type { Launched } from './launch.ts';

/** Longest wait for the welcome page to have kept an answer, in milliseconds. */
const ANSWER_TIMEOUT = 10_000;
/** Between two steps of answering, in milliseconds: a view needs a moment to take each. */
const PAUSE = 100;
const EVERY = 'input[name="mode"][value="every"]';

/**
 * Answers the page that opens at the first run with "every site", as a reader would, and waits until that is kept. In the build
 * with permissions given beforehand: in the other one the browser asks a question that only a person can answer.
 */
export async function chooseEverySite(launched: Launched): Promise<void> {
  const welcome = await launched.waitForExtensionPage('welcome.html');
  await welcome.bringToFront();
  await welcome.waitForSelector(EVERY, { timeout: ANSWER_TIMEOUT });
  // Not by the pointer: when the example comes, the form moves, and a click meant for the button would choose another way.
  const answer = (every: string) =>
    welcome.evaluate(async selector => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input?.checked) input?.click();
      else document.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { mode?: string } | undefined)?.mode === 'every';
    }, every);
  for (const end = performance.now() + ANSWER_TIMEOUT; !(await answer(EVERY)); ) {
    if (performance.now() > end) throw new Error(`the welcome page kept no answer within ${ANSWER_TIMEOUT} ms`);
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}
