/** Everything that must hold before a change lands, in one go: stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'node_modules/.cache/jotglass/reports');

const COLORS = process.stdout.isTTY ? 'force' : 'off';

const STEPS = [
  { title: 'Format and lint', command: `biome ci --error-on-warnings --colors=${COLORS}` },
  { title: 'Types', command: 'npm run --silent types' },
  { title: 'Dead code', command: 'knip' },
  {
    title: 'Unit and component tests',
    tests: '--project core --project core-kolkata --project ui',
  },
  { title: 'Build', command: 'vite build' },
  { title: 'Sizes and built files', tests: '--project built test/build' },
  { title: 'Browser tests', tests: '--project built test/browser' },
];

const totals = { passed: 0, failed: 0, skipped: 0 };
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const failed = STEPS.find((step) => !succeeds(step));
if (failed !== undefined) say(`Stopped at: ${failed.title}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = failed === undefined ? 0 : 1;

function succeeds({ title, command, tests }) {
  say(title);
  const report = join(REPORTS, `${title.replaceAll(' ', '-')}.json`);
  const line =
    command ??
    `vitest run ${tests} --reporter=default --reporter=json --outputFile.json="${report}"`;
  const { status } = spawnSync(line, {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: withLocalTools() },
  });
  if (tests !== undefined) count(report, status === 0);
  return status === 0;
}

/** Adds a run's tests to the totals. A file that fails before its first test counts as one failure. */
function count(report, succeeded) {
  if (!existsSync(report)) {
    totals.failed += 1;
    return;
  }
  const run = JSON.parse(readFileSync(report, 'utf8'));
  const broken = run.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failures = run.numFailedTests + broken.length;
  totals.passed += run.numPassedTests;
  totals.failed += succeeded ? failures : Math.max(failures, 1);
  totals.skipped += run.numPendingTests + run.numTodoTests;
}

function withLocalTools() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return [join(ROOT, 'node_modules/.bin'), process.env.PATH ?? ''].join(separator);
}

function say(title) {
  console.log(`\n== ${title} ==`);
}
