import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The files that name colours, one for each look; everything else names roles. */
const THEME = "packages/form-renderer/src/theme";
const TOKENS = `${THEME}/tokens.css`;
const LOOKS = [TOKENS, `${THEME}/govuk.css`];

const COLOUR =
	/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(|(?<=:\s*)(?:white|black|red|green|blue|gr[ae]y)\b/gi;

/** Colours in a stylesheet, comments and `url()` aside. */
function coloursIn(css: string): readonly string[] {
	const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/url\([^)]*\)/g, "");
	return bare.match(COLOUR) ?? [];
}

describe("the look", () => {
	const sheets = globSync("{packages,examples}/*/src/**/*.css").filter(
		(path) => !LOOKS.includes(path),
	);

	it.each(sheets)("%s takes its colours from the tokens only", (path) => {
		expect(coloursIn(readFileSync(path, "utf8"))).toEqual([]);
	});

	it("has the tokens' own values on pages that stand alone", () => {
		const tokens = readFileSync(TOKENS, "utf8");
		const page = readFileSync("packages/dsl/src/publish/style.ts", "utf8");
		const copied = [...page.matchAll(/"(--od-[\w-]+)": "(#\w+)"/g)];
		expect(copied.length).toBeGreaterThan(20);
		const strange = copied.filter(
			([, name, value]) =>
				!new RegExp(`${name}: .*var\\(--od-(light|dark), ${value}\\)`).test(tokens),
		);
		expect(strange).toEqual([]);
	});

	it("would see a colour of its own", () => {
		expect(coloursIn(".planted { color: #12242b; background: white }")).toEqual([
			"#12242b",
			"white",
		]);
	});

	it("has no style attribute in any markup: the content policy forbids it", () => {
		const markup = globSync("{packages,examples}/*/{src/**/*.tsx,*.html}");
		const styled = markup.filter((path) => /\sstyle=/.test(readFileSync(path, "utf8")));
		expect(markup.length).toBeGreaterThan(50);
		expect(styled).toEqual([]);
	});
});
