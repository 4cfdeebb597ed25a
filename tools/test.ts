/**
 * Everything that must hold: `npm test`, or `npm test -- NAME` for the tests in files with NAME in their path alone. Ends with the
 * line `N passed, N failed`; a step that is no test counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, ensureBrowser } from './browsers.ts';

interface Count {
  passed: number;
  failed: number;
}
interface Step {
  name: string;
  run(): Promise<Count>;
}

const root = join(import.meta.dirname, '..');
const filters = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'sourcelight-test-'));

const checks: Step[] = [
  { name: 'types', run: () => check('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json') },
  {
    name: 'types of the rooms without a browser',
    run: () => check('node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json'),
  },
  {
    name: 'lint and format',
    run: () => check('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  },
  { name: 'dead code', run: () => check('node_modules/knip/bin/knip.js') },
];
const tests: Step[] = [
  { name: 'build', run: () => check('--import', 'tsx', 'build.mjs') },
  { name: 'unit tests', run: () => vitest('unit') },
  { name: 'tests in Chromium', run: () => browserTests('chrome') },
  { name: 'tests in Firefox', run: () => browserTests('firefox') },
];

const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
const steps = filters.length > 0 ? tests : [...checks, ...tests];
for (const [index, { name, run }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name} …`);
  const started = performance.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
  console.log(`[${index + 1}/${steps.length}] ${name}: ${passed} passed, ${failed} failed, ${seconds(started)}`);
}
rmSync(folder, { recursive: true, force: true });
if (total.passed === 0 && total.failed === 0) {
  console.log(`\nNo test is in a file with ${filters.join(' or ')} in its path.`);
  total.failed = 1;
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** One check by a tool of its own: one passed or one failed. */
async function check(...args: string[]): Promise<Count> {
  const code = await node(args, {});
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function browserTests(name: BrowserName): Promise<Count> {
  try {
    ensureBrowser(name);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  return vitest(name);
}

/** A run of vitest. It counts as failed itself when it ends badly with no failed test: a file that does not load, say. */
async function vitest(name: 'unit' | BrowserName): Promise<Count> {
  const report = join(folder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // A name may stand in the path of unit tests only; without a name, no test at all is a failure.
  const selection = filters.length > 0 ? ['--passWithNoTests', ...filters] : [];
  const code = await node(
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...selection],
    name === 'unit' ? {} : { SOURCELIGHT_BROWSER: name },
  );
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport(file: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

function node(args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
