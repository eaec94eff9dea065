import type { Bilingual } from '../errors.ts';
import type { Level } from './document.ts';
import type { Frame, Named } from './identity.ts';

export interface Levelled {
  readonly level: Level;
  readonly levelReasons: readonly Bilingual[];
}

/** Where the words were found that decide. */
interface Evidence {
  readonly notes: readonly string[];
  readonly title: string;
  readonly inner: string;
  readonly named: Named;
  readonly masthead: string;
  readonly addressees: string;
}

type Test = (evidence: Evidence) => Bilingual | null;

/** What a text is in the order of norms, from the highest down; the first that its words prove. */
const TESTS: readonly (readonly [Level, Test])[] = [
  ['行政法规或法律', isNational],
  ['地方性法规', isLocalRegulation],
  ['规章', isRule],
  ['非公文', isNoDocument],
  ['内部文件', isInternal],
];

export function levelOf(named: Named, outer: Frame, inner: readonly Frame[]): Levelled {
  const frames = [outer, ...inner];
  const evidence: Evidence = {
    notes: frames.flatMap(({ front }) => front.notes),
    title: outer.front.title ?? '',
    inner: inner[0]?.front.title ?? '',
    named,
    masthead: outer.front.masthead ?? '',
    addressees: named.addressees ?? '',
  };
  for (const [level, test] of TESTS) {
    const reason = test(evidence);
    if (reason) return { level, levelReasons: [reason] };
  }
  return { level: '规范性文件', levelReasons: [ordinary(evidence)] };
}

function isNational({ notes, title, named, masthead }: Evidence): Bilingual | null {
  const decree = find([named.number ?? '', masthead], /(?:国务院|中央军事委员会)令.*/);
  if (decree) return because('令号', decree, 'the decree', decree);
  const note = find(
    notes,
    /全国人民代表大会(?:常务委员会)?.{0,40}(?:通过|修订|修正)|中华人民共和国国务院令第?\s?\d*号?|(?:国务院|中央军事委员会)令第?\s?\d+号|国务院(?:批准|发布|公布)/,
  );
  if (note) return because('题注', note, 'the head note', note);
  if (/^中华人民共和国.{2,40}(?:法|法典|条例)$|^中华人民共和国宪法/.test(title))
    return because('标题', title, 'the title', title);
  return null;
}

function isLocalRegulation({ notes, title }: Evidence): Bilingual | null {
  const note = find(notes, /人民代表大会(?:常务委员会)?.{0,40}(?:通过|批准|修订|修正|决定)/);
  if (note) return because('题注', note, 'the head note', note);
  const own = LOCAL_TITLES.map((pattern) => pattern.exec(title)?.[0]).find(Boolean);
  return own ? because('标题', own, 'the title', own) : null;
}

/** …条例; …人民代表大会常务委员会议事规则; …省实施《…法》办法: titles that only assemblies give. */
const LOCAL_TITLES = [
  /^[^关于]{2,40}条例(?:（[^）]+）)?$/,
  /^[\p{Script=Han}]{2,12}人民代表大会(?:常务委员会)?(?!办公|机关).{2,40}(?:规定|规则|办法|决定|细则)$/u,
  /^[\p{Script=Han}]{2,12}(?:省|市|自治区|自治州|自治县)实施《[^》]{2,40}法》(?:办法|若干规定)$/u,
];

function isRule({ notes, named, masthead }: Evidence): Bilingual | null {
  const decree = named.number?.includes('令') ? named.number : null;
  if (decree) return because('令号', decree, 'the number of the decree', decree);
  const note = find(notes, /(?:人民政府|部|委员会|总局|署|局)令(?:第)?\s?\d*\s?号?|第\s?\d+\s?号令/);
  if (note) return because('题注', note, 'the head note', note);
  return /令$/.test(masthead) ? because('版头', masthead, 'the masthead', masthead) : null;
}

function isNoDocument({ title, inner, named }: Evidence): Bilingual | null {
  if (inner !== '' || title === '') return null;
  const words =
    /(?:答记者问|政策解读|一图读懂|解读|的说明|起草说明|情况说明|新闻发布会|合同|承诺书|公开信|倡议书|申请表|登记表)$/.exec(
      title,
    )?.[0];
  return words && !named.number ? because('标题', words, 'the title', words) : null;
}

function isInternal({ title, inner, addressees }: Evidence): Bilingual | null {
  const own = `${title} ${inner}`;
  const words =
    /会议纪要|讲话|简报|任免|任职|免职|职务的通知|考勤|值班(?:安排|制度)|机关内部|内部管理|请销假|工作人员守则|公务用车管理|印章管理/.exec(
      own,
    )?.[0];
  if (words) return because('标题', words, 'the title', words);
  const staff = /^(?:机关|局|委|厅|院|中心)?(?:各|内设各?)(?:科室|处室|股室|内设机构)/.exec(addressees)?.[0];
  return staff ? because('主送机关', staff, 'the addressees', staff) : null;
}

function ordinary({ named, title, inner }: Evidence): Bilingual {
  const kind = named.kind ?? null;
  const words = inner || title;
  if (kind === null) {
    return {
      zh: '未见令号、人大通过的题注等表明更高层级的文字，按行政规范性文件检查',
      en: 'nothing says that it ranks higher (no decree number, no note of a people’s congress): judged as a normative document',
    };
  }
  return {
    zh: `文种为「${kind}」（标题「${words}」），未见令号或人大通过的题注`,
    en: `its kind is 「${kind}」 (title 「${words}」), and it bears no decree number and no note of a people’s congress`,
  };
}

function because(where: string, words: string, place: string, same: string): Bilingual {
  return { zh: `${where}写明「${words}」`, en: `${place} says 「${same}」` };
}

function find(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const words = pattern.exec(line)?.[0];
    if (words) return words;
  }
  return null;
}
