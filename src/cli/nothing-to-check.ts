import { type Bilingual, HefaError, type Language } from '../errors.ts';
import type { Skipped, SkipReason } from '../source/find.ts';

/** A file that is no draft was named, as 草案.dossier.yaml; or nothing at all. */
export function nothingToCheck(skipped: readonly Skipped[]): HefaError {
  if (skipped.length > 0) return new HefaError('no-match', noDrafts(skipped));
  return new HefaError('no-match', {
    zh: '没有指明要检查的文件；请写出文件、文件夹或通配符，如 hefa check 草案.docx',
    en: 'no file to check; name files, folders or globs, as in hefa check draft.docx',
  });
}

function noDrafts(skipped: readonly Skipped[]): Bilingual {
  const say = (language: Language) =>
    skipped
      .map(({ path, reason }) => NAMED_WORDS[reason][language].replace('{path}', path))
      .join({ zh: '；\n', en: ';\n' }[language]);
  return { zh: say('zh'), en: say('en') };
}

const OTHER: Bilingual = { zh: '{path} 不是草案；请指明草案', en: '{path} is no draft; name the draft' };

const NAMED_WORDS: Readonly<Record<SkipReason, Bilingual>> = {
  dossier: {
    zh: '{path} 是程序记录，不是草案；请指明它所属的草案，检查草案时会自动读取这份记录',
    en: '{path} is a record of procedure and no draft; name the draft that it belongs to: the record is read with it',
  },
  evidence: {
    zh: '{path} 是送审材料，不作为草案检查；请指明草案，或把要检查的文稿移出“送审材料”文件夹',
    en: '{path} is evidence and not checked as a draft; name the draft, or move what is one out of the folder 送审材料',
  },
  configuration: {
    zh: '{path} 是 hefa 的配置文件，不是草案；请指明草案',
    en: '{path} is configuration of hefa and no draft; name the draft',
  },
  lock: {
    zh: '{path} 是 Word 打开文件时的临时文件；请指明草案本身',
    en: '{path} is left by Word while a file is open; name the draft itself',
  },
  // Not for a file that was named by itself.
  hidden: OTHER,
  ignored: OTHER,
  link: OTHER,
  'unknown-kind': OTHER,
};
