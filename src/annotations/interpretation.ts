import { matches } from '../chinese/matches.ts';
import type { Sentence } from '../document/document.ts';
import type { InterpretationFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';
import type { Context } from './context.ts';

/** 由市商务局负责解释; 由法规科承担解释工作; 解释权归县人民政府. What is interpreted stands before it. */
const CLAUSE =
  /由([^，。；：由]{1,60}?)(?:(?:负责|承担)(?:具体)?(?:的)?解释(?!说明|工作的|宣传|沟通|答疑)|解释(?=[，。；]|$))|(?:最终)?解释权(?:归|属于?|由)(?:于)?([^，。；：]{2,40}?)(?:所有|行使|负责)?(?=[，。；）]|$)/gu;
/** 由国家税务总局负责解释 said of 《…》 is said of another document. */
const OWN = /本|以上|上述|各项|(?:^|[，。；])由[^，。；]*$/u;
const SELF =
  /^(?:本|我|制定|发布|印发|发文|颁布|起草制定)(?:机关|单位|部门|局|委|厅|市|县|区|省|府|镇|办|办公室|行|中心|政府|人民政府)+$/u;
/** 法规科, 局业务股, 各处室, 政策法规处, 市局征管处: what has no name outside its organ. 市公路管理处 has one of its own. */
const DIVISION =
  /(?:科|股|科室|处室)$|(?:局|委|厅|署|办|政府|机关)(?!管理|执法)[\p{Script=Han}]{2,8}处$|^(?![省市区县州镇])[\p{Script=Han}]{2,6}处$/u;
const OUTSIDE = /(?:管理|办事|代表|执法|稽查|事务|监理)处$/u;

/** Who interprets the document, as the text says. */
export const interpretation: Annotator = {
  name: 'interpretation',
  makes: ['interpretation'],
  needs: [],
  cues: ['解释'],
  annotate(sentence, context) {
    const facts: InterpretationFact[] = [];
    for (const match of matches(CLAUSE, sentence.text)) {
      const who = (match[1] ?? match[2] ?? '').replace(/^(?:于)/u, '');
      if (!who || !OWN.test(sentence.text.slice(0, match.index + 1)) || isOther(sentence, match.index, context))
        continue;
      const start = match.index;
      const at = { start, end: start + match[0].length };
      facts.push({
        fact: 'interpretation',
        by: byWhom(who, context),
        who,
        sentence,
        at,
        place: { span: sentence.spanOf(at.start, at.end) },
      });
    }
    return facts;
  },
};

function isOther({ text }: Sentence, at: number, context: Context): boolean {
  const title = /《([^《》]+)》[^，。；]{0,6}$/u.exec(text.slice(0, at))?.[1];
  return title !== undefined && !context.isOwnTitle(title) && !/本《[^《》]+》[^，。；]{0,6}$/u.test(text.slice(0, at));
}

function byWhom(words: string, { document }: Context): InterpretationFact['by'] {
  const organ = document.organ;
  // 会同 and 商 name who is heard, not who interprets.
  const names = (words.split(/会同|商/u)[0] ?? '').split(/、|和|及|以及|与/u).filter(Boolean);
  const each = names.map((name) =>
    SELF.test(name) ? 'issuer' : isDivision(name) ? 'division' : standing(name, organ),
  );
  for (const found of ['division', 'issuer', 'unknown', 'other'] as const) if (each.includes(found)) return found;
  return 'unknown';
}

function isDivision(name: string): boolean {
  return DIVISION.test(name) && !OUTSIDE.test(name);
}

const PLACE = /^.{0,12}?(?:特别行政区|自治区|自治州|自治县|新区|省|市|区|县|州|盟|旗|镇|乡)级?/u;

/** 市人社局 is 某市人力资源和社会保障局: an organ is called by some of its letters, in their order. */
function standing(name: string, organ: string | null): 'issuer' | 'other' | 'unknown' {
  if (organ === null) return 'unknown';
  const core = coreOf(name);
  const isGovernment = /政府|党委|管委会|管理委员会|市委|省委/u.test(organ);
  if (/^(?:人民)?政府$/u.test(core)) return isGovernment ? 'issuer' : 'other';
  if (core.length < 2 || /^(?:主管|有关|相关|责任|牵头)/u.test(core)) return 'unknown';
  if (organ.split('、').some((one) => isSubsequence(core, one))) return 'issuer';
  // 社会保险行政部门 may be what issued the document; it is not the government.
  return isGovernment || !/部门$/u.test(name) ? 'other' : 'unknown';
}

function coreOf(name: string): string {
  return name
    .replace(PLACE, '')
    .replace(/(?:行政|主管|管理|行政主管|业务主管)*部门$/u, '')
    .replace(/(?<=政府|局|委|厅)(?:办公室|办公厅)$/u, '');
}

function isSubsequence(core: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === core[at]) at += 1;
  return at === core.length;
}
