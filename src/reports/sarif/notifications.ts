import type { Notification, ReportingDescriptor } from 'sarif';
import type { Bilingual } from '../../errors.ts';
import { type Notice, noticesOf } from '../notices.ts';
import type { Page } from '../page.ts';
import type { Run } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { LEVELS } from './rules.ts';
import { locationOf } from './uri.ts';

/** What a run may tell of itself, each with a name of its own. */
const KINDS = {
  unchecked: { zh: '文件未检查', en: 'A file was not checked' },
  partial: { zh: '文件只检查了一部分', en: 'A file was checked in part only' },
  remark: { zh: '读取文件时的说明', en: 'A remark on how a file was read' },
  request: { zh: '文稿对审核的要求', en: 'What a draft asks of its reviewer' },
  'other-level': { zh: '不是规范性文件，内容规则不适用', en: 'No normative document: the content rules do not apply' },
  unjudged: { zh: '未作判断的规则', en: 'Rules that could not be judged' },
  skipped: { zh: '跳过的文件', en: 'A file was passed over' },
  'left-out': { zh: '未运行的规则', en: 'Rules that did not run' },
} as const satisfies Record<Notice['kind'] | 'left-out', Bilingual>;

export function notificationDescriptors(page: Page): ReportingDescriptor[] {
  return Object.entries(KINDS).map(([kind, words]) => ({
    id: `hefa/${kind}`,
    shortDescription: { text: page.say(words) },
  }));
}

/** What was not read, asked for or judged, a file each. */
export function executionNotifications(run: Run, page: Page, root: string | null): Notification[] {
  return noticesOf(run, page).map(({ kind, path, level, text, line, rules }) => ({
    descriptor: descriptor(kind),
    level: LEVELS[level],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(path, root),
          ...(line !== null && { region: { startLine: line } }),
        },
      },
    ],
    ...(rules.length > 0 && { properties: { rules } }),
  }));
}

/** Rules that the line or the configuration left out, by reason and for how many files: what did not run has found nothing. */
export function configurationNotifications({ files }: Run, page: Page): Notification[] {
  const byReason = new Map<string, Set<string>>();
  for (const file of files) {
    if (file.status === 'unchecked') continue;
    for (const { rule, reason } of file.leftOut) {
      const text = oneLine(page.say(reason));
      byReason.set(text, (byReason.get(text) ?? new Set()).add(rule));
    }
  }
  return [...byReason].map(([text, rules]) => ({
    descriptor: descriptor('left-out'),
    level: 'note',
    message: { text },
    properties: { rules: [...rules].sort() },
  }));
}

function descriptor(kind: keyof typeof KINDS): Notification['descriptor'] {
  return { id: `hefa/${kind}`, index: Object.keys(KINDS).indexOf(kind) };
}
