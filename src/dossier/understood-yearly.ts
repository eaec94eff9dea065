import type { PointState } from '../facts/facts.ts';
import { isDenied } from './denials.ts';

/* How the words of a yearly record are understood. What is not known is `other` or `told`, never a fault. */

/** 中止, 延长, 补正: whether it was so. 申请延长未获批准 was not. */
export function givenOf(words: string): PointState {
  return isDenied(words) || /未(?:获|经|予)?(?:批准|同意)|不(?:予)?(?:批准|同意)|驳回/u.test(words) ? 'none' : 'told';
}

/** Words that hold 法 and speak of no law. */
const NO_LAW =
  /(?:方|做|书|算|用|说|看|手|技|疗|写|语|想|打|心|工作|领导|记忆|学习)法(?![律规治制条典学院庭官定])|法(?:人(?!员)|国|语|宝|师|兰|郎)|(?:(?<!建)设|无)法(?![律规治制典])/gu;
const OF_LAW =
  /法|宪|条例|规章|规范性文件|合规|行政(?:处罚|许可|强制|征收|复议|诉讼|应诉|裁量|赔偿|补偿|协议|审批|裁决|决策)|复议|应诉|信息公开|公平竞争审查|权责清单|执法|招标|投标|政府采购|营商环境|国家安全|保密|个人信息|知识产权|信访|调解|\b(?:law|legal|statute|constitution|legislation|regulations?)/iu;

export function legalSubject(words: string): PointState {
  if (/^(?:无|没有|none)$/iu.test(words.trim())) return 'none';
  return OF_LAW.test(words.replace(NO_LAW, '')) ? 'legal' : 'other';
}

/** 重大、疑难、复杂; 一般（非重大疑难复杂） and 不服重大行政处罚 are none. */
export function caseKindOf(words: string): PointState {
  const own = words
    .replace(
      /(?:不属于?|不是|不|非|未达|没有|无|\bnot\s+)(?:重大|疑难|复杂|[、，,或者和及\s]|major|complex|difficult)+/giu,
      '',
    )
    .replace(/重大(?:行政|处罚|决策|项目|工程|许可)/gu, '');
  return /重大|疑难|复杂|\b(?:major|complex|difficult)/iu.test(own) ? 'major' : 'other';
}

/** 2024-06-12（笔录附）; 未举行; 申请人放弃听证; 书面审理. */
export function heldOf(words: string): PointState {
  const none =
    /(?:未|没有|不(?:予|再)?|无需|拟\S{0,6}|将于?\S{0,6})(?:依法|另行)?(?:组织|举行|召开|开展|进行|听证|申请听证)|书面审理|放弃听证|取消|^0|\bnot held/iu;
  return isDenied(words.replace(/^不公开/u, '')) || none.test(words) ? 'no' : 'yes';
}

/** 是; 2024-03-02通知; 法院未通知. */
export function calledOf(words: string): PointState {
  return isDenied(words) || /(?:未|没有|无)(?:书面|依法|要求)?(?:通知|要求)/u.test(words) ? 'no' : 'yes';
}

/** 适用简易程序; 简易程序转为普通程序 is none. */
export function trialOf(words: string): PointState {
  return /简易|summary/iu.test(words) && !/转(?:为|入|成)?普通|(?:不|未|不再)适用简易|非简易/u.test(words)
    ? 'summary'
    : 'told';
}

/** 100%, 百分之百, 12/12, 全部按时 are all; 98%, 11/12, 除1件超期外 are not. */
export function rateOf(words: string): PointState {
  const text = words.replace(/[％]/gu, '%').replace(/\s/gu, '').replace(NONE_LATE, '');
  if (/^(?:无|没有|未(?:收到|发生|受理)|none)/iu.test(text)) return 'none';
  if (PENDING.test(text)) return 'told';
  if (LATE.test(text)) return 'no';
  const share = /(\d+)\/(\d+)/u.exec(text);
  if (share) return Number(share[1]) >= Number(share[2]) ? 'yes' : 'no';
  const rate = /(\d+(?:\.\d+)?)%/u.exec(text) ?? /^(\d+(?:\.\d+)?)$/u.exec(text);
  if (rate) return Number(rate[1]) >= 100 || /^1(?:\.0+)?$/u.test(text) ? 'yes' : 'no';
  if (/百分之百|百分百|全部|均(?:已)?(?:按时|按期|依法)/u.test(text)) return 'yes';
  return /百分之|未(?:全部|达)/u.test(text) ? 'no' : 'told';
}

/** 无超期, 超期0件 */
const NONE_LATE =
  /(?:无|未(?:发生|出现|有)?|没有|不存在|0件|零)(?:一件|案件)?(?:超期|逾期|超时)(?:的?(?:案件|情形|现象|问题))?|(?:超期|逾期|超时)(?:案件|率|数)?(?:为|[:：])?(?:0|零|无)(?:件|%)?(?!\d|\.)/gu;
/** 除3件超期外全部按时 is not all; 除2件正在审理外 is not known. */
const LATE = /超期|逾期|超时|除[^，。；]{1,20}外|未(?:能)?按[时期]/u;
const PENDING = /除[^，。；]{0,12}(?:在办|审理|未到期|未届满|未审结|中止|尚未|办理中)[^，。；]{0,8}外/u;

/** 无; 未说明理由. 无法到庭，因出国 is a reason. */
export function reasonOf(words: string): PointState {
  const none =
    /^(?:无|没有|否|未|none|no)(?:正当|任何)?(?:向法院|如实)?(?:说明|写明|提交|提供|记载|载明)?(?:正当|任何|书面)?(?:理由|原因|情况说明|说明)?[。.]?$/iu;
  return none.test(words.trim()) ? 'none' : 'told';
}
