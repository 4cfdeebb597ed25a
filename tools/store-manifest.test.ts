import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storeManifest } from './store-manifest.ts';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../manifest.json'), 'utf8')) as Record<
  string,
  unknown
>;

it('leaves Chromium what is its own', () => {
  const { background, permissions, ...rest } = storeManifest(manifest, 'chrome');
  expect(background).toEqual({ service_worker: 'background.js' });
  expect(permissions).toEqual(manifest.permissions);
  expect(rest).toHaveProperty('side_panel');
  expect(Object.keys(rest)).not.toEqual(expect.arrayContaining(['sidebar_action']));
  expect(Object.keys(rest)).not.toEqual(expect.arrayContaining(['browser_specific_settings']));
});

it('leaves Firefox what is its own', () => {
  const { background, permissions, ...rest } = storeManifest(manifest, 'firefox');
  expect(background).toEqual({ scripts: ['background.js'] });
  expect(permissions).not.toContain('sidePanel');
  expect(permissions).toContain('storage');
  expect(rest).toHaveProperty('sidebar_action');
  expect(rest).toHaveProperty('browser_specific_settings');
  expect(Object.keys(rest)).not.toEqual(expect.arrayContaining(['side_panel']));
});
