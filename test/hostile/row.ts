/**
 * A file made to harm, or one that went wrong on its way: its name, its bytes, what must become of it (`unchecked damaged`,
 * `partial damaged`; `checked` where it is harmless when read correctly) and words of the sentence that says so.
 */
export type Row = readonly [name: string, make: () => Uint8Array, end: string, words?: string];

/** A draft with enough in it to be cut anywhere. */
export const DRAFT = [
  '青禾市停放管理办法',
  '第一条　为了规范停放秩序，制定本办法。',
  ...Array.from({ length: 40 }, (_, at) => `第${at + 2}条　经营者应当按照规定办理第${at * 37}号手续，接受监督检查。`),
  '第四十二条　违规停放的，处500元罚款。',
];

/** 10^5: what grows with the square of it takes minutes. */
export const MANY = 100_000;
