import { execFile } from 'node:child_process';
import { posix, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { HefaError } from '../errors.ts';

const run = promisify(execFile);
/** The names of a million files. */
const MOST = 256 * 1024 * 1024;

/** A commit of the repository around a folder. Paths are those of git: from the root of the repository, with `/`. */
export class Commit {
  readonly #cwd: string;
  readonly #id: string;
  readonly #prefix: string;

  private constructor(cwd: string, id: string, prefix: string) {
    this.#cwd = cwd;
    this.#id = id;
    this.#prefix = prefix;
  }

  /** @throws HefaError git, where there is no git, no repository or no such commit */
  static async named(name: string, cwd: string): Promise<Commit> {
    const prefix = await git(['rev-parse', '--show-prefix'], cwd, noRepository);
    const ref = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const id = await git(ref, cwd, () => noCommit(name));
    return new Commit(cwd, id.trim(), prefix.trimEnd());
  }

  /** The path of a file in the repository; null for one that lies outside. */
  pathOf(file: string): string | null {
    const path = posix.normalize(this.#prefix + relative(this.#cwd, file).replaceAll(sep, '/'));
    return path.startsWith('../') || posix.isAbsolute(path) || /^[A-Za-z]:/.test(path) ? null : path;
  }

  /** All files of the commit. */
  async files(): Promise<ReadonlySet<string>> {
    return new Set(split(await this.#git(['ls-tree', '-r', '-z', '--full-tree', '--name-only', this.#id])));
  }

  /** What differs between the commit and the files on disk, as old and new path; null where there is none. Untracked files are left out. */
  async changes(): Promise<readonly { readonly old: string | null; readonly next: string | null }[]> {
    const words = split(
      await this.#git(['diff', '-z', '-M', '--name-status', '--no-relative', '--no-ext-diff', this.#id, '--']),
    );
    const changes: { old: string | null; next: string | null }[] = [];
    for (let at = 0; at < words.length; ) {
      const [state = '', first = '', second = ''] = words.slice(at, at + 3);
      const isPair = /^[RC]/.test(state);
      if (isPair) changes.push({ old: state.startsWith('R') ? first : null, next: second });
      else changes.push({ old: state === 'A' ? null : first, next: state === 'D' ? null : first });
      at += isPair ? 3 : 2;
    }
    return changes;
  }

  /** Writes files of the commit into a folder, as a checkout would; neither the index nor the working folder is touched. */
  async extract(paths: readonly string[], folder: string): Promise<void> {
    const env = { ...process.env, GIT_INDEX_FILE: `${folder}/index` };
    await this.#git(['read-tree', this.#id], env);
    const pending = run('git', ['checkout-index', '-z', '--stdin', '--force', `--prefix=${folder}/tree/`], {
      cwd: await this.root(),
      env,
      maxBuffer: MOST,
    });
    pending.child.stdin?.end(paths.map((path) => `${path}\0`).join(''));
    await pending.catch((error) => {
      throw failed(error);
    });
  }

  /** The folder of the repository. */
  async root(): Promise<string> {
    return (await this.#git(['rev-parse', '--show-toplevel'])).trimEnd();
  }

  #git(argv: readonly string[], env?: NodeJS.ProcessEnv): Promise<string> {
    return git(argv, this.#cwd, failed, env);
  }
}

async function git(
  argv: readonly string[],
  cwd: string,
  explain: (error: unknown) => HefaError,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  try {
    return (await run('git', [...argv], { cwd, env, maxBuffer: MOST })).stdout;
  } catch (error) {
    throw isMissing(error) ? noGit(error) : explain(error);
  }
}

function split(text: string): string[] {
  return text.split('\0').filter((one) => one !== '');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function noGit(cause: unknown): HefaError {
  const text = { zh: '--since 需要 git，本机没有找到 git', en: '--since needs git, which is not on this machine' };
  return new HefaError('git', text, { cause });
}

function noRepository(cause: unknown): HefaError {
  const text = {
    zh: '--since 只能在 git 仓库中使用，当前文件夹不在 git 仓库中',
    en: '--since needs a git repository, and this folder lies in none',
  };
  return new HefaError('git', text, { cause });
}

function noCommit(name: string): HefaError {
  return new HefaError('git', {
    zh: `git 仓库中没有 ${name} 这个提交；浅克隆的，请先取得完整历史（fetch-depth: 0）`,
    en: `the repository has no commit ${name}; in a shallow clone fetch the history first (fetch-depth: 0)`,
  });
}

function failed(error: unknown): HefaError {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
  return new HefaError('git', { zh: `git 出错：${said}`, en: `git failed: ${said}` }, { cause: error });
}
