import { findDate, wholeDate } from '../chinese/dates.ts';
import { isAddressees } from './addressees.ts';
import type { LeafKind } from './document.ts';
import { type Field, fieldsOf, fieldValue, isFieldLine } from './fields.ts';
import { findNumber, isNumberLine } from './numbers.ts';
import { isOrganLine } from './organs.ts';
import type { Reading } from './reading.ts';
import { cleanTitle, numberBehind, TitleLines } from './title-lines.ts';
import { isTitle, isTitleLine } from './titles.ts';

/** What stands before the text: of a notice, and again of the 办法 that it prints. */
export interface Front {
  /** Index of the first passage of the text. */
  readonly end: number;
  readonly title: string | null;
  readonly number: string | null;
  readonly addressees: string | null;
  /** （2014年3月6日…令第68号发布）, 2021年…会议通过: how the text came to be. */
  readonly notes: readonly string[];
  /** 发布机构：…, 有效性：…: what a web page says of it. */
  readonly fields: readonly Field[];
  /** Whose paper it is: 东莞市人民政府办公室文件, 上海市人民政府令, or an organ alone above the title. */
  readonly masthead: string | null;
}

/** Words of a web page around a document. */
const WEB =
  /^(?:政策|政策文件|政策全文|最新文件|规范性文件|部门规范性文件|政府规章|行政规范性文件|首页.*|通知公告|法律法规|政策法规|正文|全文|内容概述.*|[^〈《]{0,40}[>＞»〉].{0,60}|https?:\S+|大中小)$/;
/** 统一编号 of normative documents: GZ0320140051, JNCR—2022—0040001. */
const REGISTRATION = /^[A-Z](?:\s?[A-Z]){1,7}\s?[-—－]?\s?\d{4}[-—－\d]*$/;
const NOTE_WORDS = /通过|批准|发布|公布|颁布|印发|施行|实施|修正|修订|修改|废止|令第|第.{1,6}号/;
const STATE = /^[（(](?:试行|暂行|草案|征求意见稿|送审稿|修订草案|.{0,10}稿)[）)]$/;
const LONGEST_NOTE = 300;
const LONGEST_VALUE = 60;
/** How far into a long line the name of a field is looked for. */
const FIELD_HEAD = 60;

/** Reads a front. `titleLines` tells how many lines from `from` are known to be the title (of an inner document). */
export function readFront(reading: Reading, from: number, to: number, titleLines: number | null = null): Front {
  return new FrontReader(reading, from, to, titleLines).read();
}

class FrontReader {
  readonly #reading: Reading;
  readonly #to: number;
  readonly #isTitled: boolean;
  readonly #titles: TitleLines;
  readonly #notes: string[] = [];
  readonly #fields: Field[] = [];
  #at: number;
  #number: string | null = null;
  #addressees: string | null = null;
  #masthead: string | null = null;

  constructor(reading: Reading, from: number, to: number, titleLines: number | null) {
    this.#reading = reading;
    this.#to = to;
    this.#isTitled = titleLines !== null;
    this.#titles = new TitleLines();
    this.#at = from + (titleLines ?? 0);
    for (let at = from; at < this.#at; at += 1) {
      reading.roles[at] = 'title';
      this.#titles.add(at, reading.line(at));
    }
  }

  read(): Front {
    while (this.#at < this.#to && this.#take()) this.#at += 1;
    this.#giveBack();
    const field = fieldValue(this.#fields, /^(?:标题|名称|文件名称|原标题)$/);
    const title = this.#titles.best(field) ?? this.#decreed();
    const isOrgan = title !== null && isOrganLine(title) && !isTitle(title);
    return {
      end: this.#at,
      title: title === null || isOrgan ? null : cleanTitle(title) || null,
      number: this.#number ?? this.#titles.firstOf(numberBehind),
      addressees: this.#addressees,
      notes: this.#notes,
      fields: this.#fields,
      masthead: this.#masthead ?? (isOrgan ? title : null),
    };
  }

  /** 《某市管理办法》已经市人民政府常务会议通过，现予公布: a decree that has no title line of its own. */
  #decreed(): string | null {
    const { passages, text } = this.#reading;
    const passage = passages.slice(this.#at, this.#to)[0];
    const words = passage ? text.slice(passage.start, passage.end).trimStart() : '';
    return /^《([^《》]{4,60})》[^。]{0,60}通过[^。]{0,10}[，。]现予(?:公布|发布)/u.exec(words)?.[1] ?? null;
  }

  /** Short lines below the title that the text follows at once belong to the text. */
  #giveBack(): void {
    const dangling = this.#isTitled ? [] : this.#titles.takeDangling();
    if (dangling.at(-1) !== this.#at - 1) return;
    for (const at of dangling) this.#reading.roles[at] = undefined;
    this.#at = dangling[0] ?? this.#at;
  }

  /** Takes the next passage into the front; false where the text begins. */
  #take(): boolean {
    const { passages, roles, text } = this.#reading;
    const at = this.#at;
    if (!this.#reading.isProse(at) || roles[at] !== undefined) return true;
    const passage = passages[at];
    if (!passage || this.#addressees !== null) return false;
    const line = this.#reading.line(at);
    const isLongField = line === '' && isFieldLine(text.slice(passage.start, passage.start + FIELD_HEAD));
    const words = isLongField ? text.slice(passage.start, passage.end) : line;
    const role = words === '' ? null : this.#roleOf(words, at);
    if (role !== null) roles[at] = role;
    return role !== null;
  }

  #roleOf(line: string, at: number): LeafKind | null {
    if (this.#goesOnNote(line, at) || this.#isField(line, at)) return 'status';
    return this.#mastheadOf(line, at) ?? this.#noteOf(line, at) ?? this.#nameOf(line, at);
  }

  /** A note in brackets may take several lines. */
  #goesOnNote(line: string, at: number): boolean {
    const open = this.#notes.at(-1);
    if (!open || this.#reading.roles[at - 1] !== 'status' || this.#reading.passages[at]?.label) return false;
    if (!/^[（(]/.test(open) || /[）)]$/.test(open) || open.length > LONGEST_NOTE) return false;
    this.#notes[this.#notes.length - 1] = open + line;
    return true;
  }

  /** A field, or the value of one whose name stood alone on the line before. */
  #isField(line: string, at: number): boolean {
    const last = this.#fields.at(-1);
    const pending = last?.value === '' && this.#isValue(last.name, line, at) ? `${last.name}：` : '';
    if (!pending && !isFieldLine(line)) return false;
    if (pending) this.#fields.pop();
    this.#fields.push(...fieldsOf(pending + line));
    const number = fieldValue(this.#fields, /文号|发文字号|文件编号/);
    this.#number ??= number === null ? null : findNumber(number);
    return true;
  }

  #isValue(name: string, line: string, at: number): boolean {
    if (this.#reading.passages[at]?.label || line.length > LONGEST_VALUE || /[。；]$/.test(line)) return false;
    return !/日期|时间/.test(name) || /\d/.test(line);
  }

  /** Red head, number, date, and the words of a web page. */
  #mastheadOf(line: string, at: number): LeafKind | null {
    const bare = line.replace(/\s/g, '');
    if (WEB.test(bare) || REGISTRATION.test(line)) {
      this.#titles.close();
      return 'status';
    }
    if (isNumberLine(line)) {
      this.#number ??= findNumber(line) ?? findNumber(`${this.#masthead ?? ''}${line}`);
      return 'number';
    }
    if (/(?:文件|令)$/.test(bare) && isOrganLine(bare.slice(0, bare.endsWith('令') ? -1 : -2))) {
      for (const above of this.#titles.dropUnlessComplete()) this.#reading.roles[above] = 'status';
      this.#masthead = bare;
      return 'status';
    }
    if (!wholeDate(line) && !/^\d{4}-\d{1,2}-\d{1,2}\s[\d:]{4,8}$/.test(line)) return null;
    this.#fields.push({ name: '日期', value: line });
    this.#reading.roles[at] = 'date';
    return 'date';
  }

  #noteOf(line: string, at: number): LeafKind | null {
    const date = findDate(line);
    const isBracketed = /^[（(]/.test(line) && (NOTE_WORDS.test(line) || date !== null);
    const isDated = date?.start === 0 && NOTE_WORDS.test(line) && !/[。；]$/.test(line);
    const isDecree = /令第?\s?\d+\s?号.{0,40}(?:通过|发布|公布)/.test(line) && !/[。；]$/.test(line);
    if (STATE.test(line)) return this.#titles.add(at, line) ? 'title' : null;
    if (!isBracketed && !isDated && !isDecree) return null;
    this.#notes.push(line);
    // （深府[1993]426号　根据…修正）: the number of the text itself stands first, before any date.
    this.#number ??= isDated ? null : findNumber(line.slice(0, Math.min(30, date?.start || 30)));
    return 'status';
  }

  #nameOf(line: string, at: number): LeafKind | null {
    if (/^附\s?件\s?[\d一二三四五六七八九十]{0,3}\s?[：:]?$/.test(line)) return 'status';
    if (isAddressees(line)) {
      this.#addressees = line.replace(/[：:]$/, '');
      return 'addressees';
    }
    if (this.#isTitled || this.#reading.passages[at]?.label || !isTitleLine(line)) return null;
    return this.#titles.add(at, line) ? 'title' : null;
  }
}
