import { readHtml } from '../../src/source/formats/html.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import type { Source } from '../../src/source/source.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (html: string | Uint8Array): Promise<Source> =>
  readHtml('a.html', typeof html === 'string' ? utf8(html) : html, defaultLimits);

export const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** Code and whether it loses text, of each trouble. */
export const codes = (source: Source): string[] =>
  source.troubles.map(({ code, loses }) => `${code}${loses ? ' loses' : ''}`);

let encoder: Map<string, readonly [number, number]> | null = null;

/** GB2312 and GBK, for which Node has no encoder. */
export function gbk(text: string): Uint8Array {
  encoder ??= pairs();
  const bytes: number[] = [];
  for (const character of text) bytes.push(...(encoder.get(character) ?? [character.charCodeAt(0)]));
  return Uint8Array.from(bytes);
}

function pairs(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd') found.set(text, [lead, trail]);
    }
  }
  return found;
}

/** A short document of 青禾, a town that does not exist, line by line. */
export const DOCUMENT = [
  '青禾市人民政府关于印发青禾市河道保洁管理办法的通知',
  '青政发〔2026〕7号',
  '各镇人民政府，市政府各部门：',
  '《青禾市河道保洁管理办法》已经市政府同意，现印发给你们，请遵照执行。',
  '青禾市人民政府',
  '2026年3月2日',
  '青禾市河道保洁管理办法',
  '第一条　为了加强河道保洁，改善水环境，根据有关法律、法规，结合本市实际，制定本办法。',
  '第二条　本市行政区域内河道的保洁活动，适用本办法。',
  '第三条　镇人民政府应当确定保洁责任人，并向社会公布。保洁责任人应当履行下列职责：',
  '（一）及时打捞水面漂浮物；',
  '（二）清除河岸垃圾。',
  '第四条　本办法自2026年4月1日起施行。',
] as const;

const item = (words: string) => `<li><a href="/${words.length}/">${words}</a></li>`;
const menu = ['首页', '政务公开', '办事服务', '互动交流', '数据开放', '走进青禾'].map(item).join('');
const news = ['市长调研河道工作', '全市召开防汛会议', '我市新增三处公园', '春季招聘会举行'].map(item).join('');

/** What stands around a document on a site, each piece with the words that must not come into the text. */
export const FURNITURE = {
  top: `<div class="header"><a href="/">青禾市人民政府门户网站</a> <a href="/wap">手机版</a> <a href="/en">English</a></div><ul>${menu}</ul>`,
  path: '<div>您当前的位置：<a href="/">首页</a> &gt; <a href="/zw/">政务公开</a> &gt; 规范性文件</div>',
  meta: '<div>发布时间：2026-03-05 来源：市府办 浏览次数：128 【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>',
  share: '<div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div>',
  print: '<p>【<a href="javascript:print()">打印本页</a>】【<a href="#">关闭窗口</a>】</p>',
  related: `<div><h3>相关链接</h3><ul>${news}</ul></div>`,
  neighbours: '<p>上一篇：<a href="/1">关于开展春季植树的通知</a></p><p>下一篇：没有了</p>',
  foot: '<div>主办单位：青禾市人民政府办公室　网站标识码：1234567890<br>版权所有：青禾市人民政府　某ICP备12345678号</div>',
} as const;

/** Words of the furniture, none of which may stand in the text. */
export const FOREIGN =
  /门户网站|互动交流|当前的位置|浏览次数|字体|分享|打印|相关链接|防汛会议|上一篇|没有了|主办单位|版权所有/;

/** The pieces of an archive of pages (.mht), in lines of a mail. */
export const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')
    .replace(/(.{60,70}[^=]{2})(?=.)/g, '$1=\r\n');
export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
export const part = (type: string, encoding: string, content: string) =>
  `--=_b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: file:///C:/a\r\n\r\n${content}\r\n`;
export const archive = (...parts: string[]) =>
  `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_b"\r\n\r\nnothing\r\n${parts.join('')}--=_b--\r\n`;
