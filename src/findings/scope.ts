import { nodeAt } from '../document/address.ts';
import type { Node } from '../document/document.ts';
import type { Fact } from '../facts/facts.ts';
import type { Rule } from '../rules/rule.ts';
import type { Case } from './binding.ts';

/** The facts that stand where the rule looks: in attachments, outside of them, or anywhere. What has no place in the text stands anywhere. */
export function inScope(
  facts: readonly Fact[],
  { appliesTo: { attachments } }: Rule,
  { document }: Case,
): readonly Fact[] {
  if (attachments === null) return facts;
  return facts.filter(
    ({ place }) => !('span' in place) || isAttached(nodeAt(document, place.span.start)) === attachments,
  );
}

function isAttached(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parent) if (at.kind === 'attachment') return true;
  return false;
}
