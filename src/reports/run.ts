import type { IsoDate, Level } from '../document/document.ts';
import type { Language } from '../errors.ts';
import type { Stage } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { FileResult } from '../findings/result.ts';
import type { Severity } from '../rules/rule.ts';
import type { Trouble } from '../source/source.ts';
import type { Palette } from './palette.ts';

/** A file that was found and passed over, and why. It counts neither as checked nor as unchecked. */
export interface Skipped {
  readonly path: string;
  readonly reason: 'unknown-kind' | 'dossier' | 'evidence' | 'ignored';
}

/** All that a report may know: the same run gives the same bytes. */
export interface Run {
  readonly tool: { readonly name: 'hefa'; readonly version: string };
  readonly asOf: IsoDate;
  readonly profile: 'national';
  readonly rules: { readonly packs: readonly string[]; readonly digest: string };
  readonly law: { readonly asOf: IsoDate; readonly digest: string };
  /** In the order of their paths. */
  readonly files: readonly FileResult[];
  readonly skipped: readonly Skipped[];
  readonly options: { readonly stage: Stage | 'auto'; readonly as: Level | null };
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
  readonly suppressed: number;
}

export function summarise(files: readonly FileResult[]): Summary {
  const findings = files.flatMap(findingsOf);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const having = (status: FileResult['status']) => files.filter((file) => file.status === status).length;
  return {
    files: files.length,
    unchecked: having('unchecked'),
    partial: having('partial'),
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    suppressed: 0,
  };
}

export function findingsOf(file: FileResult): readonly Finding[] {
  return file.status === 'unchecked' ? [] : file.findings;
}

export function pathOf(file: FileResult): string {
  return file.status === 'unchecked' ? file.path : file.source.path;
}

export function troublesOf(file: FileResult): readonly Trouble[] {
  return file.status === 'unchecked' ? file.troubles : file.source.troubles;
}
