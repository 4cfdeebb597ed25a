import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, relative, resolve } from 'node:path';

/** A page that is made up: its HTML, or its HTML with more to say. */
export type PageReply =
  | string
  | { body: string | Buffer; type?: string; status?: number; headers?: Readonly<Record<string, string>> };

export interface PageSources {
  /** Path, such as `/feed.html`, to what stands there. They win over folders. */
  pages?: Readonly<Record<string, PageReply>>;
  /** Folders of files; the first that has a file gives it. */
  folders?: readonly string[];
}

/** A server on this machine's loopback address. It is also a proxy: it answers for hosts that end in `.test`, for no other. */
export interface PageServer {
  port: number;
  /** Address of a path; at a host of its own when one is given, such as `news.test`, which only a browser with this proxy finds. */
  url(path: string, host?: string): string;
  /** Every request so far, as `GET 127.0.0.1:4321/feed.html`. */
  requests: readonly string[];
  /** Every request for something that is not ours: a browser or extension that talks to the network. */
  strays: readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

/** Starts the server on a free port. */
export async function servePages(sources: PageSources): Promise<PageServer> {
  const requests: string[] = [];
  const strays: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(`${request.method} ${url.host}${url.pathname}${url.search}`);
    if (isOurs(url)) {
      answer(sources, url.pathname, response).catch((cause: unknown) => response.writeHead(500).end(String(cause)));
    } else {
      strays.push(`${request.method} ${url.href}`);
      response.writeHead(502).end();
    }
  });
  server.on('connect', (request: IncomingMessage, socket) => {
    strays.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Not ours\r\n\r\n');
  });
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started));
  const { port } = server.address() as AddressInfo;
  const isOurs = ({ host, hostname }: URL) =>
    host === `127.0.0.1:${port}` || host === `localhost:${port}` || hostname.endsWith('.test');
  return {
    port,
    url: (path, host = `127.0.0.1:${port}`) => new URL(path, `http://${host}/`).href,
    requests,
    strays,
    close() {
      server.closeAllConnections();
      return new Promise<void>(closed => server.close(() => closed()));
    },
  };
}

async function answer(
  { pages = {}, folders = [] }: PageSources,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (page !== undefined) {
    const {
      body,
      type = 'text/html; charset=utf-8',
      status = 200,
      headers = {},
    } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
    return;
  }
  // Browsers ask for it unasked, and log an error where there is none.
  if (path === '/favicon.ico') return void response.writeHead(204).end();
  const file = await fileAt(folders, decodeURIComponent(path));
  if (file === undefined)
    return void response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
  const bytes = await readFile(file);
  response.writeHead(200, { 'content-type': typeOf(file, bytes), 'cache-control': 'no-store' }).end(bytes);
}

/** The file that a path stands for, or undefined; never one outside of the folders. */
async function fileAt(folders: readonly string[], path: string): Promise<string | undefined> {
  for (const folder of folders) {
    const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    if (path.includes('\0') || relative(folder, file).startsWith('..')) continue;
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}

/** A charset is told only where the bytes are sound UTF-8: told wrongly, it would win over what a page says of itself. */
function typeOf(file: string, bytes: Buffer): string {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (!/^text\/|xml$|json$/.test(type)) return type;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return `${type}; charset=utf-8`;
  } catch {
    return type;
  }
}
