import { wholeDate } from '../chinese/dates.ts';
import type { RecordKind } from '../facts/facts.ts';
import { affirmed, isNothing, NONE } from './denials.ts';
import { HEADS, type HeadKey, type HeadLayout, PROCEDURE_NAMES, STAGE_NAMES, STAGES } from './heads.ts';
import type { EntryLayout, StepLayout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { filesListed, filesNamed } from './paths.ts';
import type { ProcedureRecord, ToldEntry, ToldStep } from './record.ts';
import { yearOf } from './year.ts';

type Values = Readonly<{ [name: string]: unknown }>;
type Path = readonly PropertyKey[];

/** Values that the schema has let through, as a record. */
export function toRecord(kind: RecordKind, value: Values): ProcedureRecord {
  const stage = told(value, STAGE_NAMES);
  const under = PROCEDURE_NAMES.find((name) => value[name] !== undefined);
  const inner = under === undefined || isNothing(value[under]) ? {} : (value[under] as Values);
  const steps = LAYOUTS[kind].steps.flatMap((layout) => [
    ...stepsOf(layout, value, []),
    ...stepsOf(layout, inner, [under ?? '']),
  ]);
  const known = LAYOUTS[kind].steps.some(({ names }) => names.some((name) => value[name] !== undefined));
  return {
    kind,
    stage: stage === null ? null : (STAGES.get(stage) ?? null),
    heads: headsOf(kind, value),
    recorded: under !== undefined || known,
    steps,
  };
}

function headsOf(kind: RecordKind, value: Values): ProcedureRecord['heads'] {
  return Object.fromEntries(
    Object.entries(HEADS[kind]).flatMap(([head, { names, holds }]) => {
      const key = names.find((name) => value[name] !== undefined && value[name] !== null && value[name] !== '');
      if (key === undefined) return [];
      const words = String(value[key]);
      return [[head as HeadKey, { key, words: asOneWrites(holds, words) }]];
    }),
  );
}

/** 2026年3月1日 → 2026-03-01, 二〇二五年度 → 2025. */
function asOneWrites(holds: HeadLayout['holds'], words: string): string {
  if (holds === 'day') return wholeDate(words) ?? words;
  return holds === 'year' ? String(yearOf(words) ?? words) : words;
}

function stepsOf(layout: StepLayout, values: Values, above: Path): ToldStep[] {
  return layout.names.flatMap((name) => {
    const value = values[name];
    if (value === undefined || isNothing(value)) return [];
    const path = [...above, name];
    if (Array.isArray(value)) return casesOf(layout, value as Values[], path);
    return stepOf(layout, shortened(layout, value), path);
  });
}

/** Each case by its number; one without a number, or with that of another, by its place in the list: no two are ever mixed. */
function casesOf(layout: StepLayout, values: readonly Values[], path: Path): ToldStep[] {
  const seen = new Set<string>();
  return values.flatMap((one, at) =>
    stepOf(layout, one, [...path, at]).map((step) => {
      const ordinal = `第${at + 1}件`;
      const number = step.item === null || isNothing(step.item) ? null : step.item;
      const item = number === null ? ordinal : seen.has(number) ? `${number} ${ordinal}` : number;
      if (number !== null) seen.add(number);
      return { ...step, item };
    }),
  );
}

/** 集体讨论: 2026-04-20 stands for { 日期: 2026-04-20 }, 领导干部学法: 4 for { 次数: 4 }. */
function shortened({ entries }: StepLayout, value: unknown): Values {
  if (typeof value === 'object') return value as Values;
  const name = entries.find(({ holds }) => holds === shortForm(entries))?.names[0];
  return name === undefined ? {} : { [name]: value };
}

/** What may stand for the whole of a step: its day, else how often. 公开征求意见: 12 says nothing that is asked for. */
export function shortForm(entries: StepLayout['entries']): 'on' | 'count' | null {
  if (entries.some(({ holds }) => holds === 'on')) return 'on';
  return entries[0]?.holds === 'count' ? 'count' : null;
}

function stepOf(layout: StepLayout, values: Values, path: Path): ToldStep[] {
  const entries = layout.entries.flatMap((entry) => entryOf(entry, values, path));
  // A form that was never filled in is no step.
  if (entries.length === 0) return [];
  return [
    {
      step: layout.step,
      item: entries.find(({ layout: { point } }) => point === layout.listed && point !== undefined)?.words ?? null,
      taken: entries.some(tellsOfDoing) && !entries.some(deniesStep),
      entries,
      untold: layout.entries.filter((entry) => !entries.some((one) => one.layout === entry)),
      path,
    },
  ];
}

/** 会议: 未召开 and 回复: 未回复 tell of nothing that was done; 收费目录: 未公开 tells how something was found. */
function tellsOfDoing({ layout: { aside, notYet, denies }, words }: ToldEntry): boolean {
  return !aside && !(notYet || denies ? isNothing(words) : NONE.includes(words));
}

/** 方式: 未进行审核 is no review, whatever day stands beside it. */
function deniesStep({ layout: { denies }, words }: ToldEntry): boolean {
  return denies === true && !isUnfilled(words) && affirmed(words) === '';
}

function isUnfilled(words: string): boolean {
  return words.trim() === '' || NONE.includes(words);
}

function entryOf(layout: EntryLayout, values: Values, above: Path): ToldEntry[] {
  return layout.names.flatMap((name): ToldEntry[] => {
    const value = values[name];
    if (value === undefined || value === null || value === '') return [];
    const list = (Array.isArray(value) ? value : [value]).map(String);
    const words = list.join('，');
    const isDay = ['from', 'to', 'on', 'day'].includes(layout.holds);
    const date = isDay ? wholeDate(words) : null;
    return [{ layout, words, date, files: filesOf(layout, list), path: [...above, name] }];
  });
}

/** Where files are asked for every word names one, but for those that say that there is none; elsewhere what looks like a file. */
function filesOf({ holds }: EntryLayout, list: readonly string[]): readonly string[] {
  return holds === 'files'
    ? list.filter((one) => !isNothing(one.trim())).flatMap(filesListed)
    : list.flatMap(filesNamed);
}

function told(value: Values, names: readonly string[]): string | null {
  const name = names.find((one) => typeof value[one] === 'string');
  return name === undefined ? null : String(value[name]);
}
