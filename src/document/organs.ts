/** The last word of the name of an organ. */
const ORGAN =
  '(?:人民政府|政府|人民代表大会|常务委员会|常委会|委员会|管委会|办公厅|办公室|办事处|指挥部|领导小组|联席会议|工作组|小组|人民法院|法院|检察院|分局|总局|局|厅|部|委|署|院|处|中心|总队|支队|大队|支行|分行|银行|分公司|公司|集团|协会|学会|联合会|总工会|工会|大学|学院|学校|医院|国务院|市委|省委|区委|县委|团委|站|所|社|司)';
/** 某局市场秩序科: 科 and 股 end a name only behind that of an office; 本科, 医科 are none. */
const AT_END = new RegExp(`(?:${ORGAN}|(?<=[局厅委办院府][\\p{Script=Han}]{1,8})[科股])$`, 'u');
const WORDS = /^[\p{Script=Han}（）()“”·]+$/u;
const SENTENCE = /应当|不得|负责|根据|按照|为了|如下|关于|以及/;

/** Is this line the name of one or more organs? 宿州市公安局　宿州市司法局 */
export function isOrganLine(line: string): boolean {
  if (line.length < 2 || line.length > 100 || SENTENCE.test(line)) return false;
  return line
    .trim()
    .split(/[\s、，]+/)
    .every(
      (name) => name.length >= 2 && WORDS.test(name) && AT_END.test(name.replace(/[（(][^（）()]{1,12}[）)]$/, '')),
    );
}

/** What a title does with what follows: 深圳市人民政府「关于」印发…的通知. */
const ACTS = /关于|印发|转发|批转|发布|公布|令$|公告|通告/;

/** The organ with which a title begins: 深圳市人民政府 of 深圳市人民政府关于印发…的通知. */
export function organOfTitle(title: string): string | null {
  const name = title.slice(0, ACTS.exec(title)?.index ?? 0).trim();
  return isOrganLine(name) ? listed(name) : null;
}

/** 临江市城市管理局临江市商务局: where the place comes again behind an organ, another organ begins. */
export function listed(names: string): string {
  const line = names.trim().replace(/[\s，]+/g, '、');
  const place = line.slice(0, 3);
  return line
    .replace(/委(?=[^、]{2,8}人民政府$)/, '委、')
    .replaceAll(place, (found, at: number) =>
      AT_END.test(line.slice(0, at)) && !line.slice(0, at).endsWith('总局') ? `、${found}` : found,
    );
}

const SIGNER =
  /^代?(?:省长|市长|州长|县长|区长|主席|部长|局长|主任|署长|行长|总理|院长|厅长|主任委员)[：:\s]*[\p{Script=Han}·\s]{2,8}$/u;

/** 市长　杨雄, 省长：马凯: who signs a decree. */
export function isSigner(line: string): boolean {
  return line.length <= 16 && SIGNER.test(line);
}
