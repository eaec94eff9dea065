import type { Bilingual } from '../errors.ts';
import type { FormatName } from './report-formats.ts';
import type { Session } from './session.ts';

/** What the formats of `hefa check` are for; those that only belong to a review are left out. */
const FORMATS: Readonly<Record<Exclude<FormatName, 'page' | 'index' | 'summary'>, Bilingual>> = {
  text: { zh: '在终端里看（默认）', en: 'to be read in a terminal (default)' },
  html: { zh: '一个网页，问题列在原文旁边', en: 'one page, findings beside the words' },
  'docx-comments': { zh: '带批注的 Word 文稿，每份文稿一个', en: 'each draft in Word, with comments' },
  opinion: { zh: '合法性审核意见书初稿，每份文稿一个', en: 'first draft of a review opinion, one a draft' },
  markdown: { zh: '合并请求的评论、作业摘要', en: 'for a comment on a merge request' },
  csv: { zh: '表格，Excel、WPS 可直接打开', en: 'a table for Excel and WPS' },
  json: { zh: '全部结果，供程序使用', en: 'everything, for programs' },
  sarif: { zh: 'SARIF 2.1.0：代码扫描平台、编辑器', en: 'SARIF 2.1.0: code scanning, editors' },
  github: { zh: 'GitHub Actions 注释和作业摘要', en: 'annotations and summary of GitHub Actions' },
  gitlab: { zh: 'GitLab 代码质量报告', en: 'GitLab code quality' },
  junit: { zh: 'JUnit XML：Jenkins 等的测试报告', en: 'JUnit XML, as Jenkins reads it' },
  checkstyle: { zh: 'checkstyle XML', en: 'checkstyle XML' },
  rdjson: { zh: 'reviewdog 的诊断格式', en: 'diagnostics for reviewdog' },
};

/** One line a format, under the options. */
export function formatTable(session: Session): string {
  const rows = Object.entries(FORMATS).map(([name, words]) => `  ${name.padEnd(15)}${session.say(words)}`);
  return [session.say({ zh: '报告格式（-f）：', en: 'Formats (-f):' }), ...rows].join('\n');
}
