import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { checkPaths } from './check-run.ts';
import type { CheckWords } from './command-line.ts';
import type { Session } from './session.ts';
import { badOption } from './values.ts';

export interface ReviewWords extends Omit<CheckWords, 'format' | 'output'> {
  readonly out: string;
}

/** `hefa review`: a check whose reports lie in one folder, each where a person looks for it. */
export async function reviewPaths(paths: readonly string[], words: ReviewWords, session: Session): Promise<number> {
  const { out: folder, ...rest } = words;
  const out = folder.replace(/[/\\]+$/u, '') || folder;
  await refuseWithin(out, paths, session.io.cwd());
  const code = await checkPaths(paths, { ...rest, format: formatsIn(out) }, session);
  if (existsSync(resolve(session.io.cwd(), out, 'index.html')))
    session.print(
      session.say({
        zh: `已写入 ${out}，请先打开 ${out}/index.html\n`,
        en: `written to ${out}; open ${out}/index.html first\n`,
      }),
    );
  return code;
}

/** Index and summary come last: they link to what was made before them. */
function formatsIn(out: string): string[] {
  return [
    `docx-comments=${out}/批注稿/`,
    `opinion=${out}/审核意见书/`,
    `page=${out}/网页/`,
    `index=${out}/index.html`,
    `summary=${out}/汇总.md`,
  ];
}

/** What lies among the drafts would be checked as a draft the next time. */
async function refuseWithin(out: string, paths: readonly string[], cwd: string): Promise<void> {
  const target = await real(resolve(cwd, out));
  for (const path of paths) {
    const folder = await real(resolve(cwd, path));
    if (target === folder || target.startsWith(folder + sep))
      throw badOption(
        `--out ${out} 在被检查的文件夹 ${path} 中，下次检查时结果会被当作草案；请写到别处`,
        `--out ${out} lies in ${path}, which is checked: the results would be taken for drafts; write them elsewhere`,
      );
  }
}

/** The path without links, as far as it exists. */
async function real(path: string): Promise<string> {
  return realpath(path).catch(async () =>
    dirname(path) === path ? path : join(await real(dirname(path)), path.slice(dirname(path).length + 1)),
  );
}
