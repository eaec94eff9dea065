import { HefaError } from '../../../errors.ts';

export function encryptedOfd(): HefaError {
  return new HefaError('encrypted', {
    zh: 'OFD 文件已加密；请用原来的软件解除加密后另存，再检查',
    en: 'the OFD file is encrypted; remove the encryption in the program that made it, save it and try again',
  });
}

export function noOfd(): HefaError {
  return new HefaError('wrong-format', {
    zh: '压缩包中没有 OFD.xml，不是 OFD 文件；请检查是否选错了文件',
    en: 'there is no OFD.xml in it, so it is no OFD file; check that it is the right file',
  });
}

export function tooManyPages(most: number): HefaError {
  return new HefaError('too-large', {
    zh: `文件超过 ${most} 页，不像公文；请检查是否选错了文件，或拆分后再检查`,
    en: `the file has more than ${most} pages and is hardly a document; check that it is the right one, or split it`,
  });
}

export function damagedOfd(cause?: unknown): HefaError {
  const text = {
    zh: 'OFD 文件已损坏或不完整；请重新获取文件，或用 OFD 阅读软件打开后另存，再检查',
    en: 'the OFD file is damaged or incomplete; get it again, or open it in an OFD reader, save it and try again',
  };
  return new HefaError('damaged', text, { cause });
}

export function tooMuchText(): HefaError {
  return new HefaError('too-large', {
    zh: '文件中的文字多得不像正常的文稿；请检查文件来源，或拆分后再检查',
    en: 'the file holds far more characters than a draft does; check where it comes from, or split it',
  });
}
