/** A table as it stands in a file: a CSV, or one sheet of a workbook. */
export interface Table {
  /** Of the sheet; null for a CSV. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

export interface Row {
  /** From 1, as the program of tables counts it. */
  readonly number: number;
  /** Cells as one reads them; a day that the workbook holds as a number is 2016-03-01. */
  readonly cells: readonly string[];
}

/** The column of a cell as programs of tables name it: A, B … Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
