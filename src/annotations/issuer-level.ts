import type { Issuer } from '../facts/facts.ts';

/** 乡镇人民政府、街道办事处 have nobody above them in the house who reviews: 国办发〔2018〕115号 二（四）. */
const TOWNSHIP = /(?:[乡镇]|苏木)人民政府|街道办事处/u;
/** 以人民政府或者其办公机构名义印发的 are documents of the government. */
const GOVERNMENT = /人民政府(?:办公[厅室])?$|(?:省|市|州|盟|县|区|旗)政府(?:办公[厅室])?$/u;
/** A 管委会 of a development zone is sent out by a government and is neither that government nor one of its departments. */
const SENT_OUT = /管理委员会$|管委会$/u;
const DEPARTMENT = /(?:局|厅|委|委员会|部|署|办公室|院|中心|总队|支队|队|处|站|所)$/u;

const FROM_THE_HIGHEST: readonly Issuer[] = ['government', 'department', 'township'];

/** Of several who issue together the highest decides who reviews. */
export function issuedBy(organ: string | null): Issuer {
  const levels = new Set((organ ?? '').split('、').map(levelOf));
  return FROM_THE_HIGHEST.find((level) => levels.has(level)) ?? 'unknown';
}

function levelOf(organ: string): Issuer {
  const name = organ.replace(/[（(][^（）()]*[）)]$/u, '');
  if (TOWNSHIP.test(name)) return 'township';
  if (GOVERNMENT.test(name)) return 'government';
  return DEPARTMENT.test(name) && !SENT_OUT.test(name) ? 'department' : 'unknown';
}
