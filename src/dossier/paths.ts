/** https://www.luzhou.gov.cn/art/1.html, luzhou.gov.cn/1.pdf and luzhou.gov.cn lead into the net and not to a file. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)|^[^/]*\.(?:cn|com|net|org)(?:\/|\s*$)/iu;

/** 审核意见书.docx, 附件/纪要.pdf: words that name a file and are no sentence. */
export function namesFile(words: string): boolean {
  if (ADDRESS.test(words)) return false;
  return /^[^\p{Cc}，。；：]{1,200}\.(?:docx?|docm|wps|wpt|pdf|ofd|rtf|odt|md|markdown|txt|html?|xhtml|mht|mhtml|xlsx?|et|jpe?g|png|tiff?|bmp|gif|heic|webp|zip|rar|7z|ceb|csv|pptx?|eml|msg|mp[34]|avi|mov|wav)$/iu.test(
    words.trim(),
  );
}

/** 公告.pdf、采纳情况表.docx: several in one line. 第一、二批意见.docx is one: only what names a file in each part is a list. */
export function filesNamed(words: string): readonly string[] {
  const parts = words.split(/[、，,；;]/u).map((part) => part.trim());
  if (parts.length > 1 && parts.every(namesFile)) return parts;
  return namesFile(words) ? [words] : [];
}

/** 《价格法》第二十三条 names a law. */
const LAW = /^《[^《》]+》(?:（[^（）]+）)?(?:第[^，。；、]{1,20})?$/u;

/**
 * What an entry names that holds files and nothing else: 审核意见书 is a name too, for Windows hides .docx. 意见.docx、会议纪要 are two; of
 * 第一、二批意见.docx only the whole names a file.
 */
export function filesListed(words: string): readonly string[] {
  const parts = namesFile(words) ? filesNamed(words) : words.split(/[、，,；;\n]/u).map((part) => part.trim());
  return parts.filter((part) => part !== '' && !ADDRESS.test(part) && !LAW.test(part));
}

/** 审核意见书 for 审核意见书.docx: a name of which the ending is left out. */
export function isBare(name: string): boolean {
  return !namesFile(name);
}

/** A path that leads out of its folder, or begins at the root of a disk. */
export function leavesFolder(words: string): boolean {
  if (ADDRESS.test(words)) return false;
  const list = filesNamed(words);
  if (list.length > 1) return list.some(leavesFolder);
  const path = words.trim().replaceAll('\\', '/');
  if (path.split('/').includes('..')) return true;
  return namesFile(path) && /^(?:\/|~|[a-z]:)/iu.test(path);
}
