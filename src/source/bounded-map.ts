import { HefaError } from '../errors.ts';

/** Lists, styles or fonts of one file. Word knows some 4,000 styles; converters that make a list of every paragraph, some 10,000. */
const MOST = 100_000;

/**
 * What a file defines by name or number. A `Map` that grows without end does not end in an error of the worker but takes the whole
 * process down, and with it all other files of the run.
 */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  /** @throws HefaError too-large */
  override set(key: Key, value: Value): this {
    if (this.size >= MOST && !this.has(key)) throw tooMany();
    return super.set(key, value);
  }
}

function tooMany(): HefaError {
  return new HefaError('too-large', {
    zh: `文件中的编号、样式或字体的定义超过 ${MOST} 个，不像公文；请用 Word 或 WPS 打开，把文字复制到新文件后再检查`,
    en: `the file defines more than ${MOST} lists, styles or fonts and is hardly a document; open it in Word or WPS and copy its words into a new file`,
  });
}
