import { existsSync } from 'node:fs';

/** A Chromium of this machine; undefined where there is none. `.ci/run` installs one where it can. */
export const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** What a suite that needs one says of itself. */
export const BROWSER_NOTE =
  CHROMIUM === undefined ? ' (SKIPPED: there is no Chromium here; name one with CHROMIUM=…)' : '';
