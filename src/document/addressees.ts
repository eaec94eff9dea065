/** Whom a document addresses, by the last word of the list. */
const ADDRESSEE =
  /(?:政府|部门|单位|机构|局|委|委员会|办|办公室|厅|院|校|学校|公司|企业|处|所|站|中心|会|县|区|市|镇|街道|乡|人员|同志|行|组织|个人|社|集团|园区|家长|朋友|群众|公民|市民|机关|市长|纳税人|缴费人|管委会|指挥部|队|场|口岸|业主|学院|大学|法院|检察院|[）)])[：:]$/;
/** What a line says that is no list: 现将有关事项通知如下： */
const SAYS = /[。；]|如下|下列|以下|通知|根据|按照/;
const LONGEST = 200;

/** 各区、县人民政府，市级各部门：— a line of organs and persons, before the text. */
export function isAddressees(line: string): boolean {
  return line.length <= LONGEST && ADDRESSEE.test(line) && !SAYS.test(line);
}
