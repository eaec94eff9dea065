import type { FileResult } from '../../findings/result.ts';
import { SEVERITIES, type Severity } from '../../rules/rule.ts';
import { pathOf, type Run, troublesOf } from '../run.ts';

/** A report that was written beside the index: one a document, in the order of the run; null where none could be made. */
export interface Beside {
  readonly format: string;
  readonly files: readonly (string | null)[];
}

/** One document on the desk. */
export interface DeskRow {
  readonly path: string;
  readonly title: string | null;
  readonly status: FileResult['status'];
  /** Why it was not checked, or not wholly. */
  readonly reasons: readonly { readonly zh: string; readonly en: string }[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What could not be judged. */
  readonly open: number;
  readonly links: readonly { readonly format: string; readonly file: string | null }[];
}

/** What lies on the desk after a review: each document with what was made of it, also one that could not be read. */
export function deskOf({ files }: Run, beside: readonly Beside[]): readonly DeskRow[] {
  return files.map((file, index) => ({
    path: pathOf(file),
    title: file.status === 'unchecked' ? null : file.document.title,
    status: file.status,
    reasons: troublesOf(file).map(({ text }) => text),
    counts: countsOf(file),
    open: file.status === 'unchecked' ? 0 : file.unjudged.filter(({ settled }) => !settled).length,
    links: beside.map(({ format, files: made }) => ({ format, file: made[index] ?? null })),
  }));
}

function countsOf(file: FileResult): DeskRow['counts'] {
  const findings = file.status === 'unchecked' ? [] : file.findings;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return Object.fromEntries(SEVERITIES.map((one) => [one, count(one)])) as DeskRow['counts'];
}

/** A link from one file to another, both as paths from the same folder: ../a b.docx, every part percent-encoded. */
export function linkTo(file: string, from: string): string {
  const [to, here] = [file.split('/'), from.split('/').slice(0, -1)];
  let shared = 0;
  while (shared < here.length && shared < to.length - 1 && here[shared] === to[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)].join('/');
}

export const LINK_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'docx-comments': { zh: '批注稿', en: 'comments' },
  opinion: { zh: '审核意见书', en: 'opinion' },
  page: { zh: '网页', en: 'page' },
};
