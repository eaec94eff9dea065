import type { LabelForm } from './labels.ts';
import type { Reading } from './reading.ts';

const LISTED: ReadonlySet<LabelForm> = new Set<LabelForm>(['编', '分编', '部分', '章', '节', '一、', '（一）']);
/** The longest line of a table of contents. */
const LONGEST = 60;
/** So many heads in a row with nothing below them are a list. */
const FEWEST = 3;

/**
 * Marks tables of contents: 目录 and the lines below it until its first entry comes again as the head of the text. Also a
 * list of chapters without the word 目录, where the same list comes again.
 */
export function markContents(reading: Reading): void {
  for (let at = 0; at < reading.length; at += 1) {
    if (reading.roles[at] !== undefined) continue;
    const isHead = isContentsHead(reading, at);
    const first = isHead ? at + 1 : at;
    if (!isHead && !isChapterOne(reading, at)) continue;
    const end = endOfContents(reading, first);
    if (end <= first + (isHead ? 0 : 1)) continue;
    for (let entry = at; entry < end; entry += 1)
      if (reading.isProse(entry) && !reading.isRunning(entry)) reading.roles[entry] = 'contents';
    at = end - 1;
  }
}

function isContentsHead(reading: Reading, at: number): boolean {
  const passage = reading.passages[at];
  return reading.text[passage?.start ?? -1] === '目' && /^目[录次][：:]?$/.test(reading.line(at));
}

function isChapterOne(reading: Reading, at: number): boolean {
  const label = reading.passages[at]?.label;
  return label?.form === '章' && label.number === 1;
}

/** Index behind the last entry; `first` where what follows is no table of contents. */
function endOfContents(reading: Reading, first: number): number {
  const head = reading.passages[first]?.label;
  if (!head || !LISTED.has(head.form)) return first;
  for (let at = first + 1; at < reading.length; at += 1) {
    const label = reading.passages[at]?.label;
    const line = reading.line(at);
    if (label?.form === head.form && label.number === head.number) return at;
    const isEntry = line !== '' && line.length <= LONGEST && !/[。；]$/.test(line) && label?.form !== '条';
    // A list of chapters, and then the text: its heads need not come again.
    if (!isEntry && !reading.isRunning(at)) return label?.form === '条' && at - first >= FEWEST ? at : first;
  }
  return first;
}
