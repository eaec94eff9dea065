import { expect, test } from 'vitest';
import { entered, issued } from './entered.ts';

test('what the head and the end of a document say', async () => {
  const entry = await entered(issued('本办法自2016年3月1日起施行。'), undefined, '2016/停车.txt');
  expect(entry).toMatchObject({
    path: '2016/停车.txt',
    status: 'checked',
    title: '临江市停车管理办法',
    number: '临政规〔2016〕3号',
    organ: '临江市人民政府',
    date: '2016-02-20',
    kind: '办法',
    level: '规范性文件',
    trial: false,
    annual: false,
    marked: null,
    known: null,
  });
});

test('what the text does not say is not there', async () => {
  const entry = await entered('停车应当有序。');
  expect(entry).toMatchObject({ title: null, number: null, organ: null, date: null, effective: null, validity: null });
});

test('an entry is plain and small, and holds no text', async () => {
  const many = Array.from(
    { length: 400 },
    (_, at) => `第${at + 1}条　停车应当有序，各区应当按照职责组织实施第${at + 1}次检查。`,
  );
  const entry = await entered(many.join('\n'));
  expect(structuredClone(entry)).toEqual(entry);
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
  expect(JSON.stringify(entry).length).toBeLessThan(12_000);
});

test('findings come as plain values', async () => {
  const { rulings } = await entered(issued('对乱停车的，处50元罚款。'));
  expect(rulings.find(({ rule }) => rule === 'opinion/no-penalty-creation')).toMatchObject({
    category: 'penalty',
    severity: 'error',
    clause: '第二条',
    message: { zh: expect.stringContaining('罚款'), en: expect.any(String) },
  });
});

test('what the office knows goes before the text, and the days of its force stand beside it', async () => {
  const known = { title: '临江市停车办法', level: '内部文件', affectsPublic: false, until: '2020-01-01' } as const;
  const entry = await entered(issued('本办法自2016年3月1日起施行，有效期5年。'), known);
  expect(entry).toMatchObject({
    title: '临江市停车办法',
    number: '临政规〔2016〕3号',
    level: '内部文件',
    levelReasons: [{ zh: '登记表写明为「内部文件」' }],
    affectsPublic: false,
    affectsPublicReasons: [{ zh: '登记表写明不直接影响公民、法人或者其他组织' }],
    validity: { months: 60, until: null },
    known,
  });
});

test.each([
  ['临江市停车管理暂行办法', true, false],
  ['临江市停车管理办法（试行）', true, false],
  ['临江市关于贯彻《停车管理暂行办法》的意见', false, false],
  ['临江市2016年招生工作意见', false, true],
])('the title says: %s', async (title, trial, annual) => {
  expect(await entered(issued('停车应当有序。').replace('临江市停车管理办法', title))).toMatchObject({ trial, annual });
});
