import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePages } from './page-server.ts';

const FOLDER = join(import.meta.dirname, '../assets/demo');
let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    folders: [FOLDER],
    pages: { '/made.html': '<p>made up', '/held.html': { body: '<p>', status: 403, headers: { 'x-held': 'yes' } } },
  });
});
afterAll(() => server.close());

/** Asks the server itself, as a browser does that has it for a proxy: with a path, or with a whole address. */
function get(target: string): Promise<{ status: number; type: string | undefined; body: string; headers: object }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path: target }, response => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', chunk => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'],
          body,
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('servePages', () => {
  it('gives a page that is made up', async () => {
    expect(await get('/made.html')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<p>made up',
    });
  });

  it('gives status and headers as asked for', async () => {
    expect(await get('/held.html')).toMatchObject({ status: 403, headers: { 'x-held': 'yes' } });
  });

  it('gives files, and a folder’s index', async () => {
    expect(await get('/demo.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
    expect((await get('/')).body).toContain('<!doctype html>');
  });

  it.each(['/../tokens.css', '/..%2f..%2fpackage.json', '/%00', '/nothing.html', '/%E0%A4%A'])(
    'gives nothing outside of its folder: %s',
    async path => {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('answers for hosts under .test as their proxy', async () => {
    expect(await get('http://news.test/made.html')).toMatchObject({ status: 200, body: '<p>made up' });
    expect(server.requests).toContain('GET news.test/made.html');
    expect(server.strays).toEqual([]);
  });

  it('counts and refuses every other host', async () => {
    expect(await get('http://elsewhere.example/made.html')).toMatchObject({ status: 502 });
    expect(server.strays).toEqual(['GET http://elsewhere.example/made.html']);
  });
});
