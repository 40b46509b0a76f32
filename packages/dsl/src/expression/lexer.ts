import type { RuleError } from "./rule-error.ts";

export interface Token {
	readonly kind: "name" | "number" | "text" | "sign" | "end";
	/** A text's token holds its value, every other its letters as written. */
	readonly value: string;
	readonly start: number;
	readonly end: number;
}

/** Reads every token. A character that means nothing is reported, and stands for what was probably meant. */
export function lex(text: string): { tokens: Token[]; errors: RuleError[] } {
	const tokens: Token[] = [];
	const errors: RuleError[] = [];
	let at = 0;
	while (at < text.length) {
		const word = wordAt(text, at);
		const end = at + word.length;
		if (word === "") {
			at = readStranger(text, at, tokens, errors);
			continue;
		}
		if (word.startsWith('"'))
			tokens.push({ kind: "text", value: nfc(plainText(word, at, errors)), start: at, end });
		else if (!/^\s/.test(word)) tokens.push({ kind: kindOf(word), value: word, start: at, end });
		at = end;
	}
	tokens.push({ kind: "end", value: "", start: text.length, end: text.length });
	return { tokens, errors };
}

/** Texts of a case are stored so; a text in a rule has to equal them however its file was typed. */
function nfc(text: string): string {
	return text.normalize("NFC");
}

/** White space, a text, a name, a number or a sign; nothing where a stranger stands. */
function wordAt(text: string, at: number): string {
	TOKEN.lastIndex = at;
	return STRANGERS.some(([sign]) => text.startsWith(sign, at)) ? "" : (TOKEN.exec(text)?.[0] ?? "");
}

const TOKEN =
	/[ \t\r\n]+|"(?:[^"\\\n]|\\[^\n])*"|[a-z][a-z0-9_]*|\d+(?:\.\d+)?|\.\.|!=|<=|>=|[=<>+\-*/()[\],.]/y;

function kindOf(word: string): "name" | "number" | "sign" {
	if (/^[a-z]/.test(word)) return "name";
	return /^\d/.test(word) ? "number" : "sign";
}

/** Signs of other languages, longest first, and what they are called here. */
const STRANGERS: readonly (readonly [string, string])[] = [
	["===", "="],
	["!==", "!="],
	["==", "="],
	["<>", "!="],
	["=<", "<="],
	["=>", ">="],
	["&&", "and"],
	["&", "and"],
	["||", "or"],
	["|", "or"],
	["≠", "!="],
	["≤", "<="],
	["≥", ">="],
	["−", "-"],
	["–", "-"],
];

function readStranger(text: string, at: number, tokens: Token[], errors: RuleError[]): number {
	if (text[at] === '"') return readOpenText(text, at, tokens, errors);
	const known = STRANGERS.find(([sign]) => text.startsWith(sign, at));
	if (known) {
		const [sign, instead] = known;
		const end = at + sign.length;
		errors.push({
			code: "sign_unknown",
			values: { found: sign, closest: instead },
			at: [at, end],
		});
		tokens.push({ kind: kindOf(instead), value: instead, start: at, end });
		return end;
	}
	const word = /[\p{L}\p{N}_]+|[\s\S]/uy.exec(text.slice(at))?.[0] ?? text[at] ?? "";
	const end = at + word.length;
	const lower = word.toLowerCase();
	if (isCurrency(word, tokens)) {
		errors.push({ code: "currency_in_rule", values: { found: word }, at: [at, end] });
		return end;
	}
	const isName = /^[a-z][a-z0-9_]*$/.test(lower);
	errors.push({
		code: "sign_unknown",
		values: { found: word, ...(isName ? { closest: lower } : QUOTES[word]) },
		at: [at, end],
	});
	if (isName) tokens.push({ kind: "name", value: lower, start: at, end });
	return end;
}

/** `8000 VND` is an amount elsewhere; in a rule the number says it alone. */
function isCurrency(word: string, tokens: readonly Token[]): boolean {
	return /^(?!AND$)[A-Z]{3}$/.test(word) && tokens.at(-1)?.kind === "number";
}

const QUOTES: Readonly<Record<string, { closest: string }>> = {
	"'": { closest: '"' },
	"“": { closest: '"' },
	"”": { closest: '"' },
	"!": { closest: "not( )" },
	"%": { closest: "/ 100" },
};

function readOpenText(text: string, at: number, tokens: Token[], errors: RuleError[]): number {
	const line = text.indexOf("\n", at);
	const end = line < 0 ? text.length : line;
	errors.push({ code: "text_not_closed", values: {}, at: [at, end] });
	tokens.push({ kind: "text", value: text.slice(at + 1, end), start: at, end });
	return end;
}

function plainText(word: string, start: number, errors: RuleError[]): string {
	return word.slice(1, -1).replace(/\\(.)/gsu, (written, letter: string, offset: number) => {
		if (letter === '"' || letter === "\\") return letter;
		const from = start + 1 + offset;
		errors.push({
			code: "escape_unknown",
			values: { found: written },
			at: [from, from + written.length],
		});
		return letter;
	});
}
