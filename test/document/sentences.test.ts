import { describe, expect, test } from 'vitest';
import { read } from '../support/outline.ts';

/** The sentences of an article that holds this text. */
function sentencesOf(text: string): string[] {
  return read(`第一条　${text}`).sentences.map((sentence) => sentence.text);
}

describe('sentences end', () => {
  test.each([
    ['at 。！？', '甲。乙！丙？丁', ['甲。', '乙！', '丙？', '丁']],
    ['not at ； and ：', '下列行为：甲；乙。', ['下列行为：甲；乙。']],
    ['behind the quotation mark that closes', '应当答复“收到。”不得拖延。', ['应当答复“收到。”', '不得拖延。']],
    [
      'behind the bracket that closes',
      '按年计算（以上包括本数。）每年一次。',
      ['按年计算（以上包括本数。）', '每年一次。'],
    ],
    ['not inside a title', '依照《早市。夜市管理办法》执行。下同。', ['依照《早市。夜市管理办法》执行。', '下同。']],
    [
      'in spite of a title that is never closed',
      `依照《早市管理办法执行。${'摊主应当亮证经营，'.repeat(8)}不得转租。`,
      ['依照《早市管理办法执行。', `${'摊主应当亮证经营，'.repeat(8)}不得转租。`],
    ],
    ['at half-width marks', '予以处罚!情节严重的,从重.完', ['予以处罚！', '情节严重的，从重。', '完']],
    ['with an ellipsis of stops', '等等。。。另行规定。', ['等等。。。', '另行规定。']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('where they grow beyond all measure, at ； or ， where there is one', () => {
    const long = '摊主应当亮证经营，保持卫生；'.repeat(1_000);
    const pieces = sentencesOf(`${long}违者停业。`);
    expect(pieces.join('')).toBe(`${long}违者停业。`);
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith('；') && piece.length <= 5_000)).toBe(true);
    const bare = sentencesOf('𠮷'.repeat(4_000));
    expect(bare.map((piece) => piece.length)).toEqual([5_000, 3_000]);
  });

  test('where their leaf ends', () => {
    const document = read('一、总体要求', '（一）目标。三年建成。', '（二）原则');
    expect(document.sentences.map(({ text, leaf }) => `${leaf.kind} ${text}`)).toEqual([
      'heading 总体要求',
      'heading 目标。',
      'text 三年建成。',
      'text 原则',
    ]);
    expect(document.sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });
});

test('title, number, addressees, signature and date have none', () => {
  const document = read(
    '关于规范早市的通知',
    '临府〔2026〕3号',
    '各区人民政府：',
    '现通知如下。',
    '临江市人民政府',
    '2026年3月1日',
  );
  expect(document.sentences.map(({ text }) => text)).toEqual(['现通知如下。']);
});

describe('spanOf leads back to the source', () => {
  test.each([
    ['as it stands', '对摊主处罚款二百元。', '罚款', '罚款'],
    ['with white space inside', '对摊主处 罚　款 二百元。', '罚款', '罚　款'],
    [
      'across a line end',
      '为规范早市，制定本办法。各街道应当每月公示检查的结果，并且对摊主处行政处\n罚，同时公示。',
      '行政处罚',
      '行政处\n罚',
    ],
    ['behind what was removed', '甲 、 乙 。对摊主处罚款。', '罚款', '罚款'],
    ['with full-width digits', '处２００元罚款。', '200元', '２００元'],
  ])('%s', (_, text, words, original) => {
    const source = `第一条　${text}`;
    const document = read(...source.split('\n'));
    const sentence = document.sentences.find((one) => one.text.includes(words));
    const start = sentence?.text.indexOf(words) ?? -1;
    const span = sentence?.spanOf(start, start + words.length);
    expect(source.slice(span?.start, span?.end)).toBe(original);
  });

  test('an empty range is an empty span', () => {
    const [sentence] = read('第一条　处 罚。').sentences;
    expect(sentence?.spanOf(1, 1)).toEqual({ start: 6, end: 6 });
  });
});
