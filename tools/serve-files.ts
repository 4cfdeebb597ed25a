import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type PageServer, servePages } from './page-server.ts';

/** Pages as a browser opens them: content scripts do not run in files, so those come from a server on this machine. */
export interface ServedPages {
  /** The address of each file or address given, in the same order. */
  addresses: string[];
  close(): Promise<void>;
}

/** Errors: Error that names a file that is not there. */
export async function serveFiles(pages: readonly string[]): Promise<ServedPages> {
  const servers = new Map<string, PageServer>();
  const addresses: string[] = [];
  for (const page of pages) {
    if (/^https?:/i.test(page)) {
      addresses.push(page);
      continue;
    }
    if (!statSync(page, { throwIfNoEntry: false })?.isFile()) throw new Error(`${page}: there is no such file`);
    const folder = dirname(page);
    const server = servers.get(folder) ?? (await servePages({ folders: [folder] }));
    servers.set(folder, server);
    addresses.push(server.url(encodeURIComponent(basename(page))));
  }
  return {
    addresses,
    close: async () => void (await Promise.all([...servers.values()].map(server => server.close()))),
  };
}
