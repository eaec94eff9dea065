import { dayAfter, findTerm } from '../../chinese/terms.ts';
import type { IsoDate, Level } from '../../document/document.ts';
import type { Known } from '../../document/known.ts';
import { findNumber } from '../../document/numbers.ts';
import type { Bilingual } from '../../errors.ts';
import { type Decision, VERDICTS, type Verdict } from '../decision.ts';
import { dayIn } from './days.ts';
import type { Column } from './heads.ts';
import type { OfficeRow } from './office-row.ts';
import { columnName, type Row } from './table.ts';

/** How offices write that there is nothing to write. */
const NOTHING = /^(?:[-—－/／\\无空]|不详|未知|暂无|待定|长期|长期有效|永久|N\/?A)$/iu;
const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:行政)?规范性文件$/u, '规范性文件'],
  [/^(?:政府|部门|地方政府)?规章$/u, '规章'],
  [/^地方性法规$/u, '地方性法规'],
  [/^(?:行政法规|法律|行政法规或法律)$/u, '行政法规或法律'],
  [/^内部(?:管理|工作)?(?:文件|制度|规定)?$/u, '内部文件'],
  [/^(?:非公文|其他|非文件)$/u, '非公文'],
];
/** 拟废止, 予以修改, 保留: as conclusions are written. */
const CONCLUSIONS: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:拟|予以|建议)?(?:继续有效|保留|继续保留|有效|继续执行)$/u, '继续有效'],
  [/^(?:拟|予以|建议)?(?:修改|修订|修改完善)$/u, '修改'],
  [/^(?:拟|予以|建议)?废止$/u, '废止'],
  [/^(?:拟|予以|建议)?(?:宣布)?失效$/u, '宣布失效'],
];

/** Reads the rows of one table, and keeps what it did not understand. */
export class RowReader {
  readonly mistakes: Bilingual[] = [];
  readonly remarks: Bilingual[] = [];
  readonly #columns: ReadonlyMap<Column, number>;
  readonly #table: string | null;
  #row: Row = { number: 0, cells: [] };

  constructor(columns: ReadonlyMap<Column, number>, table: string | null) {
    this.#columns = columns;
    this.#table = table;
  }

  /** Null where the row names no document. */
  read(row: Row): OfficeRow | null {
    this.#row = row;
    const [path, title] = [this.#words('path'), this.#words('title')?.replace(/\s*\n\s*/gu, '') ?? null];
    const written = this.#words('number');
    const number = written && (findNumber(written) ?? written);
    if (path === null && title === null && number === null) return null;
    const where = this.#where();
    return { where, path, title, number, known: this.#known(title, number), decision: this.#decision() };
  }

  #known(title: string | null, number: string | null): Known {
    const [organ, date, effective, level] = [
      this.#words('organ'),
      this.#day('date'),
      this.#day('effective'),
      this.#level(),
    ];
    const until = this.#until(effective ?? date);
    const affectsPublic = this.#yes();
    return {
      ...(title !== null && { title: title.replace(/^《([^《》]+)》$/u, '$1') }),
      ...(number !== null && { number }),
      ...(organ !== null && { organ }),
      ...(date !== null && { date }),
      ...(effective !== null && { effective }),
      ...(until !== null && { until }),
      ...(level !== null && { level }),
      ...(affectsPublic !== null && { affectsPublic }),
    };
  }

  #decision(): Decision | null {
    const words = this.#words('verdict');
    if (words === null) return null;
    const verdict = CONCLUSIONS.find(([pattern]) => pattern.test(words.replace(/\s/gu, '')))?.[1];
    if (verdict === undefined) {
      this.#mistake('verdict', `应为${VERDICTS.join('、')}`, `must be one of ${VERDICTS.join(', ')}`);
      return null;
    }
    return { verdict, reason: this.#words('reason'), by: this.#words('by'), on: this.#day('on') };
  }

  #words(column: Column): string | null {
    const at = this.#columns.get(column);
    const words = at === undefined ? '' : (this.#row.cells[at] ?? '').trim();
    return words === '' || NOTHING.test(words) ? null : words;
  }

  #day(column: Column): IsoDate | null {
    const words = this.#words(column);
    const day = words === null ? null : dayIn(words);
    if (words !== null && day === null)
      this.#mistake(column, '应为日期，如 2016-03-01', 'must be a day, as 2016-03-01');
    return day;
  }

  /** 有效期至 2021-02-28, or 5年 from when it took effect. */
  #until(begins: IsoDate | null): IsoDate | null {
    const words = this.#words('until');
    if (words === null) return null;
    const day = dayIn(words.replace(/^(?:有效期)?(?:截至|至|到)|[止。]$/gu, ''));
    const term = day === null ? findTerm(words) : null;
    if (term && begins) return dayAfter(begins, { ...term, days: term.days - 1 });
    if (term)
      this.#remark(
        'until',
        '没有施行日期，算不出何时届满',
        'without a day on which it took effect nothing can be reckoned from it',
      );
    else if (day === null)
      this.#mistake(
        'until',
        '应为日期或期限，如 2021-02-28、5年',
        'must be a day or a length of time, as 2021-02-28 or 5年',
      );
    return day;
  }

  #level(): Level | null {
    const words = this.#words('level');
    const level = LEVELS.find(([pattern]) => words !== null && pattern.test(words.replace(/\s/gu, '')))?.[1] ?? null;
    if (words !== null && level === null) this.#remark('level', '不是文件的层级', 'is no level of documents');
    return level;
  }

  #yes(): boolean | null {
    const words = this.#words('affectsPublic');
    if (words === null) return null;
    if (/^(?:是|直接影响|影响|涉及|有|√|✓|1|yes|true)$/iu.test(words)) return true;
    if (/^(?:否|不影响|不涉及|不直接影响|×|✗|0|no|false)$/iu.test(words)) return false;
    this.#mistake('affectsPublic', '应为“是”或“否”', 'must be 是 (yes) or 否 (no)');
    return null;
  }

  #where(): Bilingual {
    const { number } = this.#row;
    const [zh, en] = this.#table === null ? ['', ''] : [`工作表“${this.#table}”`, `sheet "${this.#table}", `];
    return { zh: `${zh}第${number}行`, en: `${en}row ${number}` };
  }

  #mistake(column: Column, zh: string, en: string): void {
    const [where, words] = this.#cell(column);
    this.mistakes.push({ zh: `${where.zh}“${words}”${zh}`, en: `${where.en} "${words}" ${en}` });
  }

  #remark(column: Column, zh: string, en: string): void {
    const [where, words] = this.#cell(column);
    this.remarks.push({
      zh: `登记表${where.zh}“${words}”${zh}，未采用`,
      en: `the register, ${where.en}: "${words}" ${en}; it is not used`,
    });
  }

  #cell(column: Column): [Bilingual, string] {
    const name = columnName(this.#columns.get(column) ?? 0);
    const { zh, en } = this.#where();
    return [{ zh: `${zh}${name}列`, en: `${en}, column ${name}:` }, this.#words(column) ?? ''];
  }
}
