import { findDate, wholeDate } from '../chinese/dates.ts';
import type { LeafKind } from './document.ts';
import { findNumber, isNumberLine } from './numbers.ts';
import { isOrganLine } from './organs.ts';
import type { Reading } from './reading.ts';
import { isTitle, isTitleLine, kindOf } from './titles.ts';

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
  readonly status: readonly string[];
  /** Red head (…文件) or decree (…令), as it stands. */
  readonly masthead: string | null;
}

/** Names of the fields that web pages put above a document. */
const FIELDS =
  '索引号|其他索引号|主题分类|业务分类|分类|信息类别|信息来源|新闻来源|来源|文章来源|原标题|标题|名称|文件名称|文件编号|文号|发布文号|发文字号|发文机构|发文机关|发布机构|发布机关|发布部门|颁布单位|制定机关|公开机构|发文日期|成文日期|发布日期|发布时间|发表时间|印发日期|公布日期|颁布日期|生成日期|录入时间|更新时间|实施日期|实施时间|施行日期|生效日期|失效日期|有效期|有效性|时效性|效力状态|效力级别|效力等级|法律效力|公开方式|公开形式|公开类别|关键字|关键词|主题词|检索时间|检索关键词|原文链接|浏览次数|点击次数|阅读次数|访问量|字号|字体|公报期号|附加码|体裁|语种|责任编辑|编辑|作者|载体类型|保存期限|联系电话|信息索取号|公文种类|登记号|统一编号';
const FIELD = new RegExp(`^[【[*\\s]*(?:${FIELDS})[】\\]*\\s]*[：:]`);
/** A table that was copied line by line: each line ends with the name of the next field. */
const NEXT_FIELD = new RegExp(`^(.*?)((?:${FIELDS})[：:])$`);
/** Words of a web page around a document. */
const WEB =
  /^(?:政策|政策文件|最新文件|规范性文件|部门规范性文件|政府规章|行政规范性文件|首页.*|通知公告|法律法规|政策法规|政策解读|正文|内容概述.*|.{0,30}[>＞»].{0,60}|https?:\S+|大中小)$/;
const NOTE_WORDS = /通过|批准|发布|公布|颁布|印发|施行|实施|修正|修订|修改|废止|令第|第.{1,6}号/;

export function readFront(reading: Reading, from: number, to: number, titleLines: number | null = null): Front {
  return new FrontReader(reading, from, to, titleLines).read();
}

class FrontReader {
  readonly #reading: Reading;
  readonly #to: number;
  /** Lines that are known to be the title (of an inner document); null where the title must be found. */
  readonly #given: number | null;
  #at: number;
  #titles: number[][] = [[]];
  #number: string | null = null;
  #addressees: string | null = null;
  #masthead: string | null = null;
  readonly #notes: string[] = [];
  readonly #status: string[] = [];

  constructor(reading: Reading, from: number, to: number, given: number | null) {
    this.#reading = reading;
    this.#at = from;
    this.#to = to;
    this.#given = given;
  }

  read(): Front {
    if (this.#given !== null) {
      this.#titles = [Array.from({ length: this.#given }, (_, index) => this.#at + index)];
      for (const at of this.#titles[0] as number[]) this.#reading.roles[at] = 'title';
      this.#at += this.#given;
    }
    while (this.#at < this.#to && this.#take()) this.#at += 1;
    const title = this.#title();
    return {
      end: this.#at,
      title,
      number: this.#number ?? this.#numberOfTitle(),
      addressees: this.#addressees,
      notes: this.#notes,
      status: this.#status,
      masthead: this.#masthead,
    };
  }

  /** Takes the next passage into the front; false where the text begins. */
  #take(): boolean {
    const reading = this.#reading;
    const at = this.#at;
    if (!reading.isProse(at) || reading.roles[at] !== undefined) return true;
    const line = reading.line(at);
    const role = line === '' ? null : this.#roleOf(line, at);
    if (role === null) return false;
    reading.roles[at] = role;
    return true;
  }

  #roleOf(line: string, at: number): LeafKind | null {
    if (this.#addressees !== null) return null;
    const open = this.#notes.at(-1);
    if (
      open &&
      /^[（(]/.test(open) &&
      !/[）)]$/.test(open) &&
      this.#reading.roles[at - 1] === 'status' &&
      open.length < 200
    ) {
      this.#notes[this.#notes.length - 1] = open + line;
      return 'status';
    }
    return this.#fieldOf(line) ?? this.#noteOf(line) ?? this.#nameOf(line, at);
  }

  /** Fields of a web page, number, masthead, date. */
  #fieldOf(line: string): LeafKind | null {
    if (this.#isField(line)) return 'status';
    if (WEB.test(line.replace(/\s/g, ''))) {
      this.#titles.push([]);
      return 'status';
    }
    if (isNumberLine(line)) {
      this.#number ??= findNumber(line) ?? findNumber(`${this.#masthead ?? ''}${line}`);
      return 'number';
    }
    if (/[\p{Script=Han}](?:文件|令)$/u.test(line) && isOrganLine(line.replace(/(?:文件|令)$/, ''))) {
      this.#masthead = line.replace(/\s/g, '');
      return 'status';
    }
    if (wholeDate(line) || /^\d{4}-\d{1,2}-\d{1,2}\s[\d:]{4,8}$/.test(line)) {
      this.#status.push(line);
      return 'date';
    }
    return null;
  }

  #isField(line: string): boolean {
    const pending = /[：:]$/.test(this.#status.at(-1) ?? '') ? this.#status.pop() : undefined;
    const words = `${pending ?? ''}${line}`;
    if (pending === undefined && !FIELD.test(line.replace(/\s/g, ''))) return false;
    const [, value, next] = NEXT_FIELD.exec(words) ?? [null, words, null];
    for (const field of [value, next]) if (field) this.#status.push(field);
    if (/^[【[]?(?:文号|发文字号|发布文号|文件编号)/.test(words)) this.#number ??= findNumber(value ?? '');
    return true;
  }

  #noteOf(line: string): LeafKind | null {
    const isBracketed = /^[（(]/.test(line) && (NOTE_WORDS.test(line) || findDate(line) !== null);
    const begins = findDate(line);
    const isDated = begins !== null && begins.start === 0 && NOTE_WORDS.test(line) && !/[。；]$/.test(line);
    if (!isBracketed && !isDated)
      return /^[（(](?:试行|暂行|草案|征求意见稿|送审稿|修订草案|.{0,10}稿)[）)]$/.test(line) ? 'title' : null;
    this.#notes.push(line);
    this.#number ??= /^[（(](?!.{0,8}\d{4}年)/.test(line) ? findNumber(line.slice(0, 30)) : null;
    return 'status';
  }

  #nameOf(line: string, at: number): LeafKind | null {
    if (isAddressees(line)) {
      this.#addressees = line.replace(/[：:]$/, '');
      return 'addressees';
    }
    const passage = this.#reading.passages[at];
    if (this.#given !== null || passage?.label || !isTitleLine(line) || /[—－-]{2}/.test(line)) return null;
    // A title is complete: what follows is a repetition of it, or the text.
    const group = this.#titles.at(-1) as number[];
    const words = this.#join(group);
    if (group.length > 0 && isTitle(words) && !/^(?:的|和|及|与|、)/.test(line)) this.#titles.push([]);
    if (group.length > 0 && group.length >= 6) return null;
    (this.#titles.at(-1) as number[]).push(at);
    return 'title';
  }

  #join(group: readonly number[]): string {
    return group.map((at) => this.#reading.line(at)).join('');
  }

  /** …的通知（黔发改服务〔2020〕111号） */
  #numberOfTitle(): string | null {
    for (const group of this.#titles) {
      const tail = /[（(][^（(《》]*号\s?[）)]$/.exec(this.#join(group))?.[0];
      if (tail) return findNumber(tail);
    }
    return null;
  }

  /** The last complete title; a web page repeats it, first in its own head, then as the document has it. */
  #title(): string | null {
    const all = this.#titles.map((group) => this.#join(group)).filter((title) => title.length > 1);
    const complete = all.filter((title) => kindOf(title) !== null && title.length >= 4);
    const title = complete.at(-1) ?? all.at(-1) ?? null;
    return title === null
      ? null
      : title
          .replace(/^[■●◆★#\s]+/, '')
          .replace(/[（(][^（(《》]*〔?\d{4}[^（(《》]*号\s?[）)]$/, '')
          .replace(/^《([^《》]+)》$/, '$1');
  }
}

const ADDRESSEE =
  /(?:政府|部门|单位|机构|局|委|委员会|办|办公室|厅|院|校|学校|公司|企业|处|所|站|中心|会|县|区|市|镇|街道|乡|人员|同志|行|组织|个人|社|集团|园区|家长|朋友|群众|公民|市民|政府机关|机关|市长|纳税人|缴费人|管委会|指挥部|队|场|口岸|业主|学院|大学|法院|检察院|）|\))[：:]$/;

/** 各区、县人民政府，市级各部门：— a line of organs and persons, before the text. */
export function isAddressees(line: string): boolean {
  return (
    line.length <= 200 &&
    /[：:]$/.test(line) &&
    ADDRESSEE.test(line) &&
    !/[。；]|如下|下列|以下|通知|根据|按照/.test(line)
  );
}
