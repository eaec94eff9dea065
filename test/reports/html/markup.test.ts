import { expect, test } from 'vitest';
import { html, visible } from '../../../src/reports/html/markup.ts';

test('strings are words, pieces are markup, null is nothing', () => {
  const inner = html`<b>${'a<b'}</b>`;
  expect(html`<p title="${'"&\'`'}">${inner}${null}${3}${['<', inner]}</p>`.toString()).toBe(
    '<p title="&quot;&amp;&#39;&#96;"><b>a&lt;b</b>3&lt;<b>a&lt;b</b></p>',
  );
});

test('what is invisible is set apart from the same words written out', () => {
  expect(visible('甲\u202e乙\\u{202E}').toString()).toBe('甲<i>\\u{202E}</i>乙\\u{202E}');
  expect(html`${'甲\u202e乙'}`.toString()).toBe('甲\\u{202E}乙');
});

test('white space stays', () => {
  expect(visible('甲\t乙\n\u3000丙\u00a0').toString()).toBe('甲\t乙\n\u3000丙\u00a0');
});
