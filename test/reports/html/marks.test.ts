import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Numbered, piecesOf, rowAt } from '../../../src/reports/html/marks.ts';
import type { Row } from '../../../src/reports/html/rows.ts';
import type { Span } from '../../../src/source/source.ts';
import { absent } from '../runs.ts';

const FINDING = absent('公开征求意见');
const spans = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

test('pieces fill a span without gap or overlap, and each lies under the findings that cover it', () => {
  fc.assert(
    fc.property(spans, fc.array(spans, { maxLength: 6 }), (span, others) => {
      const marks = others.map((one, index): Numbered => ({ number: index + 1, finding: FINDING, span: one }));
      const pieces = piecesOf(span, marks);
      expect(pieces[0]?.span.start).toBe(span.start);
      expect(pieces.at(-1)?.span.end).toBe(span.end);
      pieces.slice(1).forEach((piece, at) => {
        expect(piece.span.start).toBe(pieces[at]?.span.end);
      });
      for (const piece of pieces) {
        for (let at = piece.span.start; at < piece.span.end; at += 1) {
          const over = marks.filter((mark) => mark.span && mark.span.start <= at && at < mark.span.end);
          expect(piece.of).toEqual(over);
        }
      }
    }),
  );
});

test('a place belongs to the last row that begins before it', () => {
  const rows = [5, 10, 20].map((start): Row => ({ leaves: [], isTable: false, span: { start, end: start + 4 } }));
  expect([0, 5, 9, 10, 19, 20, 99].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});
