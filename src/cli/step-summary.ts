import { appendFile, stat } from 'node:fs/promises';
import { markdownReport } from '../reports/markdown/markdown.ts';
import type { Run } from '../reports/run.ts';
import { whyNotWritten } from './save.ts';
import type { Session } from './session.ts';

/** GitHub takes no summary at all that is larger than 1 MiB; what earlier commands of the step wrote counts. */
const MOST = 1024 * 1024;

/** The table for the page of a job in GitHub Actions. What stands there already stays; what cannot be written stops no check. */
export async function appendStepSummary(run: Run, session: Session): Promise<void> {
  const file = session.io.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    const { size } = await stat(file).catch(() => ({ size: 0 }));
    await appendFile(file, markdownReport(run, { language: session.language, most: MOST - size }));
  } catch (error) {
    const { zh, en } = whyNotWritten(error);
    session.complain({
      zh: `作业摘要无法写入 ${file}：${zh}`,
      en: `the job summary cannot be written to ${file}: ${en}`,
    });
  }
}
