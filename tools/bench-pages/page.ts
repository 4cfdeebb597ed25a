/** What the pages of the bench offer to whoever drives them. Times are milliseconds. */
export interface BenchPage {
  /** From the beginning of the page to ten passages in it; undefined until then. */
  shownAt?: number;
  /** Puts the generated passages where this page searches. */
  build?(passages: number): Promise<Built>;
  /** Time of each search, passages read from the database and put into the page. */
  search?(queries: readonly string[]): Promise<number[]>;
  /** Time of each ranking for a card, passages read from the database. */
  rank?(sentences: readonly string[]): Promise<number[]>;
}

export interface Built {
  /** Building and storing the index alone. */
  ms: number;
  /** Size of the stored index. */
  bytes: number;
}

declare global {
  var bench: BenchPage;
}

/** Passages that are put into the page. */
export const SHOWN = 10;

/** Shows passages and waits until they are in the document. */
export function show(texts: readonly string[]): void {
  document.body.replaceChildren(
    ...texts.slice(0, SHOWN).map(text => Object.assign(document.createElement('p'), { textContent: text })),
  );
}

/** What the page was asked for in its address. */
export function queryOf(): string | undefined {
  return new URLSearchParams(location.search).get('q') ?? undefined;
}

export async function timesOf<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await run(item);
    times.push(performance.now() - start);
  }
  return times;
}
