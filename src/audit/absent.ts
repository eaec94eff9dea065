import type { Cited, Entry } from '../register/entry.ts';
import type { Collection } from './collection.ts';

/** How the documents end that a collection is about; 《…资格证明》, 《…系统》 are none. */
const NORM =
  /(?:办法|规定|细则|意见|通知|方案|规则|决定|规程|标准|制度|措施|公告|通告|指引|规范)(?:[（(][^）)]*[）)])?$/u;

/**
 * Documents of the same place that it names and the collection does not hold: each once, where it is first named. Whether they still hold nobody
 * can tell from the collection. What the State Council or another place issued is not looked for, nor what the law data knows.
 */
export function absentOf(entry: Entry, collection: Collection): readonly Cited[] {
  const told = new Set<string>();
  return entry.cites.filter((cited) => {
    const key = cited.title ?? cited.number ?? '';
    if (told.has(key) || cited.status !== 'unknown' || !isOfPlace(cited, entry)) return false;
    told.add(key);
    return collection.named(cited).length === 0;
  });
}

/** 深圳市… in a document of 深圳市人民政府; 深府办〔1986〕411号 in 深府〔2001〕8号. */
function isOfPlace({ title, number }: Cited, entry: Entry): boolean {
  if (title !== null) return NORM.test(title) && title.startsWith(placeOf(entry.organ) ?? placeOf(entry.title) ?? '《');
  return number !== null && entry.number !== null && number[0] === entry.number[0];
}

/** The first two characters of a place: 深圳 of 深圳市人民政府. Null where it begins with none. */
function placeOf(name: string | null): string | null {
  return /^(\p{Script=Han}{2})\p{Script=Han}{0,6}?[省市县区州]/u.exec(name ?? '')?.[1] ?? null;
}
