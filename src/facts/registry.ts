import type { Bilingual } from '../errors.ts';
import type { Fact, FactKind, FactOf } from './facts.ts';
import { formInEnglish } from './forms.ts';
import { MATTERS } from './matters.ts';
import { DAYS, EVIDENCE_STATES, ISSUERS, POINT_STATES, POINTS, RECORD_KINDS, STEPS } from './procedure.ts';

/** The values of a field, each with the words by which a reader knows it. */
type Values<V extends string = string> = Readonly<Record<V, Bilingual>>;

/**
 * What a field holds. A rule selects on listed values and on booleans, of which it is known when it could never match;
 * free text and dates stand in messages only.
 */
export type Field = Values | 'boolean' | 'text' | 'date' | 'lexicon';

type Held<V> = [V] extends [boolean] ? 'boolean' : string extends V ? 'text' | 'date' | 'lexicon' : Values<V & string>;
type Named<F extends Fact> = {
  [P in keyof F as P extends 'fact' ? never : F[P] extends string | boolean | null | undefined ? P : never]-?: Held<
    NonNullable<F[P]>
  >;
};

const LEVELS = {
  规范性文件: say('规范性文件', 'normative document'),
  规章: say('规章', 'rule (guizhang)'),
  地方性法规: say('地方性法规', 'local regulation'),
  行政法规或法律: say('行政法规或法律', 'administrative regulation or law'),
  内部文件: say('内部文件', 'internal document'),
  非公文: say('非公文', 'no official document'),
};

const ACTORS = {
  public: say('公民、法人或者其他组织', 'citizens, legal persons or other organisations'),
  organ: say('行政机关', 'an organ'),
  official: say('工作人员', 'an official'),
  unknown: say('未写明的对象', 'somebody who is not named'),
};

/** Whom a measure meets, in the words of a message: 要求当事人事先取得…; 对当事人设定罚款. */
const TARGETS = { ...ACTORS, unknown: say('当事人', 'those concerned') };

const RANKS = {
  宪法: say('宪法', 'constitution'),
  法律: say('法律', 'law'),
  行政法规: say('行政法规', 'administrative regulation'),
  地方性法规: say('地方性法规', 'local regulation'),
  部门规章: say('部门规章', 'departmental rule'),
  地方政府规章: say('地方政府规章', 'local government rule'),
  规范性文件: say('规范性文件', 'normative document'),
  党内法规: say('党内法规', 'party regulation'),
  司法解释: say('司法解释', 'judicial interpretation'),
  unknown: say('效力位阶不明', 'of unknown rank'),
};

const BASES = {
  named: say('写明名称的上位法', 'a higher law by name'),
  general: say('“依法”“按照国家有关规定”等概括表述', 'general words such as 依法'),
  implied: say('国家已有规定（本条未写明）', 'laws of the state that the clause does not name'),
  self: say('本文件自身', 'this document itself'),
  preamble: say('仅在第一条或者引言中', 'only in article 1 or the preamble'),
  none: say('未见依据', 'none'),
};

const PROVISION_STANCES = {
  provides: say('规定', 'provides'),
  cites: say('援引', 'cites'),
  forbids: say('禁止', 'forbids'),
  excepted: say('属于例外', 'is a lawful exception'),
  mentions: say('提及', 'mentions'),
};
const DIVISIONS = {
  part: say('部分', 'part'),
  chapter: say('章', 'chapter'),
  section: say('节', 'section'),
  article: say('条', 'article'),
  division: say('（一）级标题', 'division'),
  paragraph: say('款', 'paragraph'),
  item: say('项', 'item'),
  subitem: say('目', 'subitem'),
  point: say('1.级标题', 'point'),
  attachment: say('附件', 'attachment'),
};
const { part, chapter, section, article, division, paragraph, item, subitem, point, attachment } = DIVISIONS;

const CONFIDENCE = { high: say('高', 'high'), medium: say('中', 'medium'), low: say('低', 'low') };

/**
 * Every kind of fact with the fields that a rule may name. The type makes a fact, a field or a value that is added to
 * `facts.ts` and not here an error, and the other way round.
 */
export const REGISTRY: { readonly [K in FactKind]: Named<FactOf<K>> } = {
  citation: {
    form: {
      named: say('写明名称或者文号', 'by title or number'),
      self: say('本文件', 'this document itself'),
      general: say('概括援引', 'in general words'),
    },
    title: 'text',
    number: 'text',
    article: 'text',
    rank: RANKS,
    status: {
      current: say('现行有效', 'in force'),
      repealed: say('已废止', 'repealed'),
      'repealed-since': say('成文后废止', 'repealed after the document was made'),
      'repealed-undated': say('已废止，成文日期不明', 'repealed; when the document was made is not known'),
      former: say('已废止，文中按旧法提及', 'repealed, and cited as a thing of the past'),
      renamed: say('已更名', 'renamed'),
      'not-yet-effective': say('尚未施行', 'not yet in force'),
      unknown: say('效力状态不明', 'of unknown status'),
    },
    repealedOn: 'date',
    successor: 'text',
    beyond: 'boolean',
    last: 'text',
    role: { basis: say('依据', 'basis'), mention: say('提及', 'mention') },
  },
  actor: { kind: ACTORS, words: 'text' },
  modality: {
    kind: {
      must: say('应当', 'must'),
      'must-not': say('不得', 'must not'),
      may: say('可以', 'may'),
      'only-after': say('方可', 'only after'),
    },
  },
  measure: {
    kind: {
      licence: say('行政许可', 'a licence'),
      penalty: say('行政处罚', 'a penalty'),
      coercion: say('行政强制', 'a coercive measure'),
      fee: say('收费', 'a fee'),
      proof: say('证明事项', 'a demand for a certificate'),
    },
    form: 'text',
    stance: {
      creates: say('设定', 'creates'),
      cites: say('援引', 'cites'),
      forbids: say('禁止', 'forbids'),
      abolishes: say('取消', 'abolishes'),
      mentions: say('提及', 'mentions'),
    },
    target: TARGETS,
    bound: 'text',
    basis: BASES,
    basisRank: RANKS,
    standing: {
      sufficient: say('位阶足够', 'of sufficient rank'),
      'too-low': say('位阶不足', 'of too low a rank'),
      unknown: say('位阶待核', 'of a rank to verify'),
    },
    confidence: CONFIDENCE,
  },
  provision: {
    matter: MATTERS,
    stance: PROVISION_STANCES,
    target: TARGETS,
    basis: BASES,
    words: 'text',
    confidence: CONFIDENCE,
  },
  term: {
    lexicon: 'lexicon',
    stance: PROVISION_STANCES,
    target: TARGETS,
    basis: BASES,
    words: 'text',
  },
  date: {
    kind: {
      effective: say('施行日期', 'day of coming into force'),
      expires: say('失效日期', 'day of expiry'),
      issued: say('成文日期', 'day of issue'),
      other: say('其他日期', 'another day'),
    },
    date: 'date',
  },
  step: {
    step: STEPS,
    item: 'text',
    from: 'date',
    to: 'date',
    days: DAYS,
    source: { dossier: say('程序记录', 'the record of procedure'), text: say('正文', 'the text') },
    evidence: 'text',
    conclusion: {
      lawful: say('合法', 'lawful'),
      unlawful: say('不合法', 'unlawful'),
      'to-amend': say('应当予以修改', 'to be amended'),
    },
  },
  point: { step: STEPS, item: 'text', point: POINTS, state: POINT_STATES, date: 'date', words: 'text' },
  evidence: { step: STEPS, item: 'text', state: EVIDENCE_STATES, name: 'text', said: 'text', found: 'text' },
  numbering: {
    of: { part, chapter, section, article, division, item, subitem, point },
    runs: {
      on: say('连续', 'runs on'),
      skips: say('跳号', 'skips a number'),
      repeats: say('重号', 'repeats a number'),
    },
    label: 'text',
    before: 'text',
  },
  reference: {
    of: { chapter, article, paragraph, item, attachment },
    words: 'text',
    resolves: 'boolean',
    there: 'text',
  },
  'short-name': {
    state: {
      given: say('定义', 'is defined'),
      'given-otherwise': say('另作定义', 'is defined otherwise'),
      used: say('使用', 'is used'),
      'used-early': say('先于定义使用', 'is used before it is defined'),
      implied: say('未定义但所指唯一', 'is not defined, but one title alone can be meant'),
      undefined: say('未定义', 'is not defined'),
    },
    name: 'text',
    meaning: 'text',
  },
  figure: {
    of: { items: say('列项数', 'a count of items'), amount: say('数额', 'an amount') },
    agrees: 'boolean',
    said: 'text',
    found: 'text',
  },
  interpretation: {
    by: {
      issuer: say('制定机关', 'the issuer'),
      other: say('制定机关以外的机关', 'an organ other than the issuer'),
      division: say('内设机构', 'an internal division'),
      unknown: say('无法判断', 'unknown'),
    },
    who: 'text',
  },
  validity: {
    of: { begins: say('施行日期', 'day of coming into force'), ends: say('有效期', 'period of validity') },
    stated: 'boolean',
    trial: 'boolean',
    annual: 'boolean',
  },
  replacement: { words: 'text', repeals: 'boolean' },
  agency: {
    name: 'text',
    successor: 'text',
    year: 'text',
    certainty: {
      renamed: say('已更名或者撤销', 'renamed or abolished'),
      followed: say('地方随国家机构改革更名', 'renamed as its national counterpart was'),
      perhaps: say('可能已更名', 'perhaps renamed'),
    },
    role: {
      acts: say('现任职责', 'has duties'),
      past: say('历史', 'of the past'),
      maker: say('制发文件', 'made an instrument'),
    },
    made: {
      before: say('成文在先', 'the document is older'),
      after: say('成文在后', 'the document is younger'),
      unknown: say('成文日期不明', 'the day of the document is not known'),
    },
    times: 'text',
  },
  lapse: {
    by: {
      validity: say('有效期届满', 'its term is over'),
      event: say('适用于某一事件', 'tied to an event'),
      annual: say('年度已过', 'its year is over'),
      trial: say('试行超过最长期限', 'a trial beyond the longest time'),
      marked: say('发布页面注明', 'the page says so'),
    },
    on: 'date',
    words: 'text',
    confidence: CONFIDENCE,
  },
  relation: {
    of: {
      repealed: say('被废止', 'repealed'),
      amended: say('被修改', 'amended'),
      superseded: say('被同名文件替代', 'superseded by one of the same title'),
      repeated: say('内容相同', 'the same words'),
      'repeated-mostly': say('内容基本相同', 'nearly the same words'),
      'basis-gone': say('所依据的文件已失效', 'its basis does not hold any more'),
      'figures-differ': say('与其他文件规定的数字不同', 'another document fixes other figures'),
    },
    other: 'text',
    on: 'date',
    words: 'text',
    confidence: CONFIDENCE,
  },
  issuer: {
    kind: {
      organ: say('行政机关或者有管理职能的组织', 'an organ'),
      'internal-division': say('部门内设机构', 'a division within an office'),
      'coordinating-body': say('议事协调机构、临时机构', 'a coordinating or temporary body'),
      'command-organ': say('应急指挥机构', 'a command organ of emergencies'),
      unknown: say('性质不明的机构', 'a body of unknown nature'),
    },
    name: 'text',
  },
  document: {
    level: LEVELS,
    kind: 'text',
    stage: {
      draft: say('草案', 'draft'),
      review: say('送审', 'under review'),
      discussion: say('审议', 'under discussion'),
      issued: say('已发布', 'issued'),
      archive: say('清理', 'under cleanup'),
    },
    affectsPublic: 'boolean',
    date: 'date',
    dossier: 'boolean',
    record: RECORD_KINDS,
    stageTold: 'boolean',
    business: 'boolean',
    issuedBy: ISSUERS,
    urgent: 'boolean',
    secret: 'boolean',
  },
};

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}

export const FACT_KINDS = Object.keys(REGISTRY) as readonly FactKind[];

/** The fields of a kind of fact, by name. */
export function fieldsOf(kind: FactKind): Readonly<Record<string, Field>> {
  return REGISTRY[kind];
}

/** What a rule may write for a field of its selector; null where the field holds free text or a date. */
export function selectable(field: Field): readonly (string | boolean)[] | null {
  if (field === 'boolean') return [true, false];
  return typeof field === 'string' ? null : Object.keys(field);
}

/** The value of a field in words, as a message shows it; null where the fact has none. */
export function inWords(fact: Fact, name: string): Bilingual | null {
  const value = (fact as unknown as Readonly<Record<string, unknown>>)[name];
  const fields = fieldsOf(fact.fact);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === null || value === undefined || field === undefined) return null;
  if (field === 'boolean') return value === true ? say('是', 'yes') : say('否', 'no');
  const words = typeof field === 'object' ? field[String(value)] : undefined;
  return words ?? say(String(value), isForm(fact, name) ? formInEnglish(String(value)) : String(value));
}

function isForm({ fact }: Fact, name: string): boolean {
  return fact === 'measure' && name === 'form';
}
