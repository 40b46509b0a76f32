import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The look of all our faces, and what only this page has. It stands in the page, which needs no other file. */
export function reportLook(): string {
	const { resolve } = createRequire(import.meta.url);
	const sheets = ["tokens.css", "base.css", "workplace.css"].map((name) =>
		readFileSync(resolve(`@onedoor/form-renderer/${name}`), "utf8").replace(
			/\/\*[\s\S]*?\*\//g,
			"",
		),
	);
	return `${sheets.join("\n")}\n${OWN}`;
}

const OWN = `
.od-skip:not(:focus) { box-shadow: none; }
.rv-text, .rv-frame, .rv-links a, .od-canvas, .od-burden { position: relative; }
.rv-head { background: var(--od-surface); border-block-end: var(--od-stroke) solid var(--od-line); padding: var(--od-s5) var(--od-gutter); }
.rv-verdict { display: flex; gap: var(--od-s2); align-items: center; }
.rv-verdict.is-bad .od-i { color: var(--od-bad); } .rv-verdict.is-warn .od-i { color: var(--od-warn); } .rv-verdict.is-ok .od-i { color: var(--od-ok); }
.rv-measure { max-inline-size: 46rem; }
.rv-group { padding: var(--od-s3) var(--od-s4); background: var(--od-canvas); border-block-end: var(--od-stroke) solid var(--od-line); }
.rv-none, .rv-keys { padding: var(--od-s3) var(--od-s4); }
.rv-keys { padding-block-end: 0; }
[hidden] { display: none !important; }
.rv-walk { gap: 0; flex-wrap: nowrap; }
.rv-change { display: grid; gap: var(--od-s1); min-inline-size: 0; }
.rv-change h4 { font-weight: var(--od-weight-strong); overflow-wrap: anywhere; }
.rv-change code { unicode-bidi: isolate; }
.rv-change h4 a { display: block; padding-block: var(--od-s1); }
.rv-links { display: flex; flex-wrap: wrap; gap: var(--od-s1) var(--od-s4); align-items: center; }
.rv-links a { display: inline-flex; align-items: center; min-block-size: 2rem; }
.od-changes > li > .od-diff { grid-row: auto; }
.od-changes > li:target { background: var(--od-brand-soft); outline: 3px solid var(--od-focus); outline-offset: -3px; }
.rv-pictures { background: var(--od-canvas); }
.rv-pictures > .od-pane__head { background: var(--od-surface); padding-inline-end: var(--od-s4); }
.rv-part { padding: var(--od-s5) var(--od-gutter); background: var(--od-surface); border-block-start: var(--od-stroke) solid var(--od-line); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--od-s3); }
.rv-frame { overflow-x: auto; border: var(--od-stroke) solid var(--od-line); border-radius: var(--od-r-md); }
.rv-frame .od-tag { white-space: normal; }
.rv-why { margin-block-start: var(--od-s1); display: grid; gap: var(--od-s1); }
.rv-checks { display: grid; gap: var(--od-s2); font-size: var(--od-text-sm); }
.rv-checks > div { display: flex; flex-wrap: wrap; gap: var(--od-s1) var(--od-s3); align-items: baseline; }
.rv-checks dt { min-inline-size: 9rem; font-weight: var(--od-weight-strong); }
.rv-checks .od-tag { white-space: normal; border-radius: var(--od-r-md); }
.rv-list { display: grid; gap: var(--od-s2); font-size: var(--od-text-sm); }
.rv-list li { overflow-wrap: anywhere; }
.rv-file code { overflow-wrap: anywhere; }
.rv-text { overflow-x: auto; max-block-size: none; border: var(--od-stroke) solid var(--od-line); border-radius: var(--od-r-md); background: var(--od-surface); }
.rv-text table { border-collapse: collapse; inline-size: 100%; min-inline-size: 56rem; table-layout: fixed; font-family: var(--od-font-mono); font-size: var(--od-text-xs); line-height: 1.6; }
.rv-text th { font-family: var(--od-font); font-size: var(--od-text-xs); color: var(--od-ink-2); text-align: start; padding: var(--od-s1) var(--od-s3); border-block-end: var(--od-stroke) solid var(--od-line); }
.rv-text col.n { inline-size: 3.25rem; }
.rv-text td { padding: 0 var(--od-s3); white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }

.rv-text td.n { color: var(--od-ink-2); text-align: end; padding-inline: var(--od-s2); user-select: none; font-variant-numeric: tabular-nums; white-space: nowrap; }
.rv-text td:nth-child(3) { border-inline-start: var(--od-stroke) solid var(--od-line); }
.rv-text .none { background: var(--od-sunken); }
.rv-text .del { background: var(--od-removed-soft); } .rv-text .ins { background: var(--od-added-soft); }
.rv-text del, .rv-text ins { text-decoration: none; color: inherit; }
.rv-text .del::before { content: "−"; } .rv-text .ins::before { content: "+"; }
.rv-text .del::before, .rv-text .ins::before { display: inline-block; inline-size: 1.2em; margin-inline-start: -1.2em; }
.rv-text td.del, .rv-text td.ins { padding-inline-start: calc(var(--od-s3) + 1.2em); }
.rv-text td:not(.del, .ins, .n, .none) { padding-inline-start: calc(var(--od-s3) + 1.2em); }
.rv-text tr:target td { box-shadow: inset 0 2px 0 var(--od-focus), inset 0 -2px 0 var(--od-focus); }
.rv-text .gap td { text-align: center; color: var(--od-ink-2); background: var(--od-sunken); }
.rv-note { display: none; }
.dg :target .node, .dg :target .endn { stroke: var(--od-focus); stroke-width: 4; }
.od-swatch { border-style: solid; border-width: 2px; } .od-swatch.od-diff-removed { border-style: dashed; } .od-swatch.od-diff-changed { border: 3px double; }
@media (min-width: 68rem) {
	.od-compare { grid-template-columns: minmax(24rem, 30rem) minmax(0, 1fr); }
	.rv-head, .rv-part { padding-inline: var(--od-s5); }
}
@media print {
	:root { --od-is-light: initial; --od-is-dark: ; color-scheme: light; }
	@page { margin: 15mm; }
	body.od { background: none; font-size: 10pt; }
	.od-skip, .rv-walk, .rv-keys, .rv-links a { display: none !important; }
	.od-compare { display: block; }
	.od-changes > li, .rv-text tr, .rv-checks > div { break-inside: avoid; }
	.od-canvas, .rv-text, .rv-frame { overflow: visible; border: 0; }
	.od-canvas svg { max-inline-size: 100%; block-size: auto; }
	.rv-text table { min-inline-size: 0; font-size: 7.5pt; }
	.rv-note { display: block; padding: 12mm 0 0; border-block-end: 1px solid; }
	* { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
