import { readFileSync, writeFileSync } from 'node:fs';

const [START, END] = ['<!-- figures -->', '<!-- end of figures -->'];

/** The figures of a page stand between two marks; what is written around them by hand stays. */
export function writeFigures(file: URL, figures: string): void {
  const page = readFileSync(file, 'utf8');
  const [before, after] = [page.split(START)[0], page.split(END)[1]];
  if (before === undefined || after === undefined) throw new Error(`${file.pathname} has no place for the figures`);
  writeFileSync(file, `${before}${START}\n${figures}\n${END}${after}`);
}
