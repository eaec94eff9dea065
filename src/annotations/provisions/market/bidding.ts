import { oneOf } from '../../pattern.ts';
import { rows } from './words.ts';

const PERIOD =
  '(?:(?:[一二三四五六七八九十两\\d]+(?:个月|年)(?:至[一二三四五六七八九十两\\d]+年)?(?:之?内)?)|永久|终身|永远|今后|长期|以后)';
const MARKET =
  '(?:投标|招标|招投标|竞标|政府采购|采购活动|竞买|竞拍|工程建设市场|建筑市场|工程项目|政府投资项目|公共资源交易|产权交易)';

/** 有下列违法行为之一的，给予以下处理： may stand above a ban; 清理含有下列内容的文件： does not impose one. */
const REVIEW_LIST = /(?:清理|含有|纠正)[^。；]*：$/u;

/** Bans on bidders. What the tendering law and its regulation order is cited; a document orders none. */
export const bidding = rows([
  {
    matter: 'bidding-ban',
    cues: ['禁入', '黑名单', '清出', '清退出', '逐出', '驱逐'],
    pattern: oneOf(
      '(?:列入|纳入|记入|实行|实施|给予|执行)[^，；。]{0,12}?(?:市场)?禁入(?:名单|范围|措施|管理|处理)?',
      `(?:列入|纳入|记入)[^，；。]{0,10}?黑名单[^。；]{0,16}?(?:不得|禁止|限制|取消|拒绝|不予|不准)[^，；。]{0,14}?${MARKET}`,
      '(?:清出|清退出|逐出|驱逐出)[^，；。]{0,8}?(?:建筑|建设|交易|采购|招投标|招标|工程)[^，；。]{0,4}?市场',
    ),
    needs: /招标|投标|中标|采购|竞买|施工|工程|建筑|建设市场|供应商|承包|公共资源|代理机构|评标/u,
    unlessMeasure: ['penalty'],
    unlessFollowedBy: /^(?:规则|制度|机制|办法|规定)/u,
    unless: /证券|失信联合惩戒|电子评标|食品|药品/u,
    unlessLed: REVIEW_LIST,
    isBan: true,
  },
  // 三年内不得参加本市政府投资项目投标, 取消一年投标资格.
  {
    matter: 'bidding-ban',
    cues: ['投标', '招标', '竞标', '采购', '竞买', '竞拍', '市场', '工程', '项目', '交易', '业务'],
    pattern: oneOf(
      `${PERIOD}[^，；。]{0,6}?(?:不得|禁止|不准|取消|不予|拒绝|不允许|限制|暂停|停止|不接受)[^，；。]{0,18}?${MARKET}`,
      `${PERIOD}[^，；。]{0,6}?(?:不得|禁止|不准|不允许)[^，；。]{0,10}?(?:承接|承揽|承包)[^，；。]{0,16}?(?:业务|工程|项目)`,
      `(?:禁止|取消|暂停|限制|停止|拒绝|剥夺)[^，；。]{0,18}?${MARKET}[^，；。]{0,6}?(?:资格|活动)?[^，；。]{0,4}?${PERIOD}`,
      `(?:取消|暂停|停止|剥夺|限制)[^，；。]{0,6}?${PERIOD}(?:的|以上的?)?[^，；。]{0,24}?${MARKET}[^，；。]{0,4}?资格`,
    ),
    unlessMeasure: ['penalty'],
    unless: /评标专家|评审专家|评委|专家库|工作人员/u,
    unlessLed: REVIEW_LIST,
    isBan: true,
  },
]);
