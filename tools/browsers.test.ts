import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browsers.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'], files: string[]): Machine => ({
  platform,
  env,
  exists: path => files.includes(path),
});

describe('findBrowser', () => {
  it.each([
    [
      'a Linux with both Chrome and Chromium on the path',
      'linux',
      { PATH: '/opt/bin:/usr/bin' },
      ['/usr/bin/google-chrome', '/opt/bin/chromium'],
      '/opt/bin/chromium',
    ],
    ['a Linux without a path', 'linux', {}, ['/snap/bin/chromium'], '/snap/bin/chromium'],
    ['a Linux with Edge alone', 'linux', {}, ['/opt/microsoft/msedge/msedge'], '/opt/microsoft/msedge/msedge'],
    [
      'a Mac',
      'darwin',
      { HOME: '/Users/me' },
      ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'a Mac with its own Applications',
      'darwin',
      { HOME: '/Users/me' },
      ['/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'a Windows with Edge',
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['a machine without', 'linux', { PATH: '/usr/bin' }, ['/usr/bin/firefox'], undefined],
  ] as const)('on %s', (_what, platform, env, files, found) => {
    expect(findBrowser('chrome', machine(platform, env, [...files]))).toBe(found);
  });

  it('takes the one that is named', () => {
    const both = machine('linux', { FIREFOX_PATH: '/mine/firefox', PATH: '/usr/bin' }, [
      '/usr/bin/firefox',
      '/mine/firefox',
    ]);
    expect(findBrowser('firefox', both)).toBe('/mine/firefox');
  });

  it('takes no other when the one that is named is not there', () => {
    const other = machine('linux', { FIREFOX_PATH: '/mine/firefox', PATH: '/usr/bin' }, ['/usr/bin/firefox']);
    expect(() => findBrowser('firefox', other)).toThrow('FIREFOX_PATH names /mine/firefox, which is not there');
  });
});
