import type { Document, Node } from '../document/document.ts';
import type { IssuerFact, IssuerKind } from '../facts/facts.ts';
import type { Span } from '../source/source.ts';

/** Command organs of emergencies speak for the government that set them up: 突发事件应对法 20. */
const COMMAND =
  /(?:应急|防控|防汛|抗旱|防灭火|森林(?:草原)?防火|抗震救灾|防震减灾|疫情|疫病|突发|救灾|防台|除雪|抢险)[\p{Script=Han}]{0,30}(?:指挥部|指挥中心|领导小组|指挥机构|小组|专班|组|委员会)(?:[\p{Script=Han}]{0,14}(?:办公室|组|专班))?$/u;

/** 领导小组、指挥部、联席会议 and their offices; committees that coordinate and have no powers of an organ. */
const COORDINATING =
  /(?:领导小组|协调小组|工作小组|专项小组|执行小组|推进小组|指挥部|联席会议|工作专班|协调机构|(?:食品(?:药品)?安全|安全生产|爱国卫生运动|绿化|禁毒|创建[\p{Script=Han}]{2,12}|双拥工作|综合治理|文明(?:城市)?建设|行政复议|精神文明建设(?:指导)?)委员会|(?:安|食安|爱卫|禁毒|创建)办|创城办)(?:[\p{Script=Han}]{0,12}(?:办公室|组))?$/u;

/**
 * 某局法规科, 某厅财务处, 某局办公室: a division within an office. 办事处, 管理处, 监测站 and the like stand on their own, and the
 * 办公室 of a government or of a party committee issues for it.
 */
const DIVISION =
  /(?:局|厅|委|委员会|办公室|管委会|总队|中心)(?:[\p{Script=Han}]{1,10}(?:科|股|科室)|(?:政策)?法规处|[\p{Script=Han}]{0,6}(?:综合|人事|财务|规划|政策|法制|审批|许可|市场|安全|监督|信息|宣传|督查|秘书|审计|价格|评审|考评|统计|科技|教育|基础教育|职业教育|医政|农业|产业|城建|工程|交通|资源|环评|计划|投资|社会|协调|改革)处|[\p{Script=Han}]{0,8}(?:食品|药品|质量|安全|经营|生产|流通|医疗器械|特种设备|企业|信用|广告|价格|化妆品)(?:监督管理|监管)处|(?:政策法规|综合|审批|督查|信访|法制|财务|监察)室)$|(?:局|厅)办公室$/u;

const ORGAN =
  /(?:政府|国务院|局|厅|委|委员会|部|署|院|办公厅|(?:政府|市|县|区|旗|州|省|党|工)委?办公室|办事处|管委会|分局|总队|支队|大队|中心|银行|支行|分行|法院|检察院|处|站|所)$/u;

/** Who issues the document, by the name that stands in its title or under it; null where none does. */
export function issuerOf(document: Document): IssuerFact | null {
  const names = (document.organ ?? '').split('、').filter((name) => name !== '');
  const [first] = names;
  if (first === undefined) return null;
  const kinds = names.map(kindOf);
  // Who signs together with an organ borrows its powers.
  const at = Math.max(0, kinds.indexOf('organ'));
  const name = names[at] ?? first;
  const span = spanOf(name, document);
  return span && { fact: 'issuer', kind: kinds[at] ?? 'unknown', name, sentence: null, at: null, place: { span } };
}

function kindOf(name: string): IssuerKind {
  const plain = name.replace(/[（(][^（）()]*[）)]$/u, '').replaceAll(/[“”"]/gu, '');
  if (COMMAND.test(plain)) return 'command-organ';
  if (COORDINATING.test(plain)) return 'coordinating-body';
  if (DIVISION.test(plain)) return 'internal-division';
  return ORGAN.test(plain) ? 'organ' : 'unknown';
}

/** The place of the name in the title, else under the text, else in whatever line of the head bears it. */
function spanOf(name: string, { root, source }: Document): Span | null {
  const leaves = leavesOf(root);
  for (const kinds of [['title'], ['signature'], ['status', 'running', 'number']]) {
    for (const leaf of leaves.filter(({ kind }) => kinds.includes(kind))) {
      const start = source.text.slice(leaf.span.start, leaf.span.end).indexOf(name);
      if (start >= 0) return { start: leaf.span.start + start, end: leaf.span.start + start + name.length };
    }
  }
  // A name that is spaced or wrapped: the line that bears it.
  return leaves.find(({ kind }) => kind === 'signature' || kind === 'title')?.span ?? null;
}

function leavesOf(node: Node, leaves: Node[] = []): readonly Node[] {
  if (node.children.length === 0) leaves.push(node);
  for (const child of node.children) leavesOf(child, leaves);
  return leaves;
}
