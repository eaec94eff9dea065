import { HefaError } from '../../errors.ts';
import type { Trouble } from '../source.ts';

/** Names of archives are shown up to this many; a hostile zip may hold thousands. */
const SHOWN = 20;

/** What was come upon while a zip was listed. */
export class Remarks {
  /** Entries that lead out of the zip, and links. */
  unsafe = 0;
  /** Entries with a name that another one bears. */
  doubles = 0;
  readonly #unopened: Trouble[] = [];
  #more = 0;

  /** @param error why; null where it lies too deep */
  unopened(path: string, error: unknown): null {
    if (error !== null && !(error instanceof HefaError)) throw error;
    // The limits hold for all that is in the zip: nothing more of it can be read.
    if (error?.code === 'too-large') throw error;
    if (this.#unopened.length < SHOWN) this.#unopened.push(error === null ? tooDeep(path) : unread(path, error));
    else this.#more++;
    return null;
  }

  troubles(): Trouble[] {
    const troubles = [...this.#unopened];
    const add = (code: Trouble['code'], loses: boolean, zh: string, en: string): void => {
      troubles.push({ code, text: { zh, en }, loses });
    };
    if (this.#more > 0)
      add(
        'unsupported',
        true,
        `另有 ${this.#more} 个压缩包没有打开，其中的文件没有检查`,
        `${this.#more} more archives were not opened; the files in them were not checked`,
      );
    if (this.unsafe > 0)
      add(
        'unsupported',
        true,
        `压缩包里有 ${this.unsafe} 个文件是链接或路径指向压缩包之外，没有读取；请重新打包后再检查`,
        `${this.unsafe} files in the archive are links or lead out of it and were not read; pack it anew and try again`,
      );
    if (this.doubles > 0)
      add(
        'unsupported',
        false,
        `压缩包里有 ${this.doubles} 个文件与别的文件同名，已在文件名后加编号区别`,
        `${this.doubles} files in the archive bear the name of another; a number was put behind their names`,
      );
    return troubles;
  }
}

function tooDeep(path: string): Trouble {
  const zh = `${path} 嵌套过深，没有打开，其中的文件没有检查；请先解压`;
  const en = `${path} lies too deep in other archives and was not opened; the files in it were not checked; unpack it first`;
  return { code: 'unsupported', text: { zh, en }, loses: true };
}

function unread(path: string, error: HefaError): Trouble {
  const text = { zh: `${path}：${error.text.zh}`, en: `${path}: ${error.text.en}` };
  return { code: error.code, text, loses: true };
}
