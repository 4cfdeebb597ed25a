import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds dist/ and dist-granted/, and ends the process when that fails: the build says why. What it says goes to the errors, so that a tool's own output stays clean. */
export function build(): void {
  console.error('Building the extension …');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'build.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
