import type { PointState } from '../facts/facts.ts';

/* Who appeared in court for an organ: 行政诉讼法 3 wants its responsible person, or else staff of its own. */

/** There was no hearing at which anybody could have appeared. */
const NO_SESSION = /(?:未|不|没有|无需)开庭|书面审理|撤诉|撤回起诉|和解结案|调解结案|驳回起诉/u;

/** 法规科科长, 政策法规处负责人, 执法中队长 lead a division, not the organ; 街道办事处主任, 交警大队长 lead an organ. */
const OF_DIVISION =
  /[\p{Script=Han}]{0,10}(?:科室?|(?<!办事|管理|派出)处|股|室|中队|机构|法规部)(?:的)?(?:主要)?(?:副)?(?:科长|处长|股长|主任|队长|负责人|长)/gu;

const LEADER =
  /(?:局|市|县|区|州|旗|镇|乡|厅|处|院|行|校|所|署|部|关|总队|支队|大队|分局|组)(?:政)?长|主任|负责人|首长|一把手|法定代表人|书记|政委|教导员|领导|班子成员|党组成员|党委委员|总(?:工程|规划|经济|会计)师|主席|\b(?:head|director|mayor|governor|deputy|leader|chief)/iu;

const STAFF =
  /(?:工作|机关|业务|执法|科室|法规|法制|经办|承办|行政|公职|内部|法务)人员|公职律师|法务|科长|股长|处长|队长|干部|公务员|科员|办事员|职工|民警|警员|警官|调研员|法规|法制|执法|承办人|经办人|\b(?:staff|official|civil servant|officer)/iu;

const LAWYER = /律师|法律顾问|\b(?:lawyer|counsel|attorney|solicitor)/iu;

/**
 * 副局长、法规科工作人员；律师1名 → leader; 负责人未出庭，委托法规科科长 → staff; 局长委托律师出庭 → lawyer; nobody → none. Of 委托代理人2人
 * nobody knows who they were: other.
 */
export function appearanceOf(words: string): PointState {
  if (NO_SESSION.test(words)) return 'other';
  const there = words.split(/[，,。；;、\n]/u).flatMap(presentIn);
  const shown = there.join('；');
  const rest = shown.replace(/(?:副)?主任科员|书记员/gu, '科员').replace(OF_DIVISION, '工作人员');
  if (LEADER.test(rest)) return 'leader';
  if (STAFF.test(rest)) return 'staff';
  if (LAWYER.test(rest)) return 'lawyer';
  return NOBODY.test(words.trim()) ? 'none' : 'other';
}

const NOBODY =
  /无人|未(?:派(?:人|员)?)?(?:出庭|到庭|应诉|出席)|没有(?:人|派人)?(?:出庭|到庭|应诉)?|缺席|^(?:无|否|未|none|nobody|no)$/iu;

const ABSENT =
  /(?:未|没有|不能|无法|不便|不)(?:依法|亲自|能)*(?:出庭|到庭|应诉|出席|派|参加)|缺席|请假|^\s*(?:无(?!锡)|没有|未|非|不含)|^(?:因|由于)|[：:]\s*(?:无|否|没有|未|0|零)|(?<!\d)0\s*[人名]|零[人名]/u;

/** Of one clause those who were there: whom somebody sent, not who sent them (局长委托律师); nobody where it tells who was not. */
function presentIn(clause: string): string[] {
  if (/(?:未|没有|不)(?:另行|再|能)?(?:委托|授权|指派|委派|安排|派)/u.test(clause)) return [];
  const sent = /^.*(?:委托|授权|安排|派(?!出所))(?:了|其)?(?!(?:诉讼)?代理人)(.*)$/u.exec(clause);
  if (sent) return [sent[1] ?? ''];
  return ABSENT.test(clause) ? [] : [clause];
}
