import type { Browser } from 'puppeteer-core';

/** The part of the driver's connection that is needed; it has no public name. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * Runs an expression in Firefox's own window, where its questions are asked: `--remote-allow-system-access` allows it.
 * Result: what it comes to, a text. Errors: Error when Firefox refuses or the expression throws.
 */
export async function inFirefoxWindow(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const answer = result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
  if (answer.type !== 'success') throw new Error(`Firefox: ${answer.exceptionDetails?.text}`);
  return answer.result?.value ?? '';
}

/** Presses a button of the question that Firefox is asking. Result: whether it is asking one. */
export async function answerFirefox(browser: Browser, answer: 'Allow' | 'Deny'): Promise<boolean> {
  const pressed = await inFirefoxWindow(
    browser,
    `(() => {
      const question = document.querySelector('#addon-webext-permissions-notification:not([hidden])');
      const button = question && [question.button, question.secondaryButton].find(one => one?.label === '${answer}');
      if (!button || PopupNotifications.panel.state !== 'open') return 'not asked';
      button.click();
      return 'pressed';
    })()`,
  );
  return pressed === 'pressed';
}

/** Presses the extension's toolbar button with the mouse: only that tells the extension which page is in front. */
export async function pressFirefoxButton(browser: Browser): Promise<void> {
  await inFirefoxWindow(
    browser,
    `(async () => {
      const name = 'sourcelight_sourcelight_example-browser-action';
      // At first it lies in the panel of all extensions.
      CustomizableUI.addWidgetToArea(name, 'nav-bar');
      const { x, y, width, height } = CustomizableUI.getWidget(name).forWindow(window).node.getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 });
        // As a hand does: the popup is made ready while the button is down.
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      return '';
    })()`,
  );
}

/** Opens the context menu at a place of the page in front, CSS pixels from the window's corner, and chooses the item of this name. Errors: Error when there is none. */
export async function chooseFirefoxMenuItem(
  browser: Browser,
  { x, y }: { x: number; y: number },
  name: string,
): Promise<void> {
  const chosen = await inFirefoxWindow(
    browser,
    `(async () => {
      const menu = document.getElementById('contentAreaContextMenu');
      const shown = new Promise(resolve => menu.addEventListener('popupshown', resolve, { once: true }));
      const { x, y } = gBrowser.selectedBrowser.getBoundingClientRect();
      window.synthesizeMouseEvent('contextmenu', x + ${x}, y + ${y}, { button: 2, clickCount: 1 });
      await shown;
      const item = [...menu.querySelectorAll('menuitem')].find(one => !one.hidden && one.label === ${JSON.stringify(name)});
      if (item) menu.activateItem(item);
      else menu.hidePopup();
      return item ? 'chosen' : 'not there';
    })()`,
  );
  if (chosen !== 'chosen') throw new Error(`the context menu has no "${name}"`);
}
