import type { Bilingual } from '../errors.ts';
import type { Frame, Named } from './identity.ts';

const DRAFT = /征求意见稿|征求意见|送审稿|草案|草稿|代拟稿|讨论稿|审议稿|初稿|修改稿/;
const SAYS_SO =
  /^(?:有效性|时效性|效力状态|法律效力|发文日期|成文日期|发布日期|发布时间|印发日期|公布日期|颁布日期|实施日期|实施时间|生效日期|失效日期)$/;

/** Why a document counts as issued; empty for a draft. A title that calls itself a draft is one, whatever else it bears. */
export function whyIssued(named: Named, outer: Frame, inner: readonly Frame[]): Bilingual[] {
  const frames = [outer, ...inner];
  const titles = frames.flatMap(({ front }) => [front.title ?? '', ...front.notes]);
  if (titles.some((title) => DRAFT.test(title))) return [];
  const reasons: Bilingual[] = [];
  if (named.number && named.date) {
    reasons.push({
      zh: `有发文字号「${named.number}」和日期 ${named.date}`,
      en: `it bears the number 「${named.number}」 and the date ${named.date}`,
    });
  }
  const field = frames
    .flatMap(({ front }) => front.fields)
    .find(({ name, value }) => SAYS_SO.test(name) && value !== '');
  if (field)
    reasons.push({ zh: `标注「${field.name}：${field.value}」`, en: `it is marked 「${field.name}：${field.value}」` });
  const note = frames.flatMap(({ front }) => front.notes).find((line) => /通过|公布|发布|批准|施行/.test(line));
  if (note) reasons.push({ zh: `题注「${note}」`, en: `its head note says 「${note}」` });
  const printed = frames.flatMap(({ closing }) => closing.colophon).find((line) => /印发|印制/.test(line));
  if (printed) reasons.push({ zh: `版记「${printed}」`, en: `its colophon says 「${printed}」` });
  const signed = frames.find(({ closing }) => closing.date !== null && closing.signature.length > 0)?.closing;
  if (signed) {
    const words = `${signed.signature.join(' ')} ${signed.date}`;
    reasons.push({ zh: `落款署名和日期齐全「${words}」`, en: `it is signed and dated 「${words}」` });
  }
  return reasons;
}
