import type { Artifact, Log, Run as SarifRun } from 'sarif';
import type { Language } from '../../errors.ts';
import { entriesOf } from '../entries.ts';
import { pageIn } from '../html/sheet.ts';
import type { Page } from '../page.ts';
import { pathOf, type Run, summarise } from '../run.ts';
import { jsonText } from '../sanitise.ts';
import { configurationNotifications, executionNotifications, notificationDescriptors } from './notifications.ts';
import { resultOf } from './results.ts';
import { ruleDescriptor, rulesOf } from './rules.ts';
import { locationOf, ROOT } from './uri.ts';

interface SarifOptions {
  readonly language: Language;
  /** The folder that relative paths start from, with `/`: only for files that lie outside of it. */
  readonly root?: string | null;
}

/** SARIF 2.1.0, without any time or number of chance: the same run gives the same bytes. */
export function sarifReport(run: Run, { language, root = null }: SarifOptions): string {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [sarifRun(run, pageIn(language), root)],
  };
  return jsonText(log);
}

function sarifRun(run: Run, page: Page, root: string | null): SarifRun {
  const rules = rulesOf(run);
  const paths = [...new Set(run.files.map(pathOf))];
  const making = {
    page,
    root,
    rules: new Map(rules.map(({ id }, index) => [id, index])),
    artifacts: new Map(paths.map((path, index) => [path, index])),
    isCompared: run.options.baseline !== null,
  };
  const { name, version } = run.tool;
  return {
    tool: {
      driver: {
        name,
        version,
        semanticVersion: version,
        language: page.say({ zh: 'zh-CN', en: 'en' }),
        rules: rules.map((rule) => ruleDescriptor(rule, page)),
        notifications: notificationDescriptors(page),
      },
    },
    language: page.say({ zh: 'zh-CN', en: 'en' }),
    columnKind: 'utf16CodeUnits',
    // As editors count lines, and we: the standard leaves the lone CR out.
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [ROOT]: { description: { text: page.say(ROOT_WORDS) } } },
    invocations: [
      {
        executionSuccessful: summarise(run.files).unchecked === 0,
        toolExecutionNotifications: executionNotifications(run, page, root),
        toolConfigurationNotifications: configurationNotifications(run, page),
      },
    ],
    artifacts: paths.map((path): Artifact => ({ location: locationOf(path, root), roles: ['analysisTarget'] })),
    results: entriesOf(run, page).map((entry) => resultOf(entry, making)),
    properties: {
      asOf: run.asOf,
      profile: run.profile,
      law: { asOf: run.law.asOf, digest: run.law.digest },
      rules: { packs: run.rules.packs, digest: run.rules.digest },
    },
  };
}

const ROOT_WORDS = { zh: '运行 hefa 的文件夹', en: 'The folder that hefa ran in.' };
