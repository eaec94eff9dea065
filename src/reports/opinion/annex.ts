import type { Finding } from '../../findings/finding.ts';
import type { CheckedFile } from '../../findings/result.ts';
import type { Basis } from '../../rules/rule.ts';
import type { Run } from '../run.ts';
import { CONFIDENCE_WORDS, SEVERITY_WORDS, stepWords } from '../words.ts';
import { articlesOf, lawsOf, nameOf } from './bases.ts';
import { type Block, heading, paragraph } from './opinion.ts';
import { type Home, placeOf } from './statements.ts';
import { shown, type Voice } from './voice.ts';

/** What was checked by which means: what an officer needs to look a thing up, and nobody needs to read in the opinion. */
export function annexBlocks(file: CheckedFile, bases: readonly Basis[], run: Run, home: Home, voice: Voice): Block[] {
  return [
    heading(2, voice.divisionNumber(1) + voice.say('检查的范围和方法', 'What was checked, and how')),
    ...meansBlocks(file, run, voice),
    heading(2, voice.divisionNumber(2) + voice.say('所依据规定的版本和效力', 'Versions and status of the law')),
    ...lawBlocks(bases, voice),
    heading(2, voice.divisionNumber(3) + voice.say('各项意见的出处', 'Where each finding comes from')),
    ...findingBlocks(file, home, voice),
    ...unjudgedBlocks(file, voice),
  ];
}

function meansBlocks({ source }: CheckedFile, { asOf, law, rules, tool, profile }: Run, voice: Voice): Block[] {
  const name = source.path.split('/').at(-1) ?? source.path;
  const count = rules.rules?.filter(({ status }) => status === 'active').length;
  const counts = count === undefined ? '' : voice.say(`，共${count}条规则`, `, ${count} rules`);
  const rows: [string, string][] = [
    [voice.say('检查的文件', 'File'), shown(name)],
    [voice.say('判断的时点', 'Judged as of'), voice.dated(asOf)],
    [voice.say('法律数据截至', 'Law data of'), voice.dated(law.asOf)],
    [
      voice.say('规则', 'Rules'),
      shown(voice.list(rules.packs)) +
        counts +
        voice.aside(voice.say(`摘要${shown(rules.digest.slice(0, 12))}`, `digest ${shown(rules.digest.slice(0, 12))}`)),
    ],
    [voice.say('期限标准', 'Periods of'), shown(profile)],
    [voice.say('检查工具', 'Tool'), `${tool.name} ${tool.version}`],
  ];
  return rows.map(([label, words]) => paragraph(voice.labelled(label, words)));
}

function lawBlocks(bases: readonly Basis[], voice: Voice): Block[] {
  if (bases.length === 0) return [paragraph(voice.say('无。', 'None.'))];
  const head = [
    voice.say('名称', 'Title'),
    voice.say('条款', 'Clauses'),
    voice.say('施行日期', 'In force since'),
    voice.say('效力状态', 'Status'),
  ];
  const rows = lawsOf(bases).map((law) => [
    nameOf(law, voice),
    articlesOf(law, voice),
    law.effective === null ? '—' : voice.dated(law.effective),
    voice.dated(shown(law.status)) || '—',
  ]);
  return [{ kind: 'table', head, rows }];
}

function findingBlocks(file: CheckedFile, home: Home, voice: Voice): Block[] {
  if (file.findings.length === 0) return [paragraph(voice.say('无。', 'None.'))];
  const head = [
    voice.say('条款', 'Clause'),
    voice.say('位置', 'Place'),
    voice.say('程度', 'Severity'),
    voice.say('把握', 'Confidence'),
    voice.say('规则编号', 'Rule'),
  ];
  const rows = file.findings.map((finding) => [
    clauseOf(finding, home, voice),
    position(finding, file, voice),
    voice.own(SEVERITY_WORDS[finding.severity]),
    voice.own(CONFIDENCE_WORDS[finding.confidence]),
    shown(finding.rule.id),
  ]);
  return [{ kind: 'table', head, rows }];
}

function unjudgedBlocks({ unjudged }: CheckedFile, voice: Voice): Block[] {
  if (unjudged.length === 0) return [];
  const ids = [...new Set(unjudged.map(({ rule }) => shown(rule)))];
  return [
    heading(2, voice.divisionNumber(4) + voice.say('未作判断的规则', 'Rules that were not judged')),
    paragraph(voice.sentence(voice.list(ids))),
  ];
}

function clauseOf(finding: Finding, home: Home, voice: Voice): string {
  const { place } = finding;
  if ('span' in place) return placeOf(finding, voice, home);
  if ('absent' in place)
    return voice.say(`缺：${shown(place.absent)}`, `missing: ${voice.own(stepWords(place.absent))}`);
  return voice.list(place.entries.map((step) => voice.own(stepWords(step))));
}

/** Page, or Word paragraph, or line. */
function position({ place }: Finding, { source: { map } }: CheckedFile, voice: Voice): string {
  if (!('span' in place)) return '—';
  const { start } = place.span;
  const [page, paragraphNumber] = [map.pageAt(start), map.paragraphAt(start)];
  if (page !== null) return voice.say(`第${page}页`, `page ${page}`);
  if (paragraphNumber !== null) return voice.say(`第${paragraphNumber}段`, `paragraph ${paragraphNumber}`);
  const { line } = map.positionAt(start);
  return voice.say(`第${line}行`, `line ${line}`);
}
