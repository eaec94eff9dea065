import { HefaError } from '../../../errors.ts';

export function damagedDoc(cause?: unknown): HefaError {
  const text = {
    zh: '文件已损坏或不完整，无法读取；请重新获取文件，或用 Word、WPS 打开修复后另存为 .docx',
    en: 'the file is damaged or incomplete and cannot be read; get it again, or repair it in Word or WPS and save it as .docx',
  };
  return new HefaError('damaged', text, { cause });
}

export function encryptedDoc(): HefaError {
  return new HefaError('encrypted', {
    zh: '文件已加密；请用 Word 或 WPS 打开，取消密码后另存，再检查',
    en: 'the file is encrypted; open it in Word or WPS, remove the password, save it and try again',
  });
}

export function oldWord(): HefaError {
  return new HefaError('unsupported', {
    zh: '这是 Word 95 或更早版本的文件，不能读取；请用 Word 或 WPS 打开并另存为 .docx 后再检查',
    en: 'this is a file of Word 95 or older, which is not read; open it in Word or WPS, save it as .docx and try again',
  });
}

export function notWord(zh: string, en: string): HefaError {
  return new HefaError('unsupported', {
    zh: `${zh}；请把文稿另存为 .docx 后再检查`,
    en: `${en}; save the draft as .docx and try again`,
  });
}
