import type { Trouble } from '../../source.ts';
import type { Remarks } from '../office/remarks.ts';
import { STORIES } from './fib.ts';
import type { WordFile } from './file.ts';
import type { Runs } from './runs.ts';
import type { Part } from './story.ts';

/** The mark at the end of the file belongs to none. */
const UNCLAIMED_ALWAYS = 1;

/** A picture in the line, and a drawing that floats. */
const DRAWN = new Set([0x01, 0x08]);

/**
 * What the stories that are read hold beside plain text.
 *
 * @param boxes text boxes: drawings whose words are read
 * @param lost numbers that could not be made out
 */
export function remarksOf(
  { text }: WordFile,
  runs: Runs,
  parts: readonly Part[],
  boxes: number,
  lost: number,
): Remarks {
  const within = (numbers: readonly number[]): number =>
    numbers.filter((number) => parts.some(({ start, end }) => number >= start && number < end)).length;
  const objects = within(runs.objects);
  let drawn = 0;
  for (const { start, end } of parts) {
    for (let number = start; number < end; number++) {
      if (runs.isLeftOut[number] === 0 && DRAWN.has(text.characters[number] as number)) drawn++;
    }
  }
  const pictures = Math.max(0, drawn - objects - boxes);
  return { tracked: runs.tracked, hidden: within(runs.hidden), objects, pictures, lost };
}

/** Characters that belong to no story, though the file says where each of them ends. */
export function unclaimedOf({ text, fib }: WordFile): Trouble[] {
  const unclaimed = text.characters.length - STORIES.reduce((sum, story) => sum + fib.characters[story], 0);
  if (unclaimed <= UNCLAIMED_ALWAYS) return [];
  const zh = `文件中有 ${unclaimed} 个字符不知属于何处，没有检查；请用 Word 或 WPS 打开并另存为 .docx 后再检查`;
  const en = `${unclaimed} characters in the file belong to no part of it and were not checked; open it in Word or WPS, save it as .docx and try again`;
  return [{ code: 'damaged', text: { zh, en }, loses: true }];
}
