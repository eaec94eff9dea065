/** A run of a sentence's text; offsets in `sentence.text`, end exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * 「逾期不改正的，处三千元罚款」: what stands between ； or ： . Legal sentences string such limbs together, and each has a
 * measure, a basis and often a person of its own. Its segments stand between ，.
 */
export interface Limb extends Run {
  readonly segments: readonly Run[];
}

const OPENING = '（(《“‘「『【〔[';
const CLOSING = '）)》”’」』】〕]';
/** What ends a limb; ， ends a segment only. */
const STOPS = '；：。！？';
const COMMA = '，';

const [OPENS, CLOSES, ENDS_SEGMENT, ENDS_LIMB] = [1, 2, 3, 4];
/** By UTF-16 code unit what it does; 0 for most, which do nothing. */
const SIGNS = signsOf([
  [OPENING, OPENS],
  [CLOSING, CLOSES],
  [COMMA, ENDS_SEGMENT],
  [STOPS, ENDS_LIMB],
]);

function signsOf(lists: readonly (readonly [string, number])[]): Uint8Array {
  const signs = new Uint8Array(0x10000);
  for (const [units, sign] of lists) for (const unit of units) signs[unit.charCodeAt(0)] = sign;
  return signs;
}

/** Cuts a sentence into limbs. Punctuation inside brackets, title marks or quotation marks does not cut. */
export function limbsOf(text: string): readonly Limb[] {
  if (last?.text !== text) last = { text, limbs: cut(text) };
  return last.limbs;
}

/** Every measure of a sentence asks for the same limbs. */
let last: { readonly text: string; readonly limbs: readonly Limb[] } | null = null;

function cut(text: string): readonly Limb[] {
  const limbs: Limb[] = [];
  let segments: Run[] = [];
  let limbStart = 0;
  let segmentStart = 0;
  let depth = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const sign = i < text.length ? SIGNS[text.charCodeAt(i)] : ENDS_LIMB;
    if (sign === 0) continue;
    if (sign === OPENS) depth += 1;
    else if (sign === CLOSES) depth = Math.max(0, depth - 1);
    else if (i === text.length || depth === 0) {
      if (i > segmentStart) segments.push({ start: segmentStart, end: i });
      segmentStart = i + 1;
      if (sign === ENDS_SEGMENT) continue;
      if (segments.length > 0) limbs.push({ start: limbStart, end: i, segments });
      segments = [];
      limbStart = i + 1;
    }
  }
  return limbs;
}

/** The limb that holds an offset. */
export function limbAt(limbs: readonly Limb[], offset: number): Limb | null {
  return limbs.find((limb) => limb.start <= offset && offset < limb.end) ?? null;
}

/** The segment of a limb that holds an offset. */
export function segmentAt(limb: Limb, offset: number): Run {
  return limb.segments.find((segment) => segment.start <= offset && offset < segment.end) ?? limb;
}

/**
 * True where the run stands in a segment that tells a deed or a case and orders nothing: 违反规定收取费用的，; （三）擅自查封财物的。;
 * 扣押期满后，.
 */
export function isDeed(text: string, segment: Run, run: Run): boolean {
  return run.end <= segment.end && /(?:的(?:之一)?|时|后|之前|期间|期满)$/u.test(text.slice(run.start, segment.end));
}

/** The shortest run of whole segments that holds `run`: what a finding quotes. */
export function clauseAround(limb: Limb, run: Run): Run {
  const start = segmentAt(limb, run.start).start;
  const end = segmentAt(limb, Math.max(run.start, run.end - 1)).end;
  return { start, end };
}
