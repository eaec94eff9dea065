import { displayWidth } from '../chinese/width.ts';
import type { Bilingual, Language } from '../errors.ts';
import type { RecordKind } from '../facts/facts.ts';
import { POINTS, RECORD_KINDS, STEPS } from '../facts/procedure.ts';
import { HEADS, KIND_NAMES, KINDS, STAGE_NAMES, STAGES } from './heads.ts';
import type { EntryLayout, StepLayout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';

/** What a form is made for. */
export interface SkeletonOptions {
  readonly kind: RecordKind;
  /** Name of the draft that it belongs to; null where that is left open. */
  readonly file: string | null;
  /** The language of its comments; keys are Chinese. */
  readonly language: Language;
}

/** A key of the form, what stands behind it and what is said of it. */
interface Row {
  readonly key: string;
  readonly value?: string;
  readonly hint?: Bilingual | undefined;
}

type Say = (text: Bilingual) => string;

/** A record with every key and nothing filled in, which reads as if no step were told. */
export function skeleton({ kind, file, language }: SkeletonOptions): string {
  const say: Say = (text) => text[language];
  const parts = [
    comments(kind, say),
    rowsOf(headRows(kind, file), '', say),
    ...LAYOUTS[kind].steps.map((step) => stepLines(step, say)),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function comments(kind: RecordKind, say: Say): string[] {
  return [say(RECORD_KINDS[kind]), ...HOW.map(say)].map((line) => `# ${line}`);
}

const HOW: readonly Bilingual[] = [
  {
    zh: '在冒号后面空一格填写。步骤下面的各项都空着，表示没有进行；不需要的步骤可以整段删去。',
    en: 'Write after the colon and a space. A step with nothing filled in was not taken; one that is not needed may be deleted.',
  },
  {
    zh: '日期写作 2026-03-01。“#”后面是说明，不用删。',
    en: 'A date is written 2026-03-01. What stands after # is a remark and may stay.',
  },
  {
    zh: '“材料”写证明材料的文件名，如 审核意见书.docx；多份写作 [公告.docx, 采纳情况.pdf]。',
    en: '材料 holds the names of the files that prove it: opinion.docx, or several: [notice.docx, comments.pdf].',
  },
  {
    zh: '材料放在本记录所在的文件夹，或者其中的“送审材料”文件夹。',
    en: 'Those files lie beside this record, or in the folder 送审材料 beside it.',
  },
];

function headRows(kind: RecordKind, file: string | null): Row[] {
  const heads = Object.entries(HEADS[kind]).map(
    ([head, { names, hint }]): Row => ({ key: names[0], value: head === 'file' && file ? plain(file) : '', hint }),
  );
  const own: Row = { key: KIND_NAMES[0], value: first(KINDS, kind) };
  // A year has no stage.
  const stages = kind === 'annual' ? [] : [{ key: STAGE_NAMES[0], hint: STAGE_HINT }];
  return [own, ...heads, ...stages];
}

/** The first word for each stage, in their order. */
const STAGE_WORDS = [...new Set(STAGES.values())].map((stage) => first(STAGES, stage));
const STAGE_HINT: Bilingual = { zh: STAGE_WORDS.join('、'), en: STAGE_WORDS.join(', ') };

function first<V>(words: ReadonlyMap<string, V>, value: V): string {
  return [...words].find(([, one]) => one === value)?.[0] ?? '';
}

/** Quoted where YAML would read something else: 【定稿】办法: 2.docx. */
function plain(name: string): string {
  return /^[\p{Script=Han}\p{L}《（][\p{Script=Han}\p{L}\p{N}《》〈〉（）〔〕“”、，.·_\- ]*$/u.test(name) &&
    !/ $/.test(name)
    ? name
    : JSON.stringify(name);
}

function stepLines({ step, names, entries, listed, hint }: StepLayout, say: Say): string[] {
  const rows = entries.map(rowOf);
  const head = rowsOf([{ key: names[0], hint: named(STEPS[step], listed ? LISTED : hint) }], '', say);
  if (!listed) return [...head, ...rowsOf(rows, '  ', say)];
  return [...head, ...rowsOf(rows, ITEM, say).map((line, i) => (i === 0 ? line.replace(ITEM, FIRST_OF_ITEM) : line))];
}

/** Of a case among several; taken out of the remark it is the item of a list. */
const ITEM = '#    ';
const FIRST_OF_ITEM = '#  - ';

const LISTED: Bilingual = {
  zh: '每件写一组：复制下面几行，去掉行首的 #',
  en: 'a group of lines each: copy those below without the # in front',
};

function rowOf({ names, point, holds, hint }: EntryLayout): Row {
  const own = hint ?? (holds === 'count' ? COUNT : undefined);
  // What 材料 is stands at the head of the form.
  return { key: names[0], hint: point === null ? undefined : named(POINTS[point], own) };
}

/** A key tells in Chinese what it is; who reads the remarks in English needs that too. */
function named({ en }: Bilingual, hint: Bilingual | undefined): Bilingual {
  return { zh: hint?.zh ?? '', en: hint ? `${en}: ${hint.en}` : en };
}

const COUNT: Bilingual = { zh: '写数字', en: 'a number' };

/** Remarks stand under one another. A blank after the colon is there already: 日期:2026-03-01 is no YAML. */
function rowsOf(rows: readonly Row[], indent: string, say: Say): string[] {
  const texts = rows.map(({ key, value = '' }) => `${indent}${key}: ${value}`);
  const column = Math.max(COLUMN, ...texts.map((text) => displayWidth(text) + 2));
  return rows.map(({ hint }, i) => {
    const text = texts[i] as string;
    return hint && say(hint) ? `${text}${' '.repeat(column - displayWidth(text))}# ${say(hint)}` : text;
  });
}

/** Room for a date or the name of an organ in front of the remark. */
const COLUMN = 26;
