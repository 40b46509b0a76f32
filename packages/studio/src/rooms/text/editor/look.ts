import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** The editor in the tokens of the page round it: they reach into the shadow root. */
export const look: Extension = EditorView.theme({
	"&": {
		height: "100%",
		color: "var(--od-ink)",
		backgroundColor: "var(--od-surface)",
		fontSize: "var(--od-text-xs)",
	},
	// The ring is drawn by the page, round the whole.
	"&.cm-focused, .cm-content": { outline: "none" },
	".cm-scroller": { fontFamily: "var(--od-font-mono)", lineHeight: "1.65" },
	".cm-content": { caretColor: "var(--od-ink)", paddingBlock: "var(--od-s2)" },
	".cm-gutters": {
		backgroundColor: "var(--od-surface)",
		color: "var(--od-ink-3)",
		borderInlineEnd: "1px solid var(--od-line)",
	},
	".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--od-sunken)" },
	"&.cm-focused .cm-selectionBackground, ::selection": {
		backgroundColor: "var(--od-brand-soft)",
	},
	".cm-selectionMatch": { backgroundColor: "var(--od-brand-soft)" },
	".st-changed": { backgroundColor: "var(--od-added-soft)" },
	".st-signs": { minInlineSize: "1.25em", textAlign: "center", color: "var(--od-added)" },
	".tok-propertyName, .tok-definition": { color: "var(--od-link)" },
	".tok-comment": { color: "var(--od-ink-3)", fontStyle: "italic" },
	".tok-string, .tok-string2": { color: "var(--od-ok)" },
	".tok-punctuation, .tok-meta": { color: "var(--od-ink-2)" },
	// The lint package draws with data: images, which the page's policy does not load.
	".cm-lintRange": { backgroundImage: "none", textUnderlineOffset: ".2em" },
	".cm-lintRange-error": { textDecoration: "underline wavy var(--od-bad-line)" },
	".cm-lintRange-warning": { textDecoration: "underline wavy var(--od-warn-line)" },
	".cm-lintRange-info": { textDecoration: "underline dotted var(--od-info-line)" },
	".cm-lint-marker": { width: "1.25em", height: "auto", textAlign: "center", fontWeight: "700" },
	".cm-lint-marker-error, .cm-lint-marker-warning, .cm-lint-marker-info, .cm-lint-marker-hint": {
		content: "normal",
	},
	".cm-lint-marker::before": { content: "'!'" },
	".cm-lint-marker-error": { color: "var(--od-bad)" },
	".cm-lint-marker-warning": { color: "var(--od-warn)" },
	".cm-lint-marker-info": { color: "var(--od-info)" },
	".cm-tooltip": {
		color: "var(--od-ink)",
		backgroundColor: "var(--od-raised)",
		border: "1px solid var(--od-line-strong)",
		borderRadius: "var(--od-r-sm)",
		fontFamily: "var(--od-font)",
	},
	".cm-tooltip.cm-tooltip-autocomplete": { maxInlineSize: "min(36rem, calc(100vw - 2rem))" },
	".cm-tooltip.cm-tooltip-autocomplete > ul": {
		fontFamily: "var(--od-font-mono)",
		maxInlineSize: "100%",
		minInlineSize: "12rem",
		maxBlockSize: "14rem",
	},
	".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
		display: "flex",
		gap: "var(--od-s2)",
		paddingBlock: "var(--od-s1)",
		minBlockSize: "24px",
	},
	".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
		color: "var(--od-ink)",
		backgroundColor: "var(--od-brand-soft)",
	},
	".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
	".cm-completionDetail": {
		fontFamily: "var(--od-font)",
		fontStyle: "normal",
		color: "var(--od-ink-3)",
		marginInlineStart: "auto",
		overflow: "hidden",
		textOverflow: "ellipsis",
		whiteSpace: "nowrap",
	},
	".cm-completionInfo": { maxInlineSize: "min(24rem, 60vw)" },
	".st-told": {
		maxInlineSize: "min(32rem, calc(100vw - 2rem))",
		padding: "var(--od-s1) var(--od-s2)",
	},
	".st-told p, .st-told pre": { margin: "0", paddingBlock: "var(--od-s1)" },
	".st-told pre": { overflowX: "auto", fontFamily: "var(--od-font-mono)" },
	".st-told code": { fontFamily: "var(--od-font-mono)" },
	".cm-panels": { color: "var(--od-ink)", backgroundColor: "var(--od-sunken)" },
	".cm-panel input, .cm-panel button": {
		color: "inherit",
		backgroundColor: "var(--od-surface)",
		backgroundImage: "none",
		border: "1px solid var(--od-line-strong)",
		borderRadius: "var(--od-r-sm)",
	},
});
