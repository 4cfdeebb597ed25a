/** What goes onto the clipboard: plain text, and the same as HTML for programs that take faces. */
export interface ClipboardText {
  text: string;
  html?: string;
}

/**
 * Puts text on the clipboard; says whether it got there. Call it in a click or key handler, before anything is awaited; what is still to be
 * made is given as a promise, of text in both forms.
 *
 * The clipboard's own way comes first. Chromium refuses it in the card, which lies in a frame of a page that need not let its frames use
 * the clipboard; the older way works there, within the same click.
 */
export async function copyText(copy: ClipboardText | Promise<Required<ClipboardText>>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(copy instanceof Promise ? blobsLater(copy) : blobs(copy))]);
    return true;
  } catch {
    return copyByEvent(await copy);
  }
}

function blobsLater(copy: Promise<Required<ClipboardText>>): Record<string, Promise<Blob>> {
  const blob = (type: string, content: Promise<string>) => ({
    [type]: content.then(text => new Blob([text], { type })),
  });
  return {
    ...blob(
      'text/plain',
      copy.then(({ text }) => text),
    ),
    ...blob(
      'text/html',
      copy.then(({ html }) => html),
    ),
  };
}

function blobs({ text, html }: ClipboardText): Record<string, Blob> {
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  return { ...blob('text/plain', text), ...(html !== undefined && blob('text/html', html)) };
}

function copyByEvent({ text, html }: ClipboardText): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return copied;
}
