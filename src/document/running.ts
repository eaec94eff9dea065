/** Page furniture and what a copied web page leaves behind: it belongs to no document. */
const RUNNING = [
  // — 2 —, - 3 -, ·4·, 第 3 页 共 10 页, 3/10
  /^[—–\-－―·•]{1,4}\s?\d{1,4}\s?[—–\-－―·•]{1,4}$/,
  /^第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?$/,
  // rulers between a red head and the text, empty rows of a copied table
  /^[━─—_=*＊\-－～~·.…|\s]{3,}$/,
  /^[【[（(]?\s?(?:打印(?:本页|此页)?|关闭(?:本页|窗口)?|返回顶部|收藏|字号|编辑|分享(?:到)?)\s?[】\])）]?$/,
  /^(?:扫一扫在手机(?:打开|上查看)|分享到|上一篇|下一篇|相关附件下载|字体：|【字体|您当前的位置|当前位置)/,
  /^(?:【\s?(?:打印本页|关闭窗口)\s?】\s?)+$/,
];

const LONGEST = 40;

export function isRunning(text: string): boolean {
  return text.length <= LONGEST && RUNNING.some((pattern) => pattern.test(text));
}
