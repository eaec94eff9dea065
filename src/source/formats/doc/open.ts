import { Compound } from './compound.ts';
import { kindOf } from './kind.ts';
import { encryptedDoc, notWord } from './refusals.ts';

/** @throws HefaError damaged, encrypted, unsupported: for all that is no Word file */
export function openCompound(bytes: Uint8Array): Compound {
  const compound = new Compound(bytes);
  switch (kindOf(compound)) {
    case 'word':
      return compound;
    case 'encrypted':
      throw encryptedDoc();
    case 'excel':
      throw notWord('这是 Excel 工作簿，不是 Word 文稿', 'this is an Excel workbook and no Word document');
    case 'powerpoint':
      throw notWord('这是 PowerPoint 演示文稿，不是 Word 文稿', 'these are PowerPoint slides and no Word document');
    default:
      throw notWord('这不是 Word 文稿，无法识别其内容', 'this is no Word document, and what it holds is not known');
  }
}
