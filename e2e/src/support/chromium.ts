import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  ),
  darwin: ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `${folder}/${app}.app/Contents/MacOS/${app}`,
    ),
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((program) =>
      join(process.env[folder] ?? 'C:\\', program),
    ),
  ),
};

const weAreRoot = () => process.getuid?.() === 0;

/** A browser of the Chromium family: CHROME_PATH, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH says ${wanted}, but nothing is there`);
    return wanted;
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(PLACES[process.platform] ?? []), ...onPath, chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

/** Only where it asks nobody and leaves nobody's choice aside: as root on a Debian without any browser. */
function installOnDebian(): void {
  if (!weAreRoot() || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return;
  console.info('No Chromium found; installing the package "chromium" (apt-get).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  try {
    install();
  } catch {
    try {
      execFileSync('apt-get', ['update', '-q'], { env });
      install();
    } catch (error) {
      console.error(`apt-get could not install it: ${(error as Error).message}`);
    }
  }
}

/** @throws with a message that says how to get a browser */
export async function launchChromium(): Promise<Browser> {
  if (!findChromium()) installOnDebian();
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'These tests need Chromium, Chrome or Edge, and none was found. Install one (Debian/Ubuntu: "apt-get install ' +
        'chromium", macOS: "brew install --cask google-chrome", or "npx playwright-core install chromium"), or set ' +
        'CHROME_PATH to the program.',
    );
  }
  return chromium.launch({
    executablePath,
    // Chromium's sandbox refuses root, and the browser only ever sees our own server
    args: [
      '--lang=de-DE',
      '--disable-quic',
      '--disable-background-networking',
      ...(weAreRoot() ? ['--no-sandbox'] : []),
    ],
  });
}
