import { addressOf, innerOf } from '../document/address.ts';
import type { Sentence } from '../document/document.ts';
import type { Bilingual, Language } from '../errors.ts';
import type { Fact, FactKind } from '../facts/facts.ts';
import { fieldsOf, inWords } from '../facts/registry.ts';
import type { CheckedDocument } from '../findings/result.ts';
import { rangeOf } from './json.ts';
import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { jsonText, oneLine, printable } from './sanitise.ts';

const KIND_WORDS: Readonly<Record<FactKind, Bilingual>> = {
  citation: { zh: '引用', en: 'citation' },
  actor: { zh: '主体', en: 'actor' },
  modality: { zh: '情态', en: 'modality' },
  measure: { zh: '措施', en: 'measure' },
  provision: { zh: '规定', en: 'provision' },
  term: { zh: '词语', en: 'term' },
  date: { zh: '日期', en: 'date' },
  step: { zh: '程序', en: 'step' },
  point: { zh: '程序事项', en: 'point' },
  evidence: { zh: '证明材料', en: 'evidence' },
  numbering: { zh: '编号', en: 'numbering' },
  reference: { zh: '内部引用', en: 'reference' },
  'short-name': { zh: '简称', en: 'short name' },
  figure: { zh: '数字', en: 'figure' },
  interpretation: { zh: '解释', en: 'interpretation' },
  validity: { zh: '效力期限', en: 'validity' },
  replacement: { zh: '替代', en: 'replacement' },
  lapse: { zh: '失效', en: 'lapse' },
  relation: { zh: '文件关系', en: 'relation' },
  agency: { zh: '机构', en: 'agency' },
  issuer: { zh: '制定机关', en: 'issuer' },
  document: { zh: '全文', en: 'document' },
};

/** The fields of facts for a Chinese reader; an English one sees the names that rules and JSON use. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  affectsPublic: '直接影响公众',
  agrees: '一致',
  annual: '年度性文件',
  article: '条款',
  basis: '依据',
  basisRank: '依据的位阶',
  before: '前一编号',
  beyond: '超出条数',
  bound: '对象原文',
  business: '涉及经营者',
  by: '解释机关',
  certainty: '更名情况',
  conclusion: '结论',
  confidence: '把握程度',
  date: '日期',
  days: '日期情况',
  dossier: '有程序记录',
  evidence: '材料',
  form: '形式',
  found: '实有',
  from: '开始',
  issuedBy: '制定主体',
  item: '案件',
  kind: '种类',
  label: '编号',
  last: '条数',
  level: '层级',
  lexicon: '词表',
  made: '成文先后',
  matter: '事项',
  meaning: '所指',
  name: '名称',
  number: '文号',
  of: '内容',
  on: '日期',
  other: '另一文件',
  point: '事项',
  rank: '位阶',
  record: '记录类型',
  repealedOn: '废止日期',
  repeals: '有废止条款',
  resolves: '所指存在',
  role: '作用',
  runs: '编号情况',
  said: '写明',
  secret: '涉密',
  source: '来源',
  stage: '阶段',
  stageTold: '阶段已写明',
  stance: '性质',
  standing: '位阶判断',
  state: '情形',
  stated: '已写明',
  status: '效力',
  step: '步骤',
  successor: '替代',
  target: '对象',
  there: '实有',
  times: '处数',
  title: '名称',
  to: '结束',
  trial: '试行或者暂行',
  urgent: '紧急',
  who: '解释者',
  words: '原词',
  year: '年份',
};

/** Every sentence with its clause and what was recognised in it, then the facts that stand in no sentence. */
export function inspectText(file: CheckedDocument, options: ReportOptions): string {
  const page = new Page(options);
  const bySentence = grouped(file.facts);
  const lines = file.document.sentences.flatMap((sentence) => [
    ...sentenceLines(sentence, file, page),
    ...(bySentence.get(sentence.index) ?? []).flatMap((fact) => factLines(fact, file, page)),
  ]);
  const about = (bySentence.get(ELSEWHERE) ?? []).flatMap((fact) => factLines(fact, file, page));
  const heading = page.say({ zh: '整个文件：', en: 'The whole document:' });
  const path = page.lines([{ text: printable(file.source.path), style: page.palette.strong }]);
  return `${[...path, '', ...lines, '', heading, ...about].join('\n')}\n`;
}

const ELSEWHERE = -1;

function grouped(facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  const made = new Map<number, Fact[]>();
  for (const fact of facts) {
    const index = fact.sentence?.index ?? ELSEWHERE;
    made.set(index, [...(made.get(index) ?? []), fact]);
  }
  return made;
}

function sentenceLines(sentence: Sentence, { document }: CheckedDocument, page: Page): string[] {
  const clause = addressOf(sentence.span.start, document);
  return page.numbered(sentence.index + 1, [
    { text: clause === null ? '' : `${oneLine(clause)}  `, style: page.palette.strong },
    { text: oneLine(sentence.text) },
  ]);
}

/** 措施「处二千元罚款」：行政处罚，罚款，设定，… */
function factLines(fact: Fact, file: CheckedDocument, page: Page): string[] {
  const quote = quoteOf(fact, file);
  const values = Object.keys(fieldsOf(fact.fact)).flatMap((name) => {
    const words = inWords(fact, name);
    return words
      ? [page.say({ zh: `${FIELD_WORDS[name] ?? name}：`, en: `${name}: ` }) + oneLine(page.say(words))]
      : [];
  });
  return page.lines(
    [
      { text: page.say(KIND_WORDS[fact.fact]), style: page.palette.info },
      { text: quote === null ? ' ' : `「${oneLine(quote)}」 ` },
      { text: values.join('  '), style: page.palette.faint },
    ],
    '       · ',
    '         ',
  );
}

function quoteOf({ fact, place }: Fact, { source }: CheckedDocument): string | null {
  if ('absent' in place) return place.absent;
  if ('entries' in place) return place.entries.join('、');
  return fact === 'document' ? null : source.text.slice(place.span.start, place.span.end);
}

export function inspectJson(file: CheckedDocument, language: Language): string {
  const { source, document, status } = file;
  const bySentence = grouped(file.facts);
  const sentences = document.sentences.map((sentence) => ({
    clause: addressOf(sentence.span.start, document),
    inner: innerOf(sentence.span.start, document)?.title ?? null,
    text: sentence.text,
    range: rangeOf(source, sentence.span),
    facts: (bySentence.get(sentence.index) ?? []).map((fact) => factJson(fact, file, language)),
  }));
  const facts = (bySentence.get(ELSEWHERE) ?? []).map((fact) => factJson(fact, file, language));
  const value = { schemaVersion: 1, path: source.path, status, sentences, facts };
  return jsonText(value);
}

/** The fields as rules name them, with their raw values. */
function factJson(fact: Fact, file: CheckedDocument, language: Language): object {
  const { place } = fact;
  const raw = fact as unknown as Readonly<Record<string, unknown>>;
  const fields = Object.fromEntries(Object.keys(fieldsOf(fact.fact)).map((name) => [name, raw[name] ?? null]));
  const range = 'span' in place && fact.fact !== 'document' ? rangeOf(file.source, place.span) : null;
  const reasons = fact.fact === 'measure' ? { reasons: fact.reasons.map((one) => one[language]) } : {};
  return { fact: fact.fact, quote: quoteOf(fact, file), range, ...fields, ...reasons };
}
