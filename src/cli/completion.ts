import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { knows } from './known-values.ts';
import type { Session } from './session.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** `hefa completion SHELL` writes a script; the script asks `hefa complete` at every Tab. */
export function declareCompletion(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('completion')
    .usage(say('<命令行>', '<shell>'))
    .description(
      say(
        '生成按 Tab 补全命令、选项和规则名的脚本',
        'Write a script that completes commands, options and rules with Tab',
      ),
    )
    .argument('<shell>', say('bash、zsh、fish 或 powershell', 'bash, zsh, fish or powershell'))
    .addHelpText('after', `\n${session.say(INSTALLATION)}`)
    .action((shell: string) =>
      start(async () => (await import('./completion-scripts.ts')).printScript(shell, SHELLS, session)),
    );
  knows(command, { shell: SHELLS });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action((words: string[]) => start(async () => (await import('./complete.ts')).complete(words, program, session)));
}

const INSTALLATION = {
  zh: `示例（装好以后打开新的窗口）：
  hefa completion bash >> ~/.bashrc
  hefa completion zsh >> ~/.zshrc          # 写在 compinit 之后
  hefa completion fish > ~/.config/fish/completions/hefa.fish
  hefa completion powershell >> $PROFILE`,
  en: `Examples (open a new window after that):
  hefa completion bash --lang en >> ~/.bashrc
  hefa completion zsh --lang en >> ~/.zshrc          # behind compinit
  hefa completion fish --lang en > ~/.config/fish/completions/hefa.fish
  hefa completion powershell --lang en >> $PROFILE`,
};
