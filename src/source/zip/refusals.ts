import { HefaError } from '../../errors.ts';

export function damagedZip(cause?: unknown): HefaError {
  const text = {
    zh: '压缩包已损坏或不完整，无法解压；请重新获取，或解压后检查里面的文稿',
    en: 'the archive is damaged or incomplete and cannot be unpacked; get it again, or unpack it and check the drafts in it',
  };
  return new HefaError('damaged', text, { cause });
}

export function overlapping(): HefaError {
  return new HefaError('damaged', {
    zh: '压缩包里的文件互相重叠，不是正常的压缩包；请检查来源，重新打包后再检查',
    en: 'files in the archive overlap, so it is no ordinary archive; check where it comes from, and pack it anew',
  });
}

export function tooManyEntries(most: number): HefaError {
  return new HefaError('too-large', {
    zh: `压缩包里的文件超过 ${most} 个；请只打包送审材料，或解压后检查`,
    en: `the archive holds more than ${most} files; pack only what is submitted, or unpack it`,
  });
}

export function encryptedMember(): HefaError {
  return new HefaError('encrypted', {
    zh: '压缩包设有密码；请解压后检查，或取消密码后重新打包',
    en: 'the archive has a password; unpack it and check the files, or pack it anew without one',
  });
}

export function unknownMethod(): HefaError {
  return new HefaError('unsupported', {
    zh: '压缩包用了不常见的压缩方法，不能读取；请解压后检查，或重新打包为普通的 zip',
    en: 'the archive is packed in an uncommon way that is not read; unpack it, or pack it anew as an ordinary zip',
  });
}

export function tooLarge(): HefaError {
  return new HefaError('too-large', {
    zh: '压缩包解压后过大，不像送审材料；请检查来源，或解压后只检查需要的文件',
    en: 'the archive unpacks to far more than a submission holds; check where it comes from, or unpack it and check what is needed',
  });
}
