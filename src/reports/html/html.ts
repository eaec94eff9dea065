import type { Language } from '../../errors.ts';
import type { Page } from '../page.ts';
import { type Run, summarise } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { cautionOf, counts, lawWords } from '../text-summary.ts';
import { skippedWords } from '../words.ts';
import { SCRIPT, STYLE } from './assets.ts';
import { fileMarkup, titleOf } from './file.ts';
import { html, type Markup, trusted } from './markup.ts';
import { overviewMarkup } from './overview.ts';
import { policyOf } from './policy.ts';
import { pageIn } from './sheet.ts';
import { toolbarMarkup } from './toolbar.ts';

/**
 * One page that needs nothing besides itself: all files with their findings beside the words. It loads nothing, sends nothing and runs
 * no script but its own: a draft may hold markup, and is shown as text.
 */
export function htmlReport(run: Run, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const several = run.files.length > 1;
  const files = run.files.map((file, index) => fileMarkup(file, index + 1, run, page));
  return html`${trusted('<!doctype html>')}
<html lang="${page.say({ zh: 'zh-CN', en: 'en' })}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${`${run.tool.name} ${run.tool.version}`}">
<title>${titleWords(run, page)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${page.say({ zh: '跳到正文', en: 'Skip to the text' })}</a>
${headerMarkup(run, page)}
${toolbarMarkup(run, page)}
<main id="main" tabindex="-1">${several ? overviewMarkup(run, page) : null}${files}
</main>
<footer>${skippedMarkup(run, page)}<p>${lawWords(run, page)}</p></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.toString();
}

/** What was come upon and not checked. */
function skippedMarkup({ skipped }: Run, page: Page): Markup | null {
  if (skipped.length === 0) return null;
  const title = page.say({ zh: `跳过的文件（${skipped.length} 个）`, en: `Files passed over (${skipped.length})` });
  const items = skipped.map(
    (one) => html`<li>${oneLine(one.path)}${page.aside(oneLine(page.say(skippedWords(one))))}</li>`,
  );
  return html`<details class="skipped"><summary>${title}</summary><ul>${items}</ul></details>`;
}

const POLICY = policyOf({ style: STYLE, script: SCRIPT });

function reportName(page: Page): string {
  return page.say({ zh: '规范性文件合法性检查', en: 'Legality check of normative documents' });
}

function titleWords({ files }: Run, page: Page): string {
  const [only] = files;
  const name = reportName(page);
  if (!only || files.length > 1) return name;
  return only.status === 'unchecked' || only.document.title === null ? name : `${titleOf(only, page)} · ${name}`;
}

/** How many findings there are, and what they do not cover. */
function headerMarkup(run: Run, page: Page): Markup {
  const summary = summarise(run.files);
  const cautions = cautionOf(run, summary, page).map((text) => html`<li>${text}</li>`);
  return html`<header class="page"><h1>${reportName(page)}</h1>
<p>${counts(summary, page)}</p>${cautions.length > 0 ? html`<ul class="cautions">${cautions}</ul>` : null}</header>`;
}
