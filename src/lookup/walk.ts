/** The keys that walk, and where they lead among `[data-walk]` elements. */
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Arrow keys go from the search box through the rows and results, in the order of the document. Home and End keep their use while typing. */
export function walk(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  const step = steps[event.key];
  const active = document.activeElement;
  const typing = active instanceof HTMLInputElement;
  if (!step || (typing && (event.key === 'Home' || event.key === 'End'))) return;
  const stops = [...document.querySelectorAll<HTMLElement>('[data-walk]')].filter(stop => stop.checkVisibility());
  const at = stops.findIndex(stop => stop === active || (!typing && active !== null && stop.contains(active)));
  const next = stops[step(at, stops.length - 1)];
  if (!next || next === active) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
