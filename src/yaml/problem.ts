import type { Bilingual } from '../errors.ts';

/** What the YAML library reports, in the words of somebody who writes a file and not a parser. */
const PROBLEMS: Readonly<Record<string, Bilingual>> = {
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'The same key stands here twice' },
  TAB_AS_INDENT: { zh: '缩进不能用制表符，请改用空格', en: 'Indent with spaces, not with tabs' },
  BAD_INDENT: { zh: '缩进不对，或者括号没有写完', en: 'The indentation is wrong, or a bracket is left open' },
  MULTIPLE_DOCS: {
    zh: '一个文件只能有一份 YAML（不要再写 ---）',
    en: 'One file holds one YAML document (no second ---)',
  },
  MISSING_CHAR: { zh: '缺少冒号、引号或括号', en: 'A colon, quote or bracket is missing' },
  TAG_RESOLVE_FAILED: { zh: '不支持 ! 标记', en: 'Tags (!) are not supported' },
  BAD_ALIAS: { zh: '引用（*）有误', en: 'The alias (*) is wrong' },
  UNFOLD: { zh: '引用（*）找不到、循环或展开过多', en: 'An alias (*) is unknown, goes in a circle or unfolds too far' },
  TOO_LARGE: { zh: '文件过大，不超过一百万字', en: 'The file is too large; at most a million characters' },
};

/** `code` as the library gives it; its own message follows where it says more. */
export function yamlProblem(code: string, message: string): Bilingual {
  const known = PROBLEMS[code] ?? { zh: 'YAML 格式有误，请对照空白表格修改', en: 'This is not valid YAML' };
  const detail = message.split('\n')[0] ?? '';
  return detail ? { zh: `${known.zh}（${detail}）`, en: `${known.en} (${detail})` } : known;
}
