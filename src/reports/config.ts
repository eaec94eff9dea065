import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { jsonText, oneLine, printable } from './sanitise.ts';

/** A configuration as it is shown. */
export interface ConfigView {
  /** The file; null where there is none. */
  readonly path: string | null;
  /** How many rules it turns off. */
  readonly off: number;
  /** `line`: where the file sets it; null for a default, or what was found beside it. */
  readonly values: readonly { readonly key: string; readonly value: unknown; readonly line: number | null }[];
}

export function configJson(view: ConfigView): string {
  const values = view.values.map(({ key, value, line }) => ({ key, value, from: fromOf(line, view) }));
  return jsonText({ config: view.path, rulesOff: view.off, values });
}

function fromOf(line: number | null, { path }: ConfigView): string | null {
  return line === null ? null : `${path}:${line}`;
}

/** A line a key: what holds, and where that was said. */
export function configText(view: ConfigView, options: ReportOptions): string {
  const page = new Page(options);
  const none = page.say({ zh: '没有 hefa.yaml，全部为默认值', en: 'no hefa.yaml; all values are defaults' });
  const head = view.path === null ? none : printable(view.path);
  const rows = view.values.map(({ key, value, line }) => {
    const from =
      line === null ? page.say({ zh: '默认', en: 'default' }) : page.say({ zh: `第 ${line} 行`, en: `line ${line}` });
    return page.lines(
      [
        { text: key, style: page.palette.strong },
        { text: `: ${shown(value, page)}` },
        {
          text: page.aside(isFound(key, value, line) ? page.say({ zh: '自动找到', en: 'found' }) : from),
          style: page.palette.faint,
        },
      ],
      '  ',
      '      ',
    );
  });
  const off = page.say({ zh: `关闭的规则：${view.off} 条`, en: `rules turned off: ${view.off}` });
  return `${[...page.lines([{ text: head, style: page.palette.strong }]), ...rows.flat(), ...page.lines([{ text: off }], '  ')].join('\n')}\n`;
}

/** Records of decisions lie beside the drafts and need not be named. */
function isFound(key: string, value: unknown, line: number | null): boolean {
  return line === null && value !== null && (key === 'suppressions' || key === 'baseline');
}

function shown(value: unknown, page: Page): string {
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0))
    return page.say({ zh: '无', en: 'none' });
  return oneLine(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
