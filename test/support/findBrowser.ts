import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['', process.env.HOME ?? ''].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
    ]),
};

/**
 * Finds a Chromium or Chrome, and installs one where there is none.
 *
 * @returns the path of its program
 * @throws Error that says what to do
 */
export function findBrowser(): string {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, and there is no such file.`);
  }
  const browser = installedBrowser() ?? install();
  if (browser === undefined) {
    throw new Error(
      'The browser tests found no Chromium or Chrome and could not install one. Install one, or set CHROME_PATH to the program of one.',
    );
  }
  return browser;
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(USUAL_PLACES[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/** Playwright's own browser first; where that cannot be had, Debian's package. */
function install(): string | undefined {
  const attempts = ['npx --no-install playwright-core install chromium'];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempts.push('apt-get update && apt-get install -y --no-install-recommends chromium');
  }
  for (const attempt of attempts) {
    console.log(`No browser found. Trying: ${attempt}`);
    spawnSync(attempt, {
      shell: true,
      stdio: 'inherit',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const browser = installedBrowser();
    if (browser !== undefined) return browser;
  }
  return undefined;
}
