import type { Launched } from './launch.ts';

/** Longest wait for the welcome page to have kept an answer, in milliseconds. */
const ANSWER_TIMEOUT = 10_000;

/**
 * Answers the page that opens at the first run with "every site", as a reader would, and waits until that is kept. In the build
 * with permissions given beforehand: in the other one the browser asks a question that only a person can answer.
 */
export async function chooseEverySite(launched: Launched): Promise<void> {
  const welcome = await launched.waitForExtensionPage('welcome.html');
  await welcome.bringToFront();
  const choice = await welcome.waitForSelector('input[name="mode"][value="every"]', { timeout: ANSWER_TIMEOUT });
  // The label is what a reader clicks; the control itself may be drawn by the style sheet.
  await choice?.evaluate(input => (input as HTMLInputElement).click());
  const isAnswered = () =>
    welcome.evaluate(
      async () =>
        ((await chrome.storage.local.get('settings')).settings as { answered?: boolean } | undefined)?.answered ===
        true,
    );
  // The page may still move under the pointer while it lays itself out: a click that missed is made again, as a reader would.
  for (const end = performance.now() + ANSWER_TIMEOUT; !(await isAnswered()); ) {
    if (performance.now() > end) throw new Error(`the welcome page kept no answer within ${ANSWER_TIMEOUT} ms`);
    await (await welcome.$('button[type="submit"]'))?.click().catch(() => undefined);
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}
