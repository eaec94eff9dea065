import { check } from '../check.ts';
import { readDossier } from '../dossier/read.ts';
import type { CheckedDocument } from '../findings/result.ts';
import type { Draft } from '../pool/message.ts';
import { inspectJson, inspectText } from '../reports/inspect.ts';
import { loadShippedRules } from '../rules/load.ts';
import type { Source } from '../source/source.ts';
import type { ViewWords } from './command-line.ts';
import { Configs } from './configs.ts';
import { lawFor } from './law-choice.ts';
import type { Session } from './session.ts';
import { show } from './view.ts';

/** `hefa inspect FILE`: the facts as a check of the file would see them. */
export function inspect(path: string, words: ViewWords, session: Session): Promise<number> {
  const cwd = session.io.cwd();
  const look = async (source: Source, draft: Draft): Promise<CheckedDocument> => {
    const rules = await loadShippedRules();
    const dossier = await readDossier(source, 'file' in draft.origin ? draft.origin.file : null);
    const law = await lawFor([], await new Configs(words.config, cwd).forDraft(draft), cwd);
    return check(source, dossier, { rules, law, asOf: session.today(), stage: 'auto', as: null });
  };
  return show(path, words, session, look, { text: inspectText, json: inspectJson });
}
