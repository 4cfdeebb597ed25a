import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export type BrowserName = 'chrome' | 'firefox';

/** The machine that a browser is looked for on; tests put another one here. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const LABEL = { chrome: 'Chromium, Chrome or Edge', firefox: 'Firefox' } as const;
const PATH_VARIABLE = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;
const DEBIAN_PACKAGE = { chrome: 'chromium', firefox: 'firefox-esr' } as const;

/** In order of preference: an unbranded build takes test extensions most willingly. */
const COMMANDS = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
} as const;
const LINUX_FILES = {
  chrome: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  firefox: ['/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
} as const;
const MAC_FILES = {
  chrome: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
} as const;
const WINDOWS_FILES = {
  chrome: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
} as const;

/**
 * The browser's program, where this kind of machine keeps it, or undefined.
 * Errors: Error when CHROME_PATH or FIREFOX_PATH names a file that is not there: it was meant, so nothing else is taken.
 */
export function findBrowser(name: BrowserName, machine: Machine = THIS_MACHINE): string | undefined {
  const named = machine.env[PATH_VARIABLE[name]];
  if (!named) return candidates(name, machine).find(path => machine.exists(path));
  if (machine.exists(named)) return named;
  throw new Error(`${PATH_VARIABLE[name]} names ${named}, which is not there`);
}

function candidates(name: BrowserName, { platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(root => root !== undefined);
    return WINDOWS_FILES[name].flatMap(file => roots.map(root => win32.join(root, file)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')];
    return MAC_FILES[name].flatMap(file => roots.map(root => posix.join(root, file)));
  }
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  const onPath = COMMANDS[name].flatMap(command => folders.map(folder => posix.join(folder, command)));
  return [...onPath, ...LINUX_FILES[name]];
}

/**
 * The browser's program; where there is none and this is Debian as root, installs it and says so on standard error.
 * Errors: Error with one line that says what to install.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found !== undefined) return found;
  if (isRoot() && existsSync('/etc/debian_version')) {
    console.error(
      `No ${LABEL[name]} found: installing ${DEBIAN_PACKAGE[name]} (apt-get), which takes a minute or two …`,
    );
    if (aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', DEBIAN_PACKAGE[name])) {
      const installed = findBrowser(name);
      if (installed !== undefined) return installed;
    }
  }
  throw new Error(`No ${LABEL[name]} found. Install it, or set ${PATH_VARIABLE[name]} to its program.`);
}

/** Chromium's sandbox refuses to run as root, and only then is it left out. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', process.stderr, process.stderr] }).status === 0
  );
}
