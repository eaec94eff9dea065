/**
 * Will read every pack of rules/ (YAML), refuse it with all its mistakes at once, and write dist/rules.json, so that a
 * run of hefa parses JSON and not YAML.
 */
console.log('compile-rules: no rule pack is compiled yet; dist/rules.json is not written');
