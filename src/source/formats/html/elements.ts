import { attribute, type Element } from './parse.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never read: what browsers do not show as words. */
export const UNSEEN = set(
  'head script style noscript template title textarea select option datalist button input meta link svg math canvas map audio video rt rp noframes noembed plaintext',
);

/** Of what is never read, these show words in a browser: a label of a button, and now and then a sentence of the document. */
export const SHOWN = set('textarea button select option svg');

/** Hold another file, which may be the document itself: a PDF in a viewer, a page in a frame. */
export const EMBEDDED = set('iframe frame object embed applet');

/** Begin and end a paragraph. */
export const BLOCKS = set(
  'html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre center form fieldset legend section article main aside header footer nav address figure figcaption details summary hr dir menu marquee hgroup',
);

/** May hold the whole document. */
export const CONTAINERS = set('body div td th article main section center form fieldset blockquote dd li ul ol');

/** Elements whose meaning is that they are not the document. */
const FURNITURE = set('nav aside');

/** Words of ids and classes by which authors name such parts: `class="breadcrumb-nav"`, `id="pageFooter"`. */
const FURNITURE_NAMES = set(
  'nav navbar navi navigation menu breadcrumb breadcrumbs breadcrumbnav crumb crumbs bread footer foot copyright share bdshare bshare jiathis sidebar search pager pagination pagenav toolbar related recommend comments dqwz wzdh weizhi noprint',
);

export function isFurniture(element: Element): boolean {
  const { tagName } = element;
  if (FURNITURE.has(tagName) || ((tagName === 'header' || tagName === 'footer') && !isWithinArticle(element)))
    return true;
  if (/^(?:navigation|banner|contentinfo|search|complementary)$/i.test(attribute(element, 'role') ?? '')) return true;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
  return names.length < 200 && namesOf(names).some((name) => FURNITURE_NAMES.has(name));
}

/** `pageFooter bd_share` → page, footer, bd, share; and each name as a whole. */
function namesOf(text: string): string[] {
  const whole = text.toLowerCase().split(/[\s_-]+/);
  return [
    ...whole,
    ...text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[\s_-]+/),
  ];
}

/** The header of an article is its title. */
function isWithinArticle(element: Element): boolean {
  for (let at = element.parentNode; at !== null && 'tagName' in at; at = at.parentNode) {
    if (at.tagName === 'article' || at.tagName === 'main') return true;
  }
  return false;
}

export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
}

/** What Word and LibreOffice save beside the text: running heads, page numbers, comments, the marks of notes. */
export function isApparatus(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'sdfield') return /^page$/i.test(attribute(element, 'type') ?? '');
  if (tagName === 'div' && /^(?:header|footer)$/i.test(attribute(element, 'title') ?? '')) return true;
  if (APPARATUS_CLASS.test(attribute(element, 'class') ?? '')) return true;
  return /mso-element\s*:\s*(?:header|footer|comment)|mso-(?:foot|end)note-id/i.test(attribute(element, 'style') ?? '');
}

const APPARATUS_CLASS =
  /\b(?:Mso(?:Header|Footer|CommentText|CommentReference|FootnoteReference|EndnoteReference)|sd(?:foot|end)note(?:anc|sym))\b/;

/** `<div style='mso-element:footnote'>` of Word, `<div id="sdfootnote1">` of LibreOffice. */
export function isNote(element: Element): boolean {
  if (element.tagName !== 'div') return false;
  if (/^sd(?:foot|end)note\d/.test(attribute(element, 'id') ?? '')) return true;
  return /mso-element\s*:\s*(?:foot|end)note\b(?!-)/i.test(attribute(element, 'style') ?? '');
}

/** 1-based level: of h1 to h6, or of the outline that Word gives to a paragraph. */
export function headingLevel(element: Element): number | null {
  const tag = /^h([1-6])$/.exec(element.tagName);
  const outline = tag ?? /mso-outline-level\s*:\s*([1-9])\b/i.exec(attribute(element, 'style') ?? '');
  return outline === null ? null : Number(outline[1]);
}

/** Leads to another page: an anchor that only marks a place, or a line of the table of contents, does not. */
export function isLink(element: Element): boolean {
  const target = attribute(element, 'href');
  return target !== null && !/^#./.test(target.trim());
}

/** The name of a file that is to be seen inside the page. */
const VIEWED = /\.(?:pdf|docx?|ofd|wps|xlsx?|pptx?|tiff?|swf)\b|viewer|flowpaper|preview/i;

/** An embedded file that may hold words of the document; frames for sharing, counting and advertisements do not. */
export function isViewer(element: Element): boolean {
  const source = `${attribute(element, 'src') ?? ''} ${attribute(element, 'data') ?? ''}`;
  return VIEWED.test(source) || /pdf|msword|officedocument/i.test(attribute(element, 'type') ?? '');
}

/** Signs that a picture only adorns the page. */
const ADORNMENT =
  /icon|ico[_.-]|logo|share|print|spacer|blank|arrow|button|btn|banner|qrcode|ewm|dot\b|line\b|\/(?:theme|skin|template|tpl|style)s?\//i;

export function isPicture(element: Element): boolean {
  const source = attribute(element, 'src') ?? '';
  if (source === '' || ADORNMENT.test(source.slice(0, 300))) return false;
  return !['width', 'height'].some((side) => Number.parseInt(attribute(element, side) ?? '100', 10) <= 32);
}
