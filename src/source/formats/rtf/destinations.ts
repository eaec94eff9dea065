/** What the words of a group are for. */
export type Destination =
  /** Text of the document. */
  | 'text'
  /** Nothing: passed over with all groups in it. */
  | 'skip'
  /** Properties of a shape: no text, but pictures are counted. */
  | 'quiet'
  /** `{\upr{ANSI}{\*\ud{Unicode}}}`: only the second is read. */
  | 'twice'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  /** A list of the old kind. */
  | 'old-list'
  /** A number that the writer stored before its paragraph. */
  | 'label'
  /** The code of a field. */
  | 'code'
  /** The name of a property of a shape. */
  | 'property'
  /** Words drawn as a shape (WordArt, and every shape with words in LibreOffice): the value of that property. */
  | 'drawn'
  | 'footnote'
  | 'box';

/** Groups that are known, with or without `\*` before their name. */
const KNOWN: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'overrides'],
  ['pn', 'old-list'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['fldinst', 'code'],
  ['sp', 'quiet'],
  ['upr', 'twice'],
  ['footnote', 'footnote'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
]);

/** Groups whose text is text of the document although `\*` lets old programs pass over them. */
const TRANSPARENT = new Set('shpinst shpgrp nesttableprops moMath moMathPara do shppict'.split(' '));

/** Groups that are no text although they bear no `\*`. The second of a pair (`\nonshppict`, `\shprslt`) holds the same once more. */
const NO_TEXT = new Set(
  'colortbl info filetbl header headerl headerr headerf footer footerl footerr footerf nonshppict shprslt nonesttables mmathPict ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atndate atnicn atnref atntime xe tc tcn bkmkstart bkmkend revtbl rsidtbl generator private template listpicture background pntxta pntxtb objdata objclass objname'.split(
    ' ',
  ),
);

/**
 * What a group is for, by the first word in it; null where the word says nothing of that kind.
 *
 * @param isStarred `\*` stands before the word: who does not know it passes over the group
 */
export function destinationOf(name: string, isStarred: boolean): Destination | null {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (NO_TEXT.has(name)) return 'skip';
  return isStarred && !TRANSPARENT.has(name) ? 'skip' : null;
}
