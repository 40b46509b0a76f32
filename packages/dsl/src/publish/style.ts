/** The design's tokens that generated pages use, light and dark. A copy: no theme reaches a page that stands alone. */
const LIGHT = {
	"--od-canvas": "#F5F7F7",
	"--od-surface": "#FFFFFF",
	"--od-ink": "#12242B",
	"--od-ink-2": "#43545B",
	"--od-line": "#D6DFE1",
	"--od-line-strong": "#6F8188",
	"--od-brand": "#0B5D70",
	"--od-brand-soft": "#E2F0F3",
	"--od-focus": "#4338CA",
	"--od-ok": "#14633A",
	"--od-warn": "#754700",
	"--od-bad": "#A11B2B",
} as const;

const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
	"--od-canvas": "#0E1719",
	"--od-surface": "#152125",
	"--od-ink": "#E8EFF1",
	"--od-ink-2": "#B6C5CA",
	"--od-line": "#2B3B41",
	"--od-line-strong": "#80939A",
	"--od-brand": "#6CC5D8",
	"--od-brand-soft": "#12343C",
	"--od-focus": "#C4B5FD",
	"--od-ok": "#7FD8A4",
	"--od-warn": "#F3C66B",
	"--od-bad": "#FF9FA6",
};

const FONT =
	'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/** On screens in the reader's own scheme; on paper always light. */
export const SCREEN: string = [
	`:root{color-scheme:light dark;${declared(LIGHT)}}`,
	`@media screen and (prefers-color-scheme:dark){:root{${declared(DARK)}}}`,
	base("var(--od-canvas)"),
].join("");

/** What is printed is ink on white. */
export const PAPER: string = `:root{color-scheme:light;${declared(LIGHT)}}${base("var(--od-surface)")}`;

function base(ground: string): string {
	return [
		"*{box-sizing:border-box}",
		`body{margin:0;background:${ground};color:var(--od-ink);font:400 1.0625rem/1.55 ${FONT};overflow-wrap:anywhere}`,
		"h1,h2,h3{line-height:1.3;text-wrap:balance}",
		"a{color:var(--od-brand)}",
		":focus-visible{outline:3px solid var(--od-focus);outline-offset:2px}",
	].join("");
}

function declared(tokens: Readonly<Record<string, string>>): string {
	return Object.entries(tokens)
		.map(([name, value]) => `${name}:${value}`)
		.join(";");
}
