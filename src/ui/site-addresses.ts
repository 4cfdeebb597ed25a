/** What a reader typed, as origins such as https://example.org, and what cannot be one. */
export interface Addresses {
  origins: readonly string[];
  /** As typed. */
  problems: readonly string[];
}

const SEPARATORS = /[\s,;]+/;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** `localhost:8080` has a port, not a scheme. */
const HAS_PORT = /^[^/:]+:\d+(\/|$)/;

/** Reads addresses of sites, one a line or with blanks or commas between. What follows the host is left away; without a scheme, https is meant. */
export function readAddresses(text: string): Addresses {
  const origins = new Set<string>();
  const problems: string[] = [];
  for (const typed of text.split(SEPARATORS).filter(Boolean)) {
    const origin = originOfTyped(typed);
    if (origin === undefined) problems.push(typed);
    else origins.add(origin);
  }
  return { origins: [...origins], problems };
}

function originOfTyped(typed: string): string | undefined {
  const address = HAS_SCHEME.test(typed) && !HAS_PORT.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin, username } = new URL(address);
  const web = protocol === 'https:' || protocol === 'http:';
  // One word alone is a slip of the keyboard rather than a host, and a pattern such as *.org is not one.
  const host =
    (hostname.includes('.') && !hostname.includes('*')) || hostname === 'localhost' || hostname.startsWith('[');
  return web && host && username === '' ? origin : undefined;
}
