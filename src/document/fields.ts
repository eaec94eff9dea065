import { matches } from '../chinese/matches.ts';

/** Names of the fields that web pages put above a document. */
const NAMES = [
  '索引号',
  '其他索引号',
  '主题分类',
  '业务分类',
  '分类',
  '信息类别',
  '信息来源',
  '新闻来源',
  '来源',
  '文章来源',
  '原标题',
  '标题',
  '名称',
  '文件名称',
  '文件编号',
  '文号',
  '发布文号',
  '发文字号',
  '发文机构',
  '发文机关',
  '发布机构',
  '发布机关',
  '发布部门',
  '颁布单位',
  '制定机关',
  '公开机构',
  '发文日期',
  '成文日期',
  '发布日期',
  '发布时间',
  '发表时间',
  '印发日期',
  '公布日期',
  '颁布日期',
  '生成日期',
  '录入时间',
  '更新时间',
  '实施日期',
  '实施时间',
  '施行日期',
  '生效日期',
  '失效日期',
  '有效期',
  '有效性',
  '时效性',
  '效力状态',
  '效力级别',
  '效力等级',
  '法律效力',
  '公开方式',
  '公开形式',
  '公开类别',
  '关键字',
  '关键词',
  '主题词',
  '检索时间',
  '检索关键词',
  '原文链接',
  '浏览次数',
  '点击次数',
  '阅读次数',
  '访问量',
  '字号',
  '字体',
  '公报期号',
  '附加码',
  '体裁',
  '语种',
  '责任编辑',
  '编辑',
  '作者',
  '载体类型',
  '保存期限',
  '联系电话',
  '信息索取号',
  '公文种类',
  '登记号',
  '统一编号',
];

const NAME = [...NAMES].sort((a, b) => b.length - a.length).join('|');
const BEGIN = new RegExp(`^[【[*|\\s]*(?:${NAME})[】\\]*\\s]*[：:|]`);
/** 【颁布单位】 and whatever else a page sets in such brackets. */
const BRACKETED = /^【[\p{Script=Han}]{2,8}】/u;
const EACH = new RegExp(`[【[*|\\s]*(${NAME})(?:[】\\]]|[*\\s]*[：:|])[：:|\\s]*`, 'g');

/** 发布机构：泸州市人民政府. `value` is empty where the page has it on the next line. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Does a line begin with the name of a field? White space inside names (文　　号：) does not count. */
export function isFieldLine(line: string): boolean {
  const bare = line.replace(/\s/g, '');
  return BEGIN.test(bare) || BRACKETED.test(bare);
}

/** All fields of a line, of a copied table with one or several to a line: 索引号：… 发布机构：… 发文日期：… */
export function fieldsOf(line: string): Field[] {
  const bare = line.replace(/\s+/g, (space) => (space.length > 1 ? '' : space)).trim();
  const heads = matches(EACH, bare);
  return heads.map((head, at) => {
    const end = heads[at + 1]?.index ?? bare.length;
    return { name: head[1] as string, value: bare.slice(head.index + head[0].length, end).replace(/[|\s]+$/, '') };
  });
}

/** The value of the first of the named fields that has one. */
export function fieldValue(fields: readonly Field[], pattern: RegExp): string | null {
  return fieldsNamed(fields, pattern)[0]?.value ?? null;
}

/** The named fields that have a value. */
export function fieldsNamed(fields: readonly Field[], pattern: RegExp): readonly Field[] {
  return fields.filter(({ name, value }) => pattern.test(name) && value !== '');
}
