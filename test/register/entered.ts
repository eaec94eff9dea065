import { check } from '../../src/check.ts';
import type { Known } from '../../src/document/known.ts';
import { loadLaw } from '../../src/law/load.ts';
import { enter } from '../../src/register/enter.ts';
import type { Entry } from '../../src/register/entry.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import { readSource } from '../../src/source/read.ts';

const rules = await loadShippedRules();
const law = loadLaw();

/** The entry of a text, as an archive has it. */
export async function entered(text: string, known?: Known, path = '办法.txt'): Promise<Entry> {
  const source = await readSource({ name: path, bytes: new TextEncoder().encode(text) });
  const options = { rules, law, asOf: '2026-11-23', stage: 'archive', as: null } as const;
  return enter(check(source, null, options, known), known);
}

/** A document of 2016 with these as its last articles. */
export function issued(...articles: readonly string[]): string {
  const numbers = ['一', '二', '三', '四', '五', '六', '七'];
  return [
    '临江市停车管理办法',
    '临政规〔2016〕3号',
    ...['为了规范停车，制定本办法。', ...articles].map((words, at) => `第${numbers[at]}条　${words}`),
    '临江市人民政府',
    '2016年2月20日',
  ].join('\n');
}
