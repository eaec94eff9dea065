import type { IsoDate } from '../document/document.ts';
import type { Language } from '../errors.ts';
import type { FileResult } from '../findings/result.ts';
import { NATIONAL } from '../rules/profile.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Skipped } from '../source/find.ts';
import type { Trouble } from '../source/source.ts';
import type { Palette } from './palette.ts';
import { TOOL } from './tool.ts';

/** All that a report may know: the same run gives the same bytes. */
export interface Run {
  readonly tool: typeof TOOL;
  readonly asOf: IsoDate;
  /** Whose periods: national, sichuan; sichuan+ with values of one's own. */
  readonly profile: string;
  /** `rules` where they are at hand: a report may then name one that found nothing. */
  readonly rules: { readonly packs: readonly string[]; readonly digest: string; readonly rules?: readonly Rule[] };
  readonly law: { readonly asOf: IsoDate; readonly digest: string };
  /** In the order of their paths. */
  readonly files: readonly FileResult[];
  readonly skipped: readonly Skipped[];
  readonly options: RunOptions;
}

/** What the caller asked for, where a reader must know it to understand the report. */
interface RunOptions {
  /** The rules that were asked for by name; empty for all. */
  readonly only: readonly string[];
  /** What the findings were held against: a file of known ones, a commit; null where that was nothing. */
  readonly baseline: string | null;
}

/** What a run was made with. */
export interface RunParts extends Pick<Run, 'asOf' | 'rules' | 'law'> {
  readonly profile?: string;
  readonly skipped?: Run['skipped'];
  readonly options?: Partial<RunOptions>;
}

/** The run over files that were checked, in the order in which they are given. */
export function makeRun(files: readonly FileResult[], parts: RunParts): Run {
  const { asOf, profile = NATIONAL.name, rules, law, skipped = [] } = parts;
  const { only = [], baseline = null } = parts.options ?? {};
  return { tool: TOOL, asOf, profile, rules, law, files, skipped, options: { only, baseline } };
}

export interface ReportOptions {
  readonly language: Language;
  readonly palette: Palette;
  /** Columns of a line of text. */
  readonly width: number;
  /** Also list what is only counted otherwise. */
  readonly verbose: boolean;
}

export interface Summary {
  readonly files: number;
  readonly unchecked: number;
  readonly partial: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Found, and decided about. */
  readonly suppressed: number;
  /** Found, and known to the baseline. */
  readonly unchanged: number;
}

export function summarise(files: readonly FileResult[]): Summary {
  const checked = files.flatMap((file) => (file.status === 'unchecked' ? [] : [file]));
  const findings = checked.flatMap((file) => file.findings);
  const decided = checked.flatMap((file) => file.decided);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const having = (status: FileResult['status']) => files.filter((file) => file.status === status).length;
  return {
    files: files.length,
    unchecked: having('unchecked'),
    partial: having('partial'),
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    suppressed: decided.filter(({ suppressed }) => suppressed !== null).length,
    unchanged: decided.filter(({ suppressed }) => suppressed === null).length,
  };
}

export function pathOf(file: FileResult): string {
  return file.status === 'unchecked' ? file.path : file.source.path;
}

export function troublesOf(file: FileResult): readonly Trouble[] {
  return file.status === 'unchecked' ? file.troubles : file.source.troubles;
}
