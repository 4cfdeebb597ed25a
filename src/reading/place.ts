/** What the address of the reading page asks for. */
export interface Place {
  /** Id of the source; empty when the address names none. */
  source: string;
  /** Search words to emphasise. */
  query: string;
  /** The tab to go back to. */
  from: number | undefined;
}

const TAB_ID = /^\d{1,15}$/;
const PASSAGE_HASH = /^#p([1-9]\d{0,8})$/;

/** Reads the address's query: `?source=<id>&q=<words>&from=<tab id>`. */
export function readPlace(search: string): Place {
  const asked = new URLSearchParams(search);
  const from = asked.get('from') ?? '';
  return {
    source: asked.get('source') ?? '',
    query: asked.get('q')?.trim() ?? '',
    from: TAB_ID.test(from) ? Number(from) : undefined,
  };
}

/** The number of the passage that a hash such as `#p3` names. */
export function passageIn(hash: string): number | undefined {
  const number = PASSAGE_HASH.exec(hash)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The hash of a passage. */
export function hashOf(number: number): string {
  return `#p${number}`;
}
