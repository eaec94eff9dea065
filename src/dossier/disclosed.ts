import type { PointState } from '../facts/facts.ts';

/* Whether something was made public, in the words of a yearly record. */

/** 未在政府网站公开; 未涉及收费 says that there is nothing to publish. */
const KEPT =
  /(?:未|没有|不(?:予|作|再)?|暂不)(?!涉及|收|设|存在|发生)[^，。；、]{0,12}?(?:公[开布示告]|发布|上网|挂网|刊登|编制|披露)|依申请公开|(?:待|准备|拟\S{0,8}|正在)(?:公开|公布|公示|整理)|^(?:否|未|不|尚未|暂未|no|false|not published)$/iu;
const INSIDE =
  /内网|内部|办公网|存档|归档|备查|OA|印发|各科室|各部门|各单位|[只仅]在(?:本)?(?:单位|机关|局)内?公[示开]/iu;
const OUTSIDE =
  /网站|门户|公报|报纸|日报|晚报|广播|电视|发布会|公众号|微信|微博|客户端|公告栏|公示栏|社会公|http|www\.|website|gazette/iu;

/** 市财政局网站; 未公开; 仅内网公示; 无收费项目, of which there is nothing to publish. */
export function disclosedOf(words: string): PointState {
  const text = words.trim();
  if (
    /^(?:无|没有|不涉及|未涉及|不适用|不存在|不收费|未收费|本(?:单位|机关|部门)(?:无|没有|不)|none|n\/a)/iu.test(
      text,
    ) &&
    !KEPT.test(text)
  )
    return 'none';
  // 局网站公开，未在公报刊登 is published.
  const rest = text.split(/[，,。；;（）()]/u).filter((clause) => !KEPT.test(clause));
  const outside = OUTSIDE.test(rest.join('，').replace(/内部网站|内网网站|内网/gu, ''));
  if (KEPT.test(text) && !outside) return 'no';
  return INSIDE.test(text) && !outside ? 'internal' : 'yes';
}

/** Of what was done there is something to publish: 结果公开: 无 says that it was not. */
export function publishedOf(words: string): PointState {
  return /^(?:无|没有|none|no)$/iu.test(words.trim()) ? 'no' : disclosedOf(words);
}
