import type { Language } from '../errors.ts';

/** A hefa.yaml in which everything is said in comments and nothing is set yet. */
export function configSkeleton(language: Language): string {
  return SKELETONS[language];
}

const SKELETONS: Readonly<Record<Language, string>> = {
  zh: `# hefa 的配置：适用于本文件夹及其下级文件夹中的文稿。去掉行首的 # 即生效；hefa config 显示实际适用的值。

# 报告的语言：zh 或 en
# language: zh

# 各地的期限：national、sichuan、luzhou（见 hefa profiles），或者自行设定
# profile: sichuan
# profile: { extends: sichuan, filingDays: 15 }

# 文稿所处的阶段：auto、draft（草案）、review（送审）、discussion（审议）、issued（已印发）、archive（清理）
# stage: review

# 不用的规则包，和单条规则的级别（off 关闭，info 提示，warning 警告，error 错误）；见 hefa rules
# packs:
#   drafting: off
# rules:
#   national/require-evaluation: off
#   opinion/no-fee-creation: warning

# 自己的规则所在的文件夹
# ownRules: 规则/

# 自己掌握的法律数据（本地法规、废止情况、机关更名），优先于随附数据；见 hefa law
# ownLaw: 本地法律数据.yaml

# 不检查的文件，写法同 .gitignore；也可以写在 .hefaignore 中
# ignore:
#   - 归档/
#   - '*.tmp.docx'

# 是否允许文稿自行豁免（批注 hefa-disable-next-line）、自行设定规则（文首的 hefa:）；默认都不允许
# drafts: { suppress: false, override: false }

# 读取方式
# reader:
#   office: soffice
#   revisions: accepted
#   limits: { pages: 500 }
`,
  en: `# The configuration of hefa for the drafts in this folder and below. Take the # away to set a value; hefa config shows what applies.

# Language of reports: zh or en
# language: en

# Periods of a place: national, sichuan, luzhou (see hefa profiles), or your own
# profile: sichuan
# profile: { extends: sichuan, filingDays: 15 }

# How far the drafts have come: auto, draft, review, discussion, issued, archive
# stage: review

# Packs that do not run, and how grave single rules are (off, info, warning, error); see hefa rules
# packs:
#   drafting: off
# rules:
#   national/require-evaluation: off
#   opinion/no-fee-creation: warning

# Folders of rules of your own
# ownRules: our-rules/

# Law data of your own (local regulations, repeals, organs), which go before what ships; see hefa law
# ownLaw: our-law.yaml

# What is not checked, in the syntax of .gitignore; a .hefaignore does the same
# ignore:
#   - archive/
#   - '*.tmp.docx'

# Whether drafts may excuse themselves (comments hefa-disable-next-line) or set rules (hefa: in the front matter); by default neither
# drafts: { suppress: false, override: false }

# How drafts are read
# reader:
#   office: soffice
#   revisions: accepted
#   limits: { pages: 500 }
`,
};
