/** The style of the overview: nothing is loaded, and it prints on white paper. */
export const STYLE = `:root {
--ground: #f4f4f1; --paper: #fff; --ink: #1d1d1f; --faint: #5c6066; --line: #dededa;
--kept: #7fa88b; --amended: #d9a441; --repealed: #b8483f; --lapsed: #8089a0; --found: #4f7cb0;
}
@media screen and (prefers-color-scheme: dark) {
:root {
--ground: #161719; --paper: #1e1f22; --ink: #e3e3e0; --faint: #a6a9ae; --line: #3a3c40;
--kept: #5f8a6c; --amended: #c8963a; --repealed: #d06a60; --lapsed: #8d96ad; --found: #6c9ad0;
}
}
* { box-sizing: border-box; }
body {
margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
font: 15px / 1.65 "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
}
header, main, footer { max-width: 1160px; margin: 0 auto; padding: 0 2rem; }
header { padding-top: 1.8rem; }
h1 { font-size: 22px; margin: 0; }
h2 { font-size: 16px; margin: 0 0 0.6rem; }
p { margin: 0.2rem 0; }
.faint, footer { color: var(--faint); font-size: 13px; }
.warned { color: var(--repealed); font-weight: 600; }
footer { padding-top: 1rem; padding-bottom: 3rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.8rem; margin: 1.2rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--line); border-radius: 6px; padding: 0.5rem 0.9rem; }
.tiles b { display: block; font-size: 26px; line-height: 1.3; font-weight: 600; }
.tiles .kept { border-left-color: var(--kept); }
.tiles .amended { border-left-color: var(--amended); }
.tiles .repealed { border-left-color: var(--repealed); }
.tiles .lapsed { border-left-color: var(--lapsed); }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1.2rem 1.5rem 1.4rem; margin: 0 0 1.1rem; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.1rem; align-items: start; }
svg rect.kept { fill: var(--kept); }
svg rect.amended { fill: var(--amended); }
svg rect.repealed { fill: var(--repealed); }
svg rect.lapsed { fill: var(--lapsed); }
svg rect.found { fill: var(--found); }
.columns { width: 100%; height: auto; display: block; }
.columns line { stroke: var(--line); }
.columns text { fill: var(--faint); font-size: 11px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { font-weight: 400; text-align: left; }
.bars th { width: 45%; padding: 0.12rem 0.8rem 0.12rem 0; line-height: 1.4; }
.bars td:last-child { width: 3.5rem; text-align: right; font-variant-numeric: tabular-nums; }
.bars svg { width: 100%; height: 0.95rem; display: block; }
.numbers { width: auto; margin-top: 0.5rem; }
.numbers th, .numbers td { padding: 0.1rem 0.9rem 0.1rem 0; font-variant-numeric: tabular-nums; }
summary { cursor: pointer; }
.list summary { font-size: 16px; font-weight: 600; }
.list table { margin-top: 0.7rem; }
.list th, .list td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-top: 1px solid var(--line); }
.list thead th { color: var(--faint); border-top: 0; white-space: nowrap; }
.list .short { white-space: nowrap; }
@media (max-width: 760px) {
.pair { grid-template-columns: minmax(0, 1fr); }
header, main, footer { padding-left: 1rem; padding-right: 1rem; }
}
@media print {
body { background: #fff; }
section { break-inside: avoid; border-color: #ccc; }
section.list { break-inside: auto; }
rect { print-color-adjust: exact; }
}
`;
