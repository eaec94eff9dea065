import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SOFFICE = 'soffice';

export function isInstalled(): boolean {
  return spawnSync(SOFFICE, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** LibreOffice with a profile of its own: it runs beside one that is open, and nobody's settings matter. */
export class LibreOffice {
  readonly #profile: string;

  constructor(room: string) {
    this.#profile = pathToFileURL(join(room, 'profile')).href;
  }

  /** Converts all files in one run, which takes hardly longer than for one. They keep their names. */
  convert(files: readonly string[], format: string, folder: string): void {
    mkdirSync(folder, { recursive: true });
    const options = ['--headless', '--norestore', '--convert-to', format, '--outdir', folder];
    spawnSync(SOFFICE, [`-env:UserInstallation=${this.#profile}`, ...options, ...files], { stdio: 'ignore' });
  }

  /** Its text export. */
  toText(files: readonly string[], folder: string): void {
    this.convert(files, 'txt:Text (encoded):UTF8', folder);
  }
}
