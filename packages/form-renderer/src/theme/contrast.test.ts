import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";

/** The columns of the tables in the style sheets: what a person may ask for. */
const MODES = ["light", "dark", "light-more", "dark-more"] as const;
type Mode = (typeof MODES)[number];
type Tokens = ReadonlyMap<string, string>;

const GROUNDS = ["canvas", "surface", "sunken", "raised"];
const STATES = ["ok", "warn", "bad", "info"];
const ACTORS = ["applicant", "officer", "head", "system", "agent"];

/** Text needs 4.5:1 on its ground (WCAG 2.2, 1.4.3). */
const TEXT: readonly (readonly [string, string])[] = [
	...["ink", "ink-2", "ink-3", "link", ...STATES].flatMap((text) => pairs(text, GROUNDS)),
	...["ink", "ink-2", "link"].flatMap((text) => pairs(text, ["brand-soft"])),
	...pairs("on-brand", ["brand", "brand-hover"]),
	...[...STATES, ...ACTORS].flatMap((name) =>
		[name, "ink", "ink-2"].flatMap((text) => pairs(text, [`${name}-soft`])),
	),
	...ACTORS.flatMap((name) => pairs(name, ["surface"])),
];

/** Edges of controls, ticks, icons and the ring need 3:1 (1.4.11, 2.4.13). */
const SHAPES: readonly (readonly [string, string])[] = [
	...["line-strong", "focus", "brand", "tick"].flatMap((shape) => pairs(shape, GROUNDS)),
	...[...STATES, ...ACTORS].flatMap((name) => pairs(`${name}-line`, ["surface", `${name}-soft`])),
];

const SHEETS: Readonly<Record<string, readonly string[]>> = {
	plain: ["tokens.css"],
	govuk: ["tokens.css", "govuk.css"],
};

describe.each(Object.keys(SHEETS))("the %s look", (look) => {
	it.each(MODES)("%s: text stands out from its ground, and shapes do", (mode) => {
		const tokens = tokensOf(SHEETS[look] ?? [], mode);
		expect(tokens.size, "colours were found at all").toBeGreaterThan(40);
		expect([...weak(tokens, TEXT, 4.5), ...weak(tokens, SHAPES, 3)]).toEqual([]);
	});
});

test("a pair that is too weak would be seen", () => {
	const tokens = new Map([
		["ink", "#767676"],
		["canvas", "#808080"],
	]);
	expect(weak(tokens, [["ink", "canvas"]], 4.5)).toEqual(["ink on canvas: 1.15"]);
	expect(contrast("#000000", "#FFFFFF")).toBe(21);
});

function pairs(name: string, grounds: readonly string[]): readonly (readonly [string, string])[] {
	return grounds.map((ground) => [name, ground] as const);
}

function weak(
	tokens: Tokens,
	wanted: readonly (readonly [string, string])[],
	least: number,
): readonly string[] {
	return wanted
		.map(([text, ground]) => ({
			name: `${text} on ${ground}`,
			ratio: contrast(tokens.get(text) ?? "", tokens.get(ground) ?? ""),
		}))
		.filter(({ ratio }) => !(ratio >= least))
		.map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`);
}

/** The colours of one column; a later sheet overrides an earlier one, and a name that stands for another is followed. */
function tokensOf(sheets: readonly string[], mode: Mode): Tokens {
	const tokens = new Map<string, string>();
	for (const sheet of sheets) {
		const css = readFileSync(new URL(sheet, import.meta.url), "utf8");
		const column = new RegExp(`--od-([\\w-]+): .*var\\(--od-${mode}, (#[0-9A-F]{6})\\)`, "g");
		for (const [, name = "", colour = ""] of css.matchAll(column)) tokens.set(name, colour);
		for (const [, name = "", other = ""] of css.matchAll(/--od-([\w-]+): var\(--od-([\w-]+)\);/g))
			tokens.set(name, tokens.get(other) ?? "");
	}
	return tokens;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
