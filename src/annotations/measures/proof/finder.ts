import { type Form, finderOf } from '../finder.ts';

/** A certificate is asked for: in the sentence, or in the lead of the list that it stands in. */
const ASKED = /提供|提交|出具|出示|开具|持有?|凭|携带|附|须|需|应当|材料|证件|证明(?:（|\(|；|;|。|$)/u;

/** What a text says of a certificate before it: told of as an effect, not asked for. */
const TOLD =
  /(?:核发|发给|颁发|领取|取得|补办|作废|遗失|为其|取消|减少|清理|精简|免予?提交|无需|不再|虚假|伪造|骗取|承诺|变造)(?:[^，；。]{0,12})$/u;

/** 未按时提供…证明的; 提供…证明后: a case that is told of. 婚育证明材料： is the heading of a list. */
const GIVEN = /^(?:后|的(?:，|$)|材料：|是否|真实|有效期|等?[^，；。]{0,4}(?:一律)?取消)/u;

const FORMS: readonly Form[] = [
  {
    // 户籍地乡镇计生部门出具的计划生育证明；查环查孕证明
    name: '计划生育证明',
    pattern:
      /(?:计划生育|计生|婚育|节育|查环查孕|上环)[^，；。：、（）]{0,12}证明|(?:违反|符合)[^，；。：、（）]{0,10}计划生育[^，；。：、（）]{0,10}(?:证明|材料)/gu,
    weight: 'plain',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
  {
    // 无违法犯罪记录证明；没有违法违规经营的证明
    name: '无犯罪记录证明',
    pattern: /(?:无|未(?:受过|有)?|没有|未曾)[^，；。：、（）]{0,10}(?:犯罪|违法|违规)[^，；。：、（）]{0,10}证明/gu,
    weight: 'plain',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
  {
    // 社区居委会出具的证明；村委会开具的居住证明；居住地社区证明
    name: '基层组织证明',
    pattern:
      /(?:居委会|村委会|村（居）委会|居民委员会|村民委员会|村公所|社区|村（社区）|村（居）|村（居）民委员会|村居)(?:（[^（）]{0,10}）)?(?:(?:出具|开具|提供|盖章)(?:的)?[^，；。：、]{0,14}证明|(?:的)?证明)/gu,
    weight: 'plain',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
  {
    name: '无业失业证明',
    pattern: /(?:无业|失业|待业|下岗)证明/gu,
    weight: 'plain',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
  {
    name: '未婚证明',
    pattern: /(?:未婚|单身|无婚姻登记)[^，；。：、承]{0,6}证明|经公证的[^，；。：、]{0,8}未婚[^，；。：]{0,8}声明/gu,
    weight: 'plain',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
  {
    name: '无房证明',
    pattern: /无(?:住)?房证明/gu,
    weight: 'plain',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
  {
    // 必须每年提供生存证明
    name: '生存证明',
    pattern: /生存证明/gu,
    weight: 'plain',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
  {
    // 父母与子女的关系证明: identity papers may serve as well, so two lawyers may differ
    name: '关系证明',
    pattern: /(?:亲属|亲子|父(?:（母）|母)?(?:与)?子女?|血缘|家庭|监护|收养)[^，；。：、]{0,4}关系(?:的)?证明/gu,
    weight: 'doubtful',
    needs: ASKED,
    unlessPrecededBy: TOLD,
    unlessFollowedBy: GIVEN,
  },
];

/** 证明事项: a certificate that somebody else must issue before an organ acts (优化营商环境条例 art. 44). */
export const proof = finderOf('proof', ['证明', '声明', '计划生育'], FORMS);
