/** Where a passage stands: the id of its source and its number there. Undefined for what is no address of a passage. */
export function placeOfPassage(passage: string): { source: string; number: number } | undefined {
  const at = passage.lastIndexOf('#');
  const number = Number(passage.slice(at + 1));
  return at > 0 && Number.isInteger(number) && number > 0 ? { source: passage.slice(0, at), number } : undefined;
}

/**
 * Address of the reading page, at a passage. `passage` is `<source id>#<number>`; `query`: words to emphasise; `from`: the tab to go back to.
 */
export function readingAddress(passage: string, query: string, from: number | undefined): string {
  const place = placeOfPassage(passage);
  const asked = new URLSearchParams({ source: place?.source ?? passage });
  if (query) asked.set('q', query);
  if (from !== undefined) asked.set('from', String(from));
  return `reading.html?${asked}${place ? `#p${place.number}` : ''}`;
}
