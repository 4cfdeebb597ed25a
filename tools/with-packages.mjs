/**
 * Runs a TypeScript tool: `node tools/with-packages.mjs SCRIPT ARGS…`. On a fresh clone, or after the lock file changed, it
 * first installs the packages. So it can use nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [script, ...args] = process.argv.slice(2);
if (script === undefined) fail('usage: node tools/with-packages.mjs SCRIPT ARGS…', 2);

// npm writes this file when an installation is complete, so a broken-off one counts as none.
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  console.error('Installing the npm packages of package-lock.json, once …');
  // Not `npm ci`: it refuses a lock file that lacks other systems' optional binaries, and npm itself leaves those out of the lock file
  // where the registry does not have them. This takes the same versions and checks the same hashes, and writes nothing to the lock file.
  const status = run(...npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']));
  if (status !== 0) fail('npm could not install the packages; what it says is above.', status);
}
process.exitCode = run(process.execPath, ['--import', 'tsx', script, ...args]);

/** Milliseconds since the epoch; 0 when the file is not there. */
function changedAt(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Under `npm run`, the very npm that runs; it is a script, which Windows could not start by its name. */
function npm(npmArgs) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, [own, ...npmArgs]] : ['npm', npmArgs];
}

function run(command, commandArgs) {
  const { status, error } = spawnSync(command, commandArgs, { cwd: root, stdio: 'inherit' });
  if (error) fail(`${command}: ${error.message}`, 1);
  return status ?? 1;
}

function fail(message, code) {
  console.error(message);
  process.exit(code);
}
