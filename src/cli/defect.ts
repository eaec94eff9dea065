import { TOOL } from '../reports/tool.ts';
import type { Session } from './session.ts';

/** Anything that is no known error is a mistake of ours: shown with its stack, and with the wish to hear of it. */
export function reportDefect(error: unknown, session: Session): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  session.complain({
    zh: `内部错误。这是 hefa ${TOOL.version} 的缺陷，请附上下面的信息报告：\n${stack}`,
    en: `internal error. This is a defect of hefa ${TOOL.version}; please report it with what follows:\n${stack}`,
  });
}
