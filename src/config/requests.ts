import type { Source } from '../source/source.ts';
import { readYaml } from '../yaml/read.ts';

/** What a draft says of itself: that rules be not held against one line, or against the whole, or be milder. */
export interface OwnWish {
  readonly rules: readonly string[];
  /** null where none is given: such a wish is never granted. */
  readonly reason: string | null;
  /** off: not held against it at all; null: the words cannot be read as a wish. */
  readonly severity: 'off' | 'info' | 'warning' | 'error' | null;
  /** 1-based line of the file on which it stands. */
  readonly line: number;
  /** The line that it is about; null: the whole. */
  readonly about: number | null;
  readonly kind: 'comment' | 'front-matter';
}

/** 「hefa-disable-next-line opinion/no-fee-creation, … -- 理由」 in a comment of Markdown. */
const DIRECTIVE = /^\s*hefa-disable(?<next>-next-line)?\b(?<rules>.*?)(?:\s+(?:--|——|－－)\s*(?<reason>.*?))?\s*$/u;

/** The wishes in a text, in the order of its lines. Whether they are granted is another question. */
export async function ownWishes(source: Source): Promise<readonly OwnWish[]> {
  return [...(await headWishes(source)), ...commentWishes(source)];
}

function commentWishes({ blocks, text, map }: Source): OwnWish[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'comment') return [];
    const found = DIRECTIVE.exec(text.slice(block.span.start, block.span.end))?.groups;
    if (!found) return [];
    const next = blocks.slice(at + 1).find(({ kind }) => kind !== 'comment');
    const about = found.next && next ? map.positionAt(next.span.start).line : null;
    const rules = (found.rules ?? '').split(/[\s,，、]+/u).filter((one) => one !== '');
    const { line } = map.positionAt(block.span.start);
    const severity = found.next && about !== null ? 'off' : null;
    return [{ rules, reason: found.reason || null, severity, line, about, kind: 'comment' as const }];
  });
}

/** Below `hefa:` in the front matter. Most have none: then no schema is loaded. */
async function headWishes({ frontMatter, path }: Source): Promise<OwnWish[]> {
  if (frontMatter === null || !/^hefa\s*:/mu.test(frontMatter.yaml)) return [];
  const { headSchema } = await import('./head-schema.ts');
  const reading = await readYaml({ path, text: frontMatter.yaml, line: frontMatter.line }, headSchema);
  const kind = 'front-matter' as const;
  if (reading.mistakes)
    return [{ rules: [], reason: null, severity: null, line: reading.mistakes[0]?.line ?? 1, about: null, kind }];
  return Object.entries(reading.value.hefa.rules).map(([rule, { severity, reason }]) => {
    const { line } = reading.placeOf(['hefa', 'rules', rule]).start;
    return { rules: [rule], reason: reason ?? null, severity, line, about: null, kind };
  });
}
