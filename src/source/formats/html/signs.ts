import type { Line } from './outline.ts';
import { dense } from './words.ts';

/** What a line looks like by its words alone. */
export interface Look {
  /** Its words without any white space. */
  readonly bare: string;
  /** Speaks of the page and not of the matter: where you are, how often it was read, who runs the site. */
  readonly isFurniture: boolean;
  /** A field of the data that the site keeps about a document: 发布时间：…. Between title and text it is none of the document. */
  readonly isField: boolean;
  /** As a field, but so much the habit of sites that it is none of a document behind its text either: 责任编辑：…. */
  readonly isCredit: boolean;
  /** Nothing but links to other pages; those to attachments belong to the document. */
  readonly isLink: boolean;
  /** Names a file that goes with the document. */
  readonly isFile: boolean;
  readonly isTitle: boolean;
  readonly isNumber: boolean;
  /** Stands in documents and hardly anywhere else: an article, whom it is for, a date in full, 附件. */
  readonly isFirm: boolean;
  /** Firm, but as often the day on which a page was made, where it stands above a text. */
  readonly isDate: boolean;
  /** A sentence. */
  readonly isProse: boolean;
}

const ARTICLE = /^第[一二三四五六七八九十百零〇○\d]+[条章节编]/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[)）])/;
const ADDRESSEE =
  /^(?:各|[^，。；：:]{2,40}(?:政府|委员会|委|办|局|厅|部门|机构|单位|公司|学校|处|院|会))[^。；：:]{0,300}[：:]$/;
const DATE =
  /^[（(]?[一二三四五六七八九十〇○Ｏ零\d]{4}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日[)）]?$/;
const ATTACHMENT = /^附(?:件|表|图|录)(?:[：:\d一二三四五六七八九十]|$)/;
const FIRM = [NUMBERED, ADDRESSEE, DATE, ATTACHMENT];
const NUMBER = /^[（(]?[\u4e00-\u9fff]{1,12}[〔[［【（(]\d{4}[〕\]］】）)]第?\d{1,5}号[)）]?$/;
const TITLE =
  /(?:通知|意见|办法|规定|细则|方案|决定|决议|公告|通告|规则|规程|条例|批复|函|通报|纲要|规划|规范|标准|制度|措施|办法|目录|清单|事项|指引|指南|要点|计划|预案|章程)(?:[（(][^（()）]{1,20}[)）])*$/;

const FURNITURE = [
  /^(?:您|你)?(?:现在)?(?:的|所在)?(?:当前|现在)?(?:的)?(?:所在)?位置[：:是]/,
  /^(?:网站)?首页(?:[>＞»›·/|→-]|$)/,
  /字(?:体|号)[：:]?[^。]{0,12}[大中小]/,
  /^【?(?:打印|关闭|返回|收藏|分享|转发|纠错|下载)(?:本页|页面|此页|窗口|首页|顶部|列表|本文|正文|到|给好友)?[：:】|]?(?:$|【)/,
  /^(?:分享(?:到|至)|扫一扫|无障碍|繁体|手机版|移动版|微信扫|用微信)/,
  /加入收藏|设为首页|返回首页/,
  /^(?:上|下|前|后)一(?:篇|条|页|个)[：:]?/,
  /^(?:相关(?:链接|信息|文件|新闻|阅读|文档|推荐|稿件|解读|文章|政策|附件|专题)|推荐阅读|热门|友情链接|延伸阅读|政策解读|图解)[：:]?$/,
  /版权所有|ICP备|公网安备|网站标识码|网安备|copyright|©|技术支持[：:]|建议使用.{0,20}浏览器|分辨率|(?:站点|网站)地图|联系我们|关于我们/i,
  /^(?:主办|承办|运行管理|维护|网站管理)(?:单位)?[：:]/,
  /^转(?:摘|载)声明|未经.{0,20}(?:许可|授权|同意).{0,20}(?:转载|复制|镜像)|转载.{0,8}注明(?:出处|来源)/,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?[：:]?\d*次?$/,
  /^https?:\/\/\S+$/i,
];

const FIELD =
  /^【?(?:信息|文章|稿件|文件)?(?:来源|发布(?:时间|日期|机构|单位|人|机关)|发文(?:时间|日期|机关|单位|字号)|更新(?:时间|日期)|生成日期|成文日期|实施日期|失效日期|废止日期|生效日期|日期|时间|作者|编辑|责任编辑|责编|信息提供|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:次数|量|数|率)?|访问量|索引号|索取号|信息索取号|主题分类|主题词|类目名称|公开(?:方式|类别|形式|范围|时限)|关键词|统一编号|文件类型|文号|文件编号|有效性|是否有效|信息名称|名称|标题|体裁分类|体裁|分类|组配分类|服务对象)】?[：:]/;

/** 2026-03-05 10:22, as sites write it under the title. */
const STAMP = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:(?:来源|作者|点击|浏览)[：:].*)?$/;

const CREDIT =
  /^【?(?:(?:信息|文章|稿件|文件)?来源|发布(?:时间|日期)|更新(?:时间|日期)|作者|编辑|责任编辑|责编|信息提供)】?[：:]/;

/** As in FIELD, in a cell of its own. */
export const FIELD_NAME =
  /^(?:统一编号|文号|文件类型|发布机关|发文机关|发布机构|发文日期|成文日期|实施日期|失效日期|索引号|索取号|信息索取号|主题分类|类目名称|公开方式|公开类别|发布时间|发布日期|生成日期|名称|信息名称|标题|主题词|有效性|关键词|分类|来源|效力状态|文件名称|废止日期|组配分类|体裁分类)[：:]?$/;

/** A file to be fetched: its name belongs to the document. */
const FILE = /\.(?:docx?|xlsx?|pdf|ofd|wps|et|zip|rar|pptx?|txt)$/i;

export function lookOf({ text, linked, heading }: Line): Look {
  const bare = text.replace(/\s+/g, '');
  const isFile = ATTACHMENT.test(bare) || FILE.test(bare);
  const isArticle = ARTICLE.test(bare);
  const isFurniture = bare.length <= 150 && !isArticle && FURNITURE.some((sign) => sign.test(bare));
  const isField = bare.length <= 120 && (FIELD.test(bare) || STAMP.test(bare));
  const isPlain = !isFurniture && !isField;
  const isLink = !isFile && linked > 0 && linked >= dense(text) * 0.6;
  const isTitle =
    isPlain && !isArticle && bare.length >= 6 && bare.length <= 100 && (TITLE.test(bare) || heading === 1);
  const isSentence = /[。；]/.test(bare) ? bare.length >= 15 : bare.length >= 40 && !isTitle;
  return {
    bare,
    isFurniture,
    isField,
    isCredit: isField && CREDIT.test(bare),
    isLink,
    isFile,
    isTitle,
    isNumber: NUMBER.test(bare),
    isFirm: isPlain && !isLink && (isArticle || FIRM.some((sign) => sign.test(bare))),
    isDate: DATE.test(bare),
    isProse: isPlain && !isLink && isSentence,
  };
}

/** 惠府办〔2012〕49号 in a text that holds more than that. */
export function numberIn(bare: string): string | null {
  return /(?:^|[：:])([\u4e00-\u9fff]{1,12}[〔[［【（(]\d{4}[〕\]］】）)]第?\d{1,5}号)$/.exec(bare)?.[1] ?? null;
}
