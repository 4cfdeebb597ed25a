/**
 * Puts text on the clipboard; says whether it got there. Call it in a click or key handler, before anything is awaited.
 *
 * The old way comes first: it needs no permission, and the card lies in a frame of a page that need not let its frames use the new one.
 */
export async function copyText(text: string): Promise<boolean> {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  if (copied) return true;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
