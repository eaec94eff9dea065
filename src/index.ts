/**
 * hefa as a library: the same flow as `hefa check`, one value at a time. Nothing here touches the terminal or the clock.
 *
 * ```ts
 * import { check, jsonReport, loadLaw, loadShippedRules, makeRun, readDossier, readSource } from 'hefa';
 *
 * const [rules, law, asOf] = [await loadShippedRules(), loadLaw(), '2026-11-23'];
 * const source = await readSource('草案.docx');
 * const dossier = await readDossier(source, '草案.docx');
 * const file = check(source, dossier, { rules, law, asOf, stage: 'auto', as: null });
 * for (const finding of file.findings) console.log(finding.clause, finding.message.zh);
 * console.log(jsonReport(makeRun([file], { rules, law, asOf }), { language: 'zh' }));
 * ```
 */
export { type CheckOptions, check } from './check.ts';
export { addressOf } from './document/address.ts';
export type { Document, Identity, InnerDocument, Label, Level, Node, NodeKind, Sentence } from './document/document.ts';
export { parseDocument } from './document/parse.ts';
export type { Dossier } from './dossier/dossier.ts';
export { readDossier } from './dossier/read.ts';
export { type Bilingual, type ErrorCode, HefaError, type Language } from './errors.ts';
export type { Confidence, Fact, FactKind, FactOf, Place, Stage } from './facts/facts.ts';
export type { Finding, Related, Unjudged } from './findings/finding.ts';
export type { CheckedDocument, CheckedFile, FileResult, UncheckedFile } from './findings/result.ts';
export type { Law } from './law/law.ts';
export { loadLaw } from './law/load.ts';
export type { Statute } from './law/statute.ts';
export { type RemarkFile, type RemarkHefaOptions, remarkHefa } from './remark.ts';
export { jsonReport } from './reports/json.ts';
export { type Palette, PLAIN } from './reports/palette.ts';
export { makeRun, type ReportOptions, type Run, type Summary, summarise } from './reports/run.ts';
export type { JsonFile, JsonFinding, JsonReport } from './reports/schema.ts';
export { textReport } from './reports/text.ts';
export { loadRules, loadShippedRules } from './rules/load.ts';
export type { Basis, Rule, RuleSet, Severity } from './rules/rule.ts';
export { type Found, findFiles, type Skipped } from './source/find.ts';
export type { IgnorePatterns } from './source/ignored.ts';
export { type NamedBytes, readSource } from './source/read.ts';
export type { Block, Coverage, Position, Source, SourceMap, Span, Trouble } from './source/source.ts';
