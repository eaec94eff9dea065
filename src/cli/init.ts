import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { knows } from './known-values.ts';
import type { Session } from './session.ts';

/** `hefa init` and `hefa init dossier`. */
export function declareInit(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const init = program
    .command('init')
    .usage(say('[命令]', '[command]'))
    .description(
      say(
        '在当前文件夹生成 hefa.yaml；hefa init dossier 生成程序记录',
        'Write a hefa.yaml in this folder; hefa init dossier writes a record of procedure',
      ),
    )
    .option('-o, --output <file>', say('写入这个文件；- 表示标准输出', 'write this file; - is standard output'))
    .addHelpText('after', () => `\n${session.say(configHelp())}`)
    .action((_: object, called: Command) =>
      start(async () => (await import('./init-run.ts')).initConfig(called.optsWithGlobals(), session)),
    );
  knows(init, { '--output': 'files' });
  const dossier = init
    .command('dossier')
    .usage(say('[选项] [草案]', '[options] [draft]'))
    .description(
      say(
        '生成一份空白的程序记录：写明草案的，放在草案旁边；没有写明的，为当前文件夹的 dossier.yaml',
        'Write a blank record of procedure: beside the draft that is named, else dossier.yaml in this folder',
      ),
    )
    .argument('[draft]', say('草案，如 夜市管理规定.docx', 'the draft, as draft.docx'))
    .option(
      '--kind <kind>',
      say(
        'document（默认，规范性文件）、decision（重大行政决策）、annual（年度依法行政）',
        'document (default), decision (a major decision), annual (the year of an organ)',
      ),
    )
    .option('-o, --output <file>', say('写入这个文件；- 表示标准输出', 'write this file; - is standard output'))
    .addHelpText('after', () => `\n${session.say(help())}`)
    .action((draft: string | undefined, _: object, called: Command) =>
      start(async () => (await import('./init-run.ts')).initDossier(draft, called.optsWithGlobals(), session)),
    );
  knows(dossier, {
    draft: 'files',
    '--kind': async () => Object.keys((await import('../facts/procedure.ts')).RECORD_KINDS),
    '--output': 'files',
  });
}

function configHelp() {
  const schema = fileURLToPath(new URL('../../schemas/config.schema.json', import.meta.url));
  return {
    zh: `示例：
  hefa init                                  # 写出 hefa.yaml，其中每一项都有说明
  hefa init dossier 夜市管理规定.docx        # 写出 夜市管理规定.dossier.yaml

已有的文件不会被覆盖。

编辑器填写提示用的 JSON Schema（适用于 hefa.yaml）：
  ${schema}`,
    en: `Examples:
  hefa init                                  # writes hefa.yaml, with a word on each key
  hefa init dossier draft.docx               # writes draft.dossier.yaml

No file is ever overwritten.

The JSON schema for editors (of hefa.yaml):
  ${schema}`,
  };
}

/** The path of the schema is another on every computer, so that it stands here and in no record. */
function help() {
  const schema = fileURLToPath(new URL('../../schemas/dossier.schema.json', import.meta.url));
  return {
    zh: `示例：
  hefa init dossier 夜市管理规定.docx        # 写出 夜市管理规定.dossier.yaml
  hefa init dossier --kind decision -o 污水厂选址.dossier.yaml
  hefa init dossier --kind annual            # 写出 dossier.yaml

已有的文件不会被覆盖。填好后用 hefa check 检查。

编辑器填写提示用的 JSON Schema（适用于 *.dossier.yaml 和 dossier.yaml）：
  ${schema}`,
    en: `Examples:
  hefa init dossier draft.docx               # writes draft.dossier.yaml
  hefa init dossier --kind decision -o plant.dossier.yaml
  hefa init dossier --kind annual            # writes dossier.yaml

No file is ever overwritten. Fill it in, and run hefa check.

The JSON schema for editors (of *.dossier.yaml and dossier.yaml):
  ${schema}`,
  };
}
