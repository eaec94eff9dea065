import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { JsonReport } from '../../src/reports/schema.ts';
import { World } from './world.ts';

/** The lawful records of fixtures/dossiers with their papers, and one fault each in fixtures/dossiers/broken.yaml. */
const root = fileURLToPath(new URL('../../fixtures/dossiers/', import.meta.url));

interface Broken {
  readonly name: string;
  readonly of: 'lawful' | 'decision' | 'annual';
  readonly set?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string | null>>;
  readonly finds: readonly string[];
}

const BROKEN = parse(readFileSync(`${root}broken.yaml`, 'utf8')) as readonly Broken[];

async function check(folder: string) {
  const world = new World();
  const { out, code } = await world.run(['check', folder, '--format', 'json']);
  const report = JSON.parse(out) as JsonReport;
  expect(report.files).toHaveLength(1);
  return { file: report.files[0] as JsonReport['files'][number], code };
}

describe('a lawful record with its papers', () => {
  test.each([
    ['lawful', 'document', 10],
    ['decision', 'decision', 9],
    ['annual', 'annual', 13],
  ])(
    '%s: nothing is found, nothing unjudged',
    async (name, kind, steps) => {
      const { file, code } = await check(join(root, name));
      expect([code, file.status, file.findings, file.unjudged]).toEqual([0, 'checked', [], []]);
      expect(file.procedure?.kind).toBe(kind);
      expect(file.procedure?.steps.length).toBeGreaterThanOrEqual(steps);
      expect(file.procedure?.steps.filter(({ status }) => !['evidenced', 'recorded'].includes(status))).toEqual([]);
    },
    60_000,
  );
});

describe('one fault each', () => {
  test('there are at least thirty', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(30);
    expect(new Set(BROKEN.map(({ name }) => name)).size).toBe(BROKEN.length);
  });

  test.each(BROKEN.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { of, set = {}, files = {}, finds }) => {
      const folder = mkdtempSync(join(tmpdir(), 'hefa-dossier-'));
      try {
        cpSync(join(root, of), folder, { recursive: true });
        const record = readdirSync(folder).find((name) => name.endsWith('dossier.yaml')) as string;
        writeFileSync(join(folder, record), changed(readFileSync(join(folder, record), 'utf8'), set));
        for (const [name, text] of Object.entries(files)) {
          if (text === null) rmSync(join(folder, name));
          else writeFileSync(join(folder, name), text);
        }
        const { file } = await check(folder);
        expect(file.findings.map(({ rule }) => rule).sort()).toEqual([...finds].sort());
        expect(file.unjudged).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});

/** The record with other values; days stay text. */
function changed(text: string, set: NonNullable<Broken['set']>): string {
  const record = parseDocument(text);
  for (const [key, value] of Object.entries(set)) {
    const path = key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (value === null) record.deleteIn(path);
    else record.setIn(path, value);
  }
  return String(record);
}
