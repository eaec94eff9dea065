import { createHash } from 'node:crypto';

/** Nothing may be loaded, sent or run but the one style and the one script of a page, known by what they are. */
export function policyOf({
  style,
  script = null,
}: {
  readonly style: string;
  readonly script?: string | null;
}): string {
  return [
    "default-src 'none'",
    `style-src '${digestOf(style)}'`,
    ...(script === null ? [] : [`script-src '${digestOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
