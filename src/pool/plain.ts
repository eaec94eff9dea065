import { type CheckedFile, type FileResult, UNDECIDED, type UncheckedFile } from '../findings/result.ts';
import type { Rule } from '../rules/rule.ts';
import { mapOf } from '../source/locate.ts';
import type { Source } from '../source/source.ts';
import type { PlainFile, PlainSource } from './message.ts';

/** Values as they pass between threads, and back. */

export function plainSource(source: Source): PlainSource {
  return { ...source, map: source.map.data };
}

export function sourceOf(plain: PlainSource): Source {
  return { ...plain, map: mapOf(plain.text, plain.map) };
}

/** What reports need and nothing else: the tree and its sentences stay behind. */
export function plainFile(file: FileResult): PlainFile | UncheckedFile {
  if (file.status === 'unchecked') return file;
  const { title, number, organ, date, kind, level, levelReasons, addressees, structure, issued } = file.document;
  return {
    status: file.status,
    source: plainSource(file.source),
    document: { title, number, organ, date, kind, level, levelReasons, addressees, structure, issued },
    sentences: file.sentences,
    about: { ...file.about, sentence: null, at: null },
    steps: file.steps,
    record: file.record,
    findings: file.findings.map((finding) => ({ ...finding, rule: finding.rule.id })),
    unjudged: file.unjudged,
    ...UNDECIDED,
  };
}

export function fileOf(plain: PlainFile | UncheckedFile, rules: ReadonlyMap<string, Rule>): FileResult {
  if (plain.status === 'unchecked') return plain;
  const findings = plain.findings.map((finding): CheckedFile['findings'][number] => {
    const rule = rules.get(finding.rule);
    if (rule === undefined) throw new Error(`a worker found a breach of the unknown rule ${finding.rule}`);
    return { ...finding, rule };
  });
  return { ...plain, source: sourceOf(plain.source), findings };
}
