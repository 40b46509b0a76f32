import { lex, type Token } from "../expression/lexer.ts";
import { KEYWORDS } from "../expression/parser.ts";
import { codesOf, path } from "../uses/data-names.ts";
import type { Declaration } from "../uses/declaration.ts";
import type { Site } from "../uses/notation.ts";

/** A rule as far as it is typed, read sign by sign: it need not be whole to be understood. */
export interface RuleSigns {
	/** The last sign before the cursor. */
	readonly last: Token | undefined;
	/** The dotted names before the word at the cursor: `child.` of `child.bir`. */
	readonly before: readonly string[];
	/** The word at the cursor, by offsets in the rule; empty behind a sign. */
	readonly word: { readonly from: number; readonly to: number };
	/** What the value is compared with that stands at the cursor: `relation` of `relation = `. */
	readonly compared: readonly string[] | undefined;
}

export function signsBefore(text: string, cursor: number): RuleSigns {
	const tokens = lex(text.slice(0, cursor)).tokens.filter(({ kind }) => kind !== "end");
	const last = tokens.at(-1);
	const isOpen = last?.kind === "name" && last.end === cursor;
	const rest = isOpen ? (/^[a-z0-9_]*/.exec(text.slice(cursor))?.[0].length ?? 0) : 0;
	const word = { from: isOpen ? last.start : cursor, to: cursor + rest };
	const behind = isOpen || last?.kind === "text" ? tokens.slice(0, -1) : tokens;
	const before = wordsEndingAt(behind, behind.length - 1);
	return { last, before, word, compared: before.length > 0 ? undefined : comparedAt(behind) };
}

/** `a . b .` read backwards from a dot. */
function wordsEndingAt(tokens: readonly Token[], end: number): readonly string[] {
	const words: string[] = [];
	for (let at = end; tokens[at]?.value === "." && tokens[at - 1]?.kind === "name"; at -= 2)
		words.unshift(tokens[at - 1]?.value ?? "");
	return words;
}

/** The path before `=`, `!=`, `in (` or the comma of `has(`, with texts between. */
function comparedAt(tokens: readonly Token[]): readonly string[] | undefined {
	let at = tokens.length - 1;
	if (!COMPARES.has(tokens[at]?.value ?? "")) return undefined;
	while (at >= 0 && (COMPARES.has(tokens[at]?.value ?? "") || tokens[at]?.kind === "text")) at--;
	const name = tokens[at];
	if (name?.kind !== "name" || KEYWORDS.has(name.value)) return undefined;
	return [...wordsEndingAt(tokens, at - 1), name.value];
}

const COMPARES: ReadonlySet<string> = new Set(["=", "!=", "in", "(", "["].concat(","));

/** The codes that such a value may be: of its list, or the ways on of the step whose outcome it is. */
export function codesFor(words: readonly string[], site: Site): readonly Declaration[] {
	const isWay = ["outcome", "answer"].includes(words.at(-1) ?? "");
	const targets = path((isWay ? words.slice(0, -1) : words).join("."), site).at(-1)?.targets ?? [];
	const kinds = isWay ? ["outcome"] : ["code"];
	const names = new Set(
		site.book.all.flatMap((one) => (kinds.includes(one.kind) ? [one.name] : [])),
	);
	return [...names].flatMap((name) => codesOf(site.book, targets, name).slice(0, 1));
}
