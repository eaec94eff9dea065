import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { htmlReport } from '../../../src/reports/html/html.ts';
import type { Run } from '../../../src/reports/run.ts';
import { BROWSER_NOTE, CHROMIUM } from '../../support/browser.ts';
import { run } from '../runs.ts';
import { drafted, findingsOf, hostileRun, severalRun, TEXT } from './pages.ts';

/* The page in a real browser. */

describe.skipIf(CHROMIUM === undefined)(`in a browser${BROWSER_NOTE}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hefa-html-'));
  let browser: Browser;
  let page: Page;
  /** What the console said, what was thrown, and what was asked for besides the page itself. */
  let told: string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    told = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    page.on('dialog', (dialog) => told.push(dialog.message()));
    page.on('request', (request) => request.isNavigationRequest() || told.push(request.url()));
  });

  afterEach(async () => {
    await page.close();
    expect(told).toEqual([]);
  });

  async function open(what: Run, hash = ''): Promise<void> {
    const file = join(folder, 'page.html');
    writeFileSync(file, htmlReport(what, { language: 'zh' }));
    await page.goto(pathToFileURL(file).href + hash);
  }

  const one = async (): Promise<Run> => run([await drafted(TEXT, findingsOf)]);
  const count = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
  const current = (): Promise<string | null> =>
    page.evaluate("document.querySelector('.card.open')?.id ?? null") as Promise<string | null>;
  const counted = (): Promise<string> => page.locator('#count').innerText();

  describe('the filter', () => {
    beforeEach(async () => open(await one()));

    test('by severity takes findings and their marks away', async () => {
      expect([await count('.card'), await counted()]).toEqual([5, '共 5 处']);
      await page.getByRole('checkbox', { name: '错误' }).uncheck();
      expect([await count('.card'), await counted()]).toEqual([2, '显示 2 / 5 处']);
      expect(await page.locator('mark:not(.off)').allInnerTexts()).toEqual(['每时5元', '加收滞纳金']);
      expect(await count('.ref')).toBe(2);
    });

    test('by category and by rule', async () => {
      await page.locator('#category').selectOption({ label: '行政许可（1）' });
      expect(await counted()).toBe('显示 1 / 5 处');
      await page.locator('#category').selectOption('');
      await page.locator('#rule').selectOption('opinion/no-penalty-creation');
      expect(await counted()).toBe('显示 2 / 5 处');
      // Words that two findings lie over stay marked as long as one of them is shown.
      expect(await page.locator('mark:not(.off)').allInnerTexts()).toEqual([
        '申请投放许可证',
        '，未取得的处2000元以上1万元以下罚款',
        '加收滞纳金',
      ]);
    });

    test('by words, from / to Esc', async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('滞纳金');
      expect([await count('.card'), await counted()]).toEqual([1, '显示 1 / 5 处']);
      await page.keyboard.press('Escape');
      expect([await count('.card'), await counted()]).toEqual([5, '共 5 处']);
      await page.keyboard.press('j');
      expect(await current()).toBe('n1-1');
    });

    test('Esc in an empty filter gives back what was taken away by severity', async () => {
      await page.getByRole('checkbox', { name: '错误' }).uncheck();
      await page.keyboard.press('Escape');
      expect(await counted()).toBe('共 5 处');
    });
  });

  describe('one finding after the other', () => {
    beforeEach(async () => open(await one()));

    test('with j and k, within the first and the last', async () => {
      const way: (string | null)[] = [];
      for (const key of ['j', 'j', 'j', 'k', 'k', 'k']) {
        await page.keyboard.press(key);
        way.push(await current());
      }
      expect(way).toEqual(['n1-1', 'n1-2', 'n1-3', 'n1-2', 'n1-1', 'n1-1']);
    });

    test('with the arrows from a finding, which elsewhere move the page', async () => {
      await page.keyboard.press('ArrowDown');
      expect(await current()).toBeNull();
      for (const key of ['j', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
      expect(await current()).toBe('n1-2');
    });

    test('those that the filter takes away are passed over', async () => {
      await page.getByRole('checkbox', { name: '错误' }).uncheck();
      await page.locator('h1').click();
      await page.keyboard.press('j');
      expect(await current()).toBe('n1-4');
    });

    test('it is open, in focus, told as such, and its words are lit', async () => {
      for (const key of ['j', 'j']) await page.keyboard.press(key);
      expect(await page.locator('[aria-expanded=true]:focus').count()).toBe(1);
      expect(await page.locator('mark.on').allInnerTexts()).toEqual(['应当向区人民政府', '申请投放许可证']);
      expect(await page.locator('#n1-2 .more').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect([await current(), await page.locator('mark.on').count()]).toEqual([null, 0]);
    });

    test('a click on words that two findings mean opens one, then the other', async () => {
      const shared = page.locator('mark.several').first();
      await shared.click();
      expect(await current()).toBe('n1-2');
      await shared.click();
      expect(await current()).toBe('n1-3');
    });

    test('the number behind the words opens its finding, a click on it closes it', async () => {
      await page.locator('.ref', { hasText: '4' }).click();
      expect(await current()).toBe('n1-4');
      await page.locator('#n1-4 > button').click();
      expect(await current()).toBeNull();
    });

    test('a click on the basis shows the clause', async () => {
      await page.keyboard.press('j');
      const basis = page.locator('#n1-1 details');
      expect(await basis.innerText()).not.toContain('不得设定行政处罚');
      await basis.locator('summary').click();
      await expect.poll(() => basis.innerText()).toContain('其他规范性文件不得设定行政处罚。');
    });
  });

  describe('several files', () => {
    // A page follows its address a moment after the click.
    test('begin with the table, and a file is shown by itself', async () => {
      await open(await severalRun());
      expect([await count('#overview'), await count('.file')]).toEqual([1, 0]);
      await page.getByRole('link', { name: '一.md' }).click();
      await expect
        .poll(async () => [await count('#overview'), await count('.file'), await counted()])
        .toEqual([0, 1, '共 5 处']);
      await page.getByRole('link', { name: '下一份' }).click();
      await expect.poll(() => page.locator('.file:visible h2').innerText()).toBe('乙办法');
      await page.goBack();
      await page.goBack();
      await expect.poll(() => count('#overview')).toBe(1);
    });

    test('an address leads to a finding', async () => {
      await open(await severalRun(), '#n1-5');
      expect([await current(), await count('.file')]).toEqual(['n1-5', 1]);
    });

    test('the table counts what the filter leaves, and keeps what was not checked', async () => {
      await open(await severalRun());
      await page.locator('#category').selectOption('licence');
      const rows = await page.locator('.files tbody tr:visible').allInnerTexts();
      expect(rows.map((row) => row.trim().replace(/\s+/gu, ' '))).toEqual([
        '一.md 某市共享单车停放管理办法 已检查 1 0 0',
        '二.md 乙办法 已检查 1 0 0',
        '四.md 某市共享单车停放管理办法 部分检查 0 0 0',
        '五.md — 未检查 文件是二进制内容，不是文本 — — —',
      ]);
    });

    test('two hundred of them are found by a word, and opened', async () => {
      const draft = await drafted(TEXT, findingsOf);
      const files = Array.from({ length: 200 }, (_, at) => ({
        ...draft,
        source: { ...draft.source, path: `${at}.md` },
      }));
      await open(run(files));
      expect(await counted()).toBe('共 1000 处');
      await page.locator('#words').fill('滞纳金');
      expect(await counted()).toBe('显示 200 / 1000 处');
      await page.getByRole('link', { name: '150.md' }).click();
      await page.locator('#f151').waitFor();
      await page.keyboard.press('j');
      expect(await current()).toBe('n151-5');
    });

    test('the table is sorted by a click on its head, numbers from the largest', async () => {
      await open(await severalRun());
      const names = async () => (await page.locator('.files tbody th').allInnerTexts()).join('').replaceAll('.md', '');
      await page.getByRole('button', { name: '错误' }).click();
      expect(await names()).toBe('一二三四五');
      await page.getByRole('button', { name: '错误' }).click();
      expect(await names()).toBe('五三四二一');
      await page.getByRole('button', { name: '检查情况' }).click();
      expect(await names()).toBe('五四一二三');
      expect(await page.locator('[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    });
  });

  test('on paper there is no filter, and each finding stands open behind its paragraph', async () => {
    await open(await one());
    await page.emulateMedia({ media: 'print' });
    expect(await count('.toolbar')).toBe(0);
    expect(await count('.card .more')).toBe(5);
    const [words, card] = await Promise.all([
      page.locator('mark').last().boundingBox(),
      page.locator('#n1-5').boundingBox(),
    ]);
    expect(card?.y).toBeGreaterThan(words?.y ?? Number.POSITIVE_INFINITY);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#category').selectOption('licence');
    await page.emulateMedia({ media: 'print' });
    expect(await counted()).toBe('显示 1 / 5 处');
    expect(await count('#count')).toBe(1);
  });

  test('without its script everything is there to read', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await open(await severalRun());
    await still.goto(page.url());
    expect(await still.locator('.file:visible').count()).toBe(5);
    expect(await still.locator('.card .more:visible').count()).toBe(6);
    expect(await still.locator('.toolbar:visible').count()).toBe(0);
    await context.close();
  });

  test('nothing of a hostile draft runs, whatever is clicked', async () => {
    await open(await hostileRun());
    for (const number of [1, 2, 3]) {
      await page.goto(page.url().replace(/#.*|$/u, `#f${number}`));
      for (let at = 0; at < 4; at += 1) await page.keyboard.press('j');
      for (const summary of await page.locator('.card.open summary').all()) await summary.click();
    }
    await page.locator('#category').selectOption({ index: 1 });
    expect(await page.evaluate('window.hacked ?? null')).toBeNull();
    expect(await page.locator('img, svg, iframe').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('words can be told from their ground, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(await one());
    for (const key of ['j', 'j']) await page.keyboard.press(key);
    expect(await page.evaluate(POOR_CONTRAST)).toEqual([]);
  });
});

/** Words with less contrast than WCAG AA asks for (4.5 : 1), as «class: ratio». Grounds of the page are opaque or none. */
const POOR_CONTRAST = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    if (!element) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(element).backgroundColor;
    return colour === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement) : colour;
  };
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!hasWords || !element.checkVisibility()) return [];
    const [words, behind] = [light(getComputedStyle(element).color), light(ground(element))];
    const ratio = (Math.max(words, behind) + 0.05) / (Math.min(words, behind) + 0.05);
    return ratio < 4.5 ? [element.tagName + '.' + element.className + ': ' + ratio.toFixed(2)] : [];
  });
})()`;
