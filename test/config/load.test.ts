import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { defaultReading } from '../../src/source/reading.ts';
import { World } from '../cli/world.ts';

const at = (text: string, path = 'hefa.yaml') => new World({ [path]: text, 'a/b/办法.md': '第一条 甲。\n' });

describe('hefa.yaml', () => {
  test('is found from a folder below it, and its paths are its own', async () => {
    const { folder } = at('ownRules: [一, ../二]');
    expect((await loadConfig(`${folder}/a/b`)).ownRules).toEqual([`${folder}/一`, folder.replace(/[^/]+$/, '二')]);
  });

  test('is not looked for above the root of a repository', async () => {
    const world = new World({ 'hefa.yaml': 'ownRules: 一', 'a/.git/config': '', 'a/b/c.md': '' });
    expect(await loadConfig(`${world.folder}/a/b`)).toMatchObject({
      path: null,
      folder: `${world.folder}/a`,
      ownRules: [],
      reader: defaultReading,
      profile: null,
    });
  });

  test.each([['# nothing yet'], ['ownRules: []'], ['reader: { limits: {} }']])('%j changes nothing', async (text) => {
    expect(await loadConfig(at(text).folder)).toMatchObject({ ownRules: [], reader: defaultReading });
  });

  test('sets how drafts are read, and the line has the last word', async () => {
    const world = at('reader: { office: soffice, revisions: original, limits: { characters: 3 } }');
    const { reader } = await loadConfig(world.folder);
    expect(reader).toEqual({
      office: 'soffice',
      revisions: 'original',
      limits: { ...defaultReading.limits, characters: 3 },
    });
    expect((await world.run(['check', 'a/b/办法.md'])).code).toBe(3);
    expect((await world.run(['check', 'a/b/办法.md', '--limit', 'characters=30'])).code).toBe(0);
    expect((await world.run(['outline', 'a/b/办法.md'])).code).toBe(3);
  });

  test.each([
    ['profile: sichuan', 'sichuan', {}],
    ['profile: { extends: sichuan, filingDays: 30 }', 'sichuan', { filingDays: 30 }],
    ['profile: { consultationDays: 15 }', null, { consultationDays: 15 }],
  ])('%j is whose periods hold', async (text, name, values) => {
    expect((await loadConfig(at(text).folder)).profile).toMatchObject({ name, values });
  });

  test.each([
    ['profile: sichan', /hefa\.yaml:1:10 没有地方配置“sichan”，是否想写“sichuan”？可用：national、sichuan、luzhou/],
    ['profile:\n  extends: luzho', /hefa\.yaml:2:12 没有地方配置“luzho”，是否想写“luzhou”/],
    ['profile: { filingDay: 30 }', /hefa\.yaml:1:12 未知的键“filingDay”，是否想写“filingDays”/],
    ['profile: { filingDays: soon }', /hefa\.yaml:1:\d+/],
    ['reader: { revisions: both }', /hefa\.yaml:1:\d+/],
    ['reader: { limits: { page: 3 } }', /是否想写“pages”/],
    ['reader: { limits: { pages: many } }', /hefa\.yaml:1:\d+/],
  ])('%j is told with its place', async (text, words) => {
    const { code, err } = await at(text).run(['check', 'a/b/办法.md']);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
  });
});
