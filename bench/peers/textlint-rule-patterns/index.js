/** The patterns of HEFA_BENCH_PATTERNS over each paragraph: what a team would write that has textlint and no hefa. */
const { readFileSync } = require('node:fs');

const patterns = readFileSync(process.env.HEFA_BENCH_PATTERNS, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => new RegExp(line, 'gu'));

module.exports = function rule({ Syntax, RuleError, report, getSource, locator }) {
  return {
    [Syntax.Paragraph](node) {
      const text = getSource(node);
      for (const pattern of patterns) {
        for (const match of text.matchAll(pattern)) {
          const padding = locator.range([match.index, match.index + match[0].length]);
          report(node, new RuleError(match[0], { padding }));
        }
      }
    },
  };
};
