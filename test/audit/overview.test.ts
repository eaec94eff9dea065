import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../cli/world.ts';
import { BROWSER_NOTE, CHROMIUM } from '../support/browser.ts';

const made = (title: string, year: number, last = '本办法自印发之日起施行。') =>
  `${title}\n第一条　为了规范管理，制定本办法。\n第二条　${last}\n临江市人民政府\n${year}年4月1日\n`;
const FILES = {
  '甲.txt': made('临江市夜市管理办法', 2012, '本办法自2012年5月1日起施行，有效期5年。'),
  '乙.txt': made('临江市早市管理办法', 2015, '对乱摆摊点的，处2000元罚款。'),
  '丙.txt': made('临江市晚市管理办法', 2015),
  '丁.txt': '临江市集市管理规定\n第一条　为了规范集市，制定本规定。\n',
  '<img src=x onerror=alert(1)>.txt': made('临江市灯会管理办法', 2016, '有效期至2017年1月1日。'),
  '坏.docx': 'PK no zip',
};

async function overview(...more: readonly string[]): Promise<string> {
  const world = new World(FILES);
  const { code } = await world.run(['audit', '.', '--as-of', '2026-11-23', '-f', 'html=总览.html', ...more]);
  expect(code).toBe(3);
  return readFileSync(join(world.folder, '总览.html'), 'utf8');
}

describe('the overview', () => {
  test('is the same bytes twice, without a script', async () => {
    const text = await overview();
    expect(text).toBe(await overview());
    expect(text).not.toMatch(/<script|<[^>]*\s(?:style|on\w+)=/u);
  });

  test('in English', async () => {
    expect(await overview('--lang', 'en')).toContain('5 normative documents');
  });
});

describe.skipIf(CHROMIUM === undefined)(`the overview in a browser${BROWSER_NOTE}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hefa-overview-'));
  let browser: Browser;
  let page: Page;
  const told: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    page.on('dialog', (dialog) => told.push(dialog.message()));
    page.on('request', (request) => request.isNavigationRequest() || told.push(request.url()));
    writeFileSync(join(folder, 'page.html'), await overview());
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('shows numbers, charts and documents, and asks for nothing', async () => {
    expect(await page.locator('.tiles li').allInnerTexts()).toEqual([
      expect.stringMatching(/^2\s*继续有效$/u),
      expect.stringMatching(/^0\s*修改$/u),
      expect.stringMatching(/^1\s*废止$/u),
      expect.stringMatching(/^2\s*宣布失效$/u),
    ]);
    expect(await page.locator('.columns text').allTextContents()).toEqual([
      '2012',
      '2013',
      '2014',
      '2015',
      '2016',
      '不详',
    ]);
    expect(await page.locator('.bars').first().locator('th').allInnerTexts()).toEqual(['临江市人民政府', '不详']);
    expect(await page.getByText('1 件未能读取').count()).toBe(1);
    expect(await page.getByText('<img src=x onerror=alert(1)>.txt').count()).toBe(1);
    expect(told).toEqual([]);
  });

  test('a column is as high as its documents are many', async () => {
    const heights = await page
      .locator('.columns g')
      .evaluateAll((groups) => groups.map((group) => Math.round(group.getBoundingClientRect().height)));
    const drawn = await page
      .locator('.columns g')
      .evaluateAll((groups) =>
        groups.map((group) =>
          [...group.querySelectorAll('rect')].reduce((sum, one) => sum + one.getBoundingClientRect().height, 0),
        ),
      );
    expect(heights.length).toBe(6);
    expect(drawn[1]).toBe(0);
    expect((drawn[3] as number) / (drawn[0] as number)).toBeCloseTo(2, 1);
  });

  test('the numbers of the years are there to read', async () => {
    await page.getByText('各年数字').click();
    expect(await page.locator('.numbers tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^2012\s+1\b/u),
      expect.stringMatching(/^2015\s+2\b/u),
      expect.stringMatching(/^2016\s+1\b/u),
      expect.stringMatching(/^不详\s+1\b/u),
    ]);
  });

  test.each([1280, 760, 360])('nothing sticks out at %i pixels, by day or night', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    expect(told).toEqual([]);
  });
});
