/** Keeps Tab inside the document: out of a card's frame it would go to somewhere in the page behind it. */
export function cycleFocus(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...document.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], select, input')];
  const at = stops.findIndex(stop => stop.matches(':focus'));
  const leaving = event.shiftKey ? at <= 0 : at === stops.length - 1;
  if (!leaving) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}
