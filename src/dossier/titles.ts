import type { Document } from '../document/document.ts';
import { organOfTitle } from '../document/organs.ts';
import { carriedTitle, namedTitles } from '../document/titles.ts';

/** How far a draft had come when a paper of its file was written says nothing of which draft it is. */
const STAGE = /[（(〔【](?:[^（()）]{0,12})(?:草案|稿|代拟|修订)[^（()）]{0,8}[）)〕】]\s*$/u;
/** What a notice does to the document that it carries. One that 贯彻落实《…》 is not called by that title. */
const CARRIES = /印发|转发|批转|发布|公布|颁布|下发/u;
/** 通知, 管理办法 alone are in every paper. */
const SHORTEST = 6;

/**
 * How a draft is called in the papers of its file: by its title, with the organ in front or without it, whatever stage the title
 * tells of; or by the title of the document that it issues.
 */
export function titlesOf({ title, inner }: Pick<Document, 'title' | 'inner'>): readonly string[] {
  const own = title === null ? [] : [title];
  const carried = own
    .filter((one) => CARRIES.test(one))
    .flatMap((one) => [...namedTitles(one), carriedTitle(one) ?? '']);
  const issued = title !== null && CARRIES.test(title) ? inner.map((one) => one.title) : [];
  const all = [...own, ...carried, ...issued].map(titleOfAnyStage).filter((one) => one !== '');
  return [...new Set(all.flatMap((one) => [one, withoutOrgan(one)]))];
}

/** Without (草案), （征求意见稿）: the same for every stage of a draft. */
export function titleOfAnyStage(title: string): string {
  const bare = title.trim().replace(STAGE, '').trim();
  return bare === title.trim() ? bare : titleOfAnyStage(bare);
}

/** 某市人民政府关于加强…的通知 is also 《关于加强…的通知》. */
function withoutOrgan(title: string): string {
  const organ = organOfTitle(title);
  const bare = organ !== null && title.startsWith(organ) ? title.slice(organ.length).trim() : title;
  return bare.length < SHORTEST ? title : bare;
}
