/** https://www.luzhou.gov.cn/art/1.html and luzhou.gov.cn/1.pdf lead into the net and not to a file. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)|^[^/]*\.(?:cn|com|net|org)\//iu;

/** 审核意见书.docx, 附件/纪要.pdf: words that name a file and are no sentence. */
export function namesFile(words: string): boolean {
  if (ADDRESS.test(words)) return false;
  return /^[^\p{Cc}，。；：]{1,200}\.(?:docx?|docm|wps|wpt|pdf|ofd|rtf|odt|md|markdown|txt|html?|xhtml|mht|mhtml|xlsx?|et|jpe?g|png|tiff?|bmp|gif|zip|ceb|csv|pptx?)$/iu.test(
    words.trim(),
  );
}

/** 公告.pdf、采纳情况表.docx: several in one line. 第一、二批意见.docx is one: only what names a file in each part is a list. */
export function filesNamed(words: string): readonly string[] {
  const parts = words.split(/[、，,；;]/u).map((part) => part.trim());
  if (parts.length > 1 && parts.every(namesFile)) return parts;
  return namesFile(words) ? [words] : [];
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
