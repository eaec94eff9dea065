import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Bilingual, HefaError } from '../errors.ts';
import { makeFolder } from '../source/folders.ts';

/** Writes a report, and the folders above it. @throws HefaError bad-option, with what to do */
export async function save(
  path: string,
  shown: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  try {
    makeFolder(dirname(path));
    await writeFile(path, content);
  } catch (error) {
    const { zh, en } = whyNotWritten(error);
    throw new HefaError(
      'bad-option',
      { zh: `报告无法写入 ${shown}：${zh}`, en: `the report cannot be written to ${shown}: ${en}` },
      { cause: error },
    );
  }
}

/** What the disk says, with what to do. */
export function whyNotWritten(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const unknown = { zh: `请检查文件夹和权限（${code}）`, en: `check the folder and its permissions (${code})` };
  return NOT_WRITTEN[code] ?? unknown;
}

const NO_FOLDER: Bilingual = {
  zh: '其文件夹不存在，也无法建立；请先建立文件夹，或换一个位置',
  en: 'its folder does not exist and cannot be made; make the folder first, or choose another place',
};
const FORBIDDEN: Bilingual = {
  zh: '没有写入的权限；请换一个位置',
  en: 'writing there is not permitted; choose another place',
};

const NOT_WRITTEN: Readonly<Record<string, Bilingual>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: { zh: '这是一个文件夹；请写明文件名', en: 'this is a folder; give the name of a file' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOSPC: { zh: '磁盘已满；请先腾出空间', en: 'the disk is full; make room first' },
};
