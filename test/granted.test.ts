import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Both as `npm run build` wrote them. */
const DIST = join(import.meta.dirname, '../dist');
const GRANTED = join(import.meta.dirname, '../dist-granted');

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

describe('dist-granted, which the browser tests run', () => {
  it('has the files of dist', () => {
    expect(filesOf(DIST)).toContain('manifest.json');
    expect(filesOf(GRANTED)).toEqual(filesOf(DIST));
  });

  it.each(filesOf(DIST).filter(file => file !== 'manifest.json'))('has the same %s, byte for byte', file => {
    expect(readFileSync(join(GRANTED, file)).equals(readFileSync(join(DIST, file)))).toBe(true);
  });

  it('differs in the manifest by permissions and the content script’s registration alone', () => {
    const { optional_host_permissions: optional, ...rest } = manifestOf(DIST);
    expect(optional).toEqual(['<all_urls>']);
    expect(manifestOf(GRANTED)).toEqual({
      ...rest,
      host_permissions: optional,
      content_scripts: [
        {
          matches: optional,
          js: ['page.js'],
          all_frames: true,
          match_origin_as_fallback: true,
          run_at: 'document_idle',
        },
      ],
    });
  });
});

it('the manifest that readers install asks for no site and runs on none by itself', () => {
  expect(Object.keys(manifestOf(DIST))).not.toEqual(expect.arrayContaining(['host_permissions']));
  expect(Object.keys(manifestOf(DIST))).not.toEqual(expect.arrayContaining(['content_scripts']));
});

it('the manifest has the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    version: string;
  };
  expect(manifestOf(DIST).version).toBe(version);
});
