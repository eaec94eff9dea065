/** What a column of an office's register tells. */
export type Column =
  | 'path'
  | 'title'
  | 'number'
  | 'organ'
  | 'date'
  | 'effective'
  | 'until'
  | 'level'
  | 'affectsPublic'
  | 'verdict'
  | 'reason'
  | 'by'
  | 'on';

/** Heads as offices write them, and those of our own ledger. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  path: ['路径', '文件路径', '文件名', '电子文件名', '文件', 'path', 'file'],
  title: ['标题', '文件名称', '名称', '文件标题', '规范性文件名称', '题名', 'title'],
  number: ['文号', '发文字号', '文件号', '文件编号', '发文号', '发文文号', 'number'],
  organ: [
    '制定机关',
    '发文机关',
    '发文单位',
    '制定单位',
    '发布机关',
    '制发机关',
    '发文部门',
    '制定部门',
    '印发单位',
    'organ',
  ],
  date: [
    '成文日期',
    '发文日期',
    '印发日期',
    '发布日期',
    '公布日期',
    '发布时间',
    '印发时间',
    '发文时间',
    '成文时间',
    'date',
  ],
  effective: ['施行日期', '生效日期', '实施日期', '施行时间', '生效时间', '实施时间', '执行日期', 'effective'],
  until: [
    '有效期',
    '有效期至',
    '有效期限',
    '失效日期',
    '失效时间',
    '有效期截止',
    '有效期届满日',
    '截止日期',
    '到期日',
    'until',
  ],
  level: ['文件类别', '类别', '文件类型', '文件性质', '效力级别', '效力层级', '层级', 'level'],
  affectsPublic: [
    '是否直接影响公众',
    '是否影响公众',
    '是否涉及公众',
    '直接影响公众',
    '是否涉及公民法人和其他组织权利义务',
    '是否影响公民法人和其他组织权利义务',
    'affectspublic',
  ],
  verdict: ['清理结论', '处理意见', '清理意见', '清理结果', '处理结果', '结论', '处理决定', '决定', 'conclusion'],
  reason: ['理由', '说明', '清理理由', '处理理由', '决定理由', '原因', 'reason'],
  by: ['决定机关', '决定人', '审批人', '决定单位', 'by'],
  on: ['决定日期', '决定时间', '处理日期', 'on'],
};

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADS).flatMap(([column, heads]) => heads.map((head) => [head, column as Column] as const)),
);

/** What a head says; null where it is not known. White space, marks and what stands in brackets (（必填）) do not count. */
export function columnOf(head: string): Column | null {
  const plain = head.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '').replace(/[^\p{L}]/gu, '');
  return COLUMNS.get(plain.toLowerCase()) ?? null;
}

/** Columns that are there for the reader of the table and tell nothing of a document. */
export function isForTheEye(head: string): boolean {
  return /^(?:序号|编号|No|备注|联系人|联系电话|页码|)$/iu.test(head.replace(/[\s.．:：]/gu, ''));
}
