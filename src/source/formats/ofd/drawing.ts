import { HefaError } from '../../../errors.ts';
import { BoundedMap } from '../../bounded-map.ts';
import type { Limits } from '../../limits.ts';
import { type Attributes, type Listener, readXml } from '../../xml.ts';
import { type Box, box, type Matrix, number, placement } from './matrix.ts';
import type { TextCode } from './text-code.ts';

/** A `TextObject`: characters in one font and size. */
export interface TextObject {
  readonly kind: 'text';
  readonly matrix: Matrix;
  readonly size: number;
  /** By which the characters are stretched in width. */
  readonly stretch: number;
  /** Degrees by which each character is turned. */
  readonly turn: number;
  readonly isVisible: boolean;
  readonly codes: TextCode[];
  /** Glyphs that are given by their number in the font. */
  glyphs: number;
}

/** A drawing that stands in the resources and is used here. */
interface Use {
  readonly kind: 'use';
  readonly matrix: Matrix;
  readonly unit: string;
}

/** What a page, a template or a drawing of the resources holds. */
export interface Drawing {
  readonly items: (TextObject | Use)[];
  pictures: number;
  paths: number;
  /** The file breaks off or is broken: what stands before that is here. */
  isBroken: boolean;
}

/** One file of a page or template. */
export interface Sheet extends Drawing {
  size: Box | null;
  readonly templates: { readonly id: string; readonly isAbove: boolean }[];
  /** Files with drawings for this page alone. */
  readonly resources: string[];
}

/** Its prefix says nothing: older files have a namespace without a year. */
export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** @throws HefaError too-large */
export function readSheet(bytes: Uint8Array, part: string, limits: Limits): Sheet {
  const sheet: Sheet = { ...blank(), size: null, templates: [], resources: [] };
  const reader = new DrawingReader(sheet);
  let words: string | null = null;
  const listener: Listener = {
    open(qualified, attributes) {
      const name = localName(qualified);
      if (name === 'PhysicalBox' || name === 'PageRes') words = '';
      else if (name === 'Template') {
        const isAbove = attributes('ZOrder') === 'Foreground';
        sheet.templates.push({ id: attributes('TemplateID') ?? '', isAbove });
      } else reader.open(name, attributes);
    },
    close(qualified) {
      const name = localName(qualified);
      if (name === 'PhysicalBox') sheet.size = box(words);
      else if (name === 'PageRes') sheet.resources.push((words ?? '').trim());
      reader.close(name);
      words = null;
    },
    text(text) {
      if (words !== null) words += text;
      else reader.text(text);
    },
  };
  sheet.isBroken = isBrokenOff(() => readXml(bytes, part, limits, listener));
  return sheet;
}

/** The drawings of a file of resources by their number. @throws HefaError too-large */
export function readUnits(bytes: Uint8Array, part: string, limits: Limits): Map<string, Drawing> {
  const units = new BoundedMap<string, Drawing>();
  let reader: DrawingReader | null = null;
  isBrokenOff(() =>
    readXml(bytes, part, limits, {
      open(qualified, attributes) {
        const name = localName(qualified);
        if (name === 'CompositeGraphicUnit') {
          const unit = blank();
          units.set(attributes('ID') ?? '', unit);
          reader = new DrawingReader(unit);
        } else reader?.open(name, attributes);
      },
      close(qualified) {
        if (localName(qualified) === 'CompositeGraphicUnit') reader = null;
        else reader?.close(localName(qualified));
      },
      text: (text) => reader?.text(text),
    }),
  );
  return units;
}

const blank = (): Drawing => ({ items: [], pictures: 0, paths: 0, isBroken: false });

function isBrokenOff(read: () => void): boolean {
  try {
    read();
    return false;
  } catch (error) {
    if (error instanceof HefaError && error.code === 'damaged') return true;
    throw error;
  }
}

/** What fills or cuts a shape is no text, though it may hold some. */
const SKIPPED = new Set(['Clips', 'Pattern', 'Actions']);

class DrawingReader {
  readonly #drawing: Drawing;
  #text: TextObject | null = null;
  /** The `TextCode` that is open, and the characters in it so far. */
  #code: Omit<TextCode, 'text'> | null = null;
  #words = '';
  #skipping = 0;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipping > 0 || SKIPPED.has(name)) this.#skipping++;
    else if (name === 'TextObject') this.#startText(attributes);
    else if (name === 'TextCode') this.#startCode(attributes);
    else if (name === 'CGTransform' && this.#text !== null) {
      this.#text.glyphs += Math.max(0, Math.min(number(attributes('GlyphCount')) ?? 1, 100_000));
    } else if (name === 'ImageObject' || name === 'VideoObject') this.#drawing.pictures++;
    else if (name === 'PathObject') this.#drawing.paths++;
    else if (name === 'CompositeObject') {
      const matrix = placement(attributes('Boundary'), attributes('CTM'));
      this.#drawing.items.push({ kind: 'use', matrix, unit: attributes('ResourceID') ?? '' });
    }
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping--;
    else if (name === 'TextObject') this.#text = null;
    else if (name === 'TextCode' && this.#code !== null) {
      this.#text?.codes.push({ ...this.#code, text: this.#words });
      this.#code = null;
    }
  }

  text(text: string): void {
    if (this.#code !== null && this.#skipping === 0) this.#words += text;
  }

  #startText(attributes: Attributes): void {
    this.#text = {
      kind: 'text',
      matrix: placement(attributes('Boundary'), attributes('CTM')),
      size: number(attributes('Size')) ?? 0,
      stretch: number(attributes('HScale')) ?? 1,
      turn: number(attributes('CharDirection')) ?? 0,
      isVisible: attributes('Visible') !== 'false',
      codes: [],
      glyphs: 0,
    };
    this.#drawing.items.push(this.#text);
  }

  /** A second `TextCode` may leave out where it begins: then where the one before it began. */
  #startCode(attributes: Attributes): void {
    const before = this.#text?.codes.at(-1);
    this.#words = '';
    this.#code = {
      x: number(attributes('X')) ?? before?.x ?? 0,
      y: number(attributes('Y')) ?? before?.y ?? 0,
      deltaX: attributes('DeltaX'),
      deltaY: attributes('DeltaY'),
    };
  }
}
