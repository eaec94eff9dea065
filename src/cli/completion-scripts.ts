import type { Session } from './session.ts';
import { choice } from './values.ts';

type Shell = keyof typeof SCRIPTS;

/** `hefa completion SHELL`. */
export async function printScript(shell: string, shells: readonly Shell[], session: Session): Promise<number> {
  const ask = `hefa complete${session.language === 'en' ? ' --lang en' : ''} --`;
  session.print(SCRIPTS[choice('hefa completion', shell, shells)](ask));
  return 0;
}

/*
 * All four ask in one way: the word under the cursor with a = before it (an empty word would be lost on Windows), then the words
 * before it. The answer is a line each, value and meaning with a tab between; `:files` asks the shell for names of files.
 */
const SCRIPTS = {
  bash: (ask: string) => `# hefa: bash
_hefa() {
  local value _meaning
  COMPREPLY=()
  while IFS=$'\\t' read -r value _meaning; do
    if [[ $value == :files ]]; then compopt -o default; continue; fi
    if [[ $value == *= ]]; then compopt -o nospace; fi
    # Bash takes --format=json for three words; only the last is replaced.
    if [[ $value == --*=* && $COMP_WORDBREAKS == *=* ]]; then value=\${value#*=}; fi
    COMPREPLY+=("$value")
  done < <(${ask} "=\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -F _hefa hefa
`,
  zsh: (ask: string) => `#compdef hefa
# hefa: zsh
_hefa() {
  local line
  local -a found
  for line in \${(f)"$(${ask} "=\${(Q)words[CURRENT]}" "\${(@Q)words[2,CURRENT-1]}" 2>/dev/null)"}; do
    if [[ $line == :files ]]; then _files; continue; fi
    found+=("\${\${line//:/\\\\:}/$'\\t'/:}")
  done
  if (( $#found )); then _describe hefa found; fi
}
if [[ $funcstack[1] == _hefa ]]; then _hefa; else compdef _hefa hefa; fi
`,
  fish: (ask: string) => `# hefa: fish
function __hefa_complete
    set -l before (commandline -opc)
    for line in (${ask} "="(commandline -ct | string collect) $before[2..-1] 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c hefa -f -a '(__hefa_complete)'
`,
  powershell: (ask: string) => `# hefa: PowerShell
Register-ArgumentCompleter -Native -CommandName hefa -ScriptBlock {
  param($word, $ast, $cursor)
  $before = @($ast.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  ${ask.replace(/--$/, "'--'")} "=$word" @before 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
    $value, $meaning = $_ -split "\`t", 2
    if (-not $meaning) { $meaning = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $meaning)
  }
}
`,
} as const;
