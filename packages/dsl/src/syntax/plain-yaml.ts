import type { SourceFile } from "../source/source-file.ts";
import { bidiMark, textStart } from "./limits.ts";
import { lookAt, MOST_LEVELS } from "./look.ts";
import {
	EmptyNode,
	type Entry,
	ListNode,
	MapNode,
	type Node,
	ScalarNode,
	type ScalarStyle,
	Trail,
} from "./nodes.ts";

/**
 * Reads the YAML that definitions are mostly written in, in one pass: block maps, lists of scalars, scalars of one
 * line, literal blocks, comments. Answers undefined as soon as a text uses anything else, or anything is wrong with
 * it: then the library reads it, from its beginning. What this reads, it reads as the library does; a test compares
 * the two over every text at hand.
 */
export function readPlainYaml(file: SourceFile): MapNode | undefined {
	if (!file.text.endsWith("\n") || lookAt(file).hasTabs) return undefined;
	const reader = new PlainReader(file);
	reader.toNextLine(textStart(file.text));
	if (reader.indent !== 0) return undefined;
	const root = reader.map(0, undefined, 1);
	return reader.isAtEnd ? root : undefined;
}

/** Indent of the line after the last one. */
const END = -1;
const SPACE = 32;
const NEWLINE = 10;
const HASH = 35;
const DASH = 45;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const BAR = 124;
/** YAML allows keys of 1,024 characters; no name comes near it. */
const LONGEST_KEY = 1000;

/** Stands on the first character of a line that is neither blank nor a comment. Each reading leaves it on the next. */
class PlainReader {
	readonly #file: SourceFile;
	readonly #text: string;
	readonly #hasMarks: boolean;
	#at = 0;
	indent: number = END;

	constructor(file: SourceFile) {
		this.#file = file;
		this.#text = file.text;
		this.#hasMarks = lookAt(file).hasMarks;
	}

	get isAtEnd(): boolean {
		return this.indent === END;
	}

	/** To the next line that says something, from the start of a line. */
	toNextLine(lineStart: number): void {
		const text = this.#text;
		for (let start = lineStart; start < text.length; ) {
			let at = start;
			while (text.charCodeAt(at) === SPACE) at++;
			const first = text.charCodeAt(at);
			if (first !== NEWLINE && first !== HASH) {
				this.#at = at;
				this.indent = at - start;
				return;
			}
			start = text.indexOf("\n", at) + 1;
		}
		this.#at = text.length;
		this.indent = END;
	}

	map(indent: number, trail: Trail | undefined, level: number): MapNode | undefined {
		if (level > MOST_LEVELS) return undefined;
		const start = this.#at;
		const entries: Entry[] = [];
		let end = start;
		let names: Set<string> | undefined;
		while (this.indent === indent) {
			const key = this.#key(trail);
			if (!key || isTwice(key.text, entries, names)) return undefined;
			const value = this.#valueOf(key, indent, level);
			if (!value) return undefined;
			entries.push({ key, value });
			if (entries.length === FEW) names = new Set(entries.map((entry) => entry.key.text));
			else names?.add(key.text);
			end = value.end;
		}
		if (this.indent > indent) return undefined;
		// A copy has no room for more entries: of the maps of a library, that is half of what they take.
		return new MapNode(this.#file, start, end, trail, entries.slice(), false);
	}

	/** A key and its colon; stands behind the colon then. */
	#key(up: Trail | undefined): ScalarNode | undefined {
		const text = this.#text;
		const start = this.#at;
		const first = text.charCodeAt(start);
		let key: ScalarNode | undefined;
		if (first === QUOTE || first === APOSTROPHE) {
			const end = text.indexOf(first === QUOTE ? '"' : "'", start + 1) + 1;
			const words = text.slice(start + 1, end - 1);
			if (end === 0 || /[\n\\]/.test(words) || text.charCodeAt(end) === first) return undefined;
			key = this.#scalar(start, end, new Trail(up, words), words, STYLE_OF_QUOTE[first] ?? "plain");
			this.#at = end;
		} else {
			if (!startsKey(first)) return undefined;
			const colon = this.#colon(start);
			const words = text.slice(start, colon);
			if (colon === -1 || words.includes(" #") || words.endsWith(" ")) return undefined;
			key = this.#scalar(start, colon, new Trail(up, words), words, "plain");
			this.#at = colon;
		}
		const behind = text.charCodeAt(this.#at + 1);
		if (text.charCodeAt(this.#at) !== COLON || (behind !== SPACE && behind !== NEWLINE))
			return undefined;
		if (key.text.length > LONGEST_KEY || (this.#hasMarks && bidiMark(key.text))) return undefined;
		this.#at++;
		return key;
	}

	/** The colon that ends a key which begins here: a blank or a line break stands behind it. */
	#colon(start: number): number {
		const text = this.#text;
		for (let at = start; ; at++) {
			const character = text.charCodeAt(at);
			if (character === NEWLINE) return -1;
			if (character !== COLON) continue;
			const behind = text.charCodeAt(at + 1);
			if (behind === SPACE || behind === NEWLINE) return at;
		}
	}

	/** What stands behind a key: a scalar on its line, or what is indented under it, or nothing. */
	#valueOf(key: ScalarNode, indent: number, level: number): Node | undefined {
		const text = this.#text;
		while (text.charCodeAt(this.#at) === SPACE) this.#at++;
		const first = text.charCodeAt(this.#at);
		if (first === BAR) return this.#literal(key.trail, indent);
		if (first !== NEWLINE && first !== HASH) return this.#oneLine(key.trail, indent);
		this.toNextLine(text.indexOf("\n", this.#at) + 1);
		if (this.indent <= indent) {
			// A list may stand right under its key, without being indented.
			if (this.indent === indent && this.#isDash()) return undefined;
			return new EmptyNode(this.#file, key.start, key.end, key.trail);
		}
		return this.#isDash()
			? this.#list(this.indent, key.trail)
			: this.map(this.indent, key.trail, level + 1);
	}

	#isDash(): boolean {
		return this.#text.charCodeAt(this.#at) === DASH;
	}

	#list(indent: number, trail: Trail | undefined): ListNode | undefined {
		const text = this.#text;
		const start = this.#at;
		const items: Node[] = [];
		while (this.indent === indent) {
			if (!this.#isDash() || text.charCodeAt(this.#at + 1) !== SPACE) return undefined;
			this.#at += 2;
			while (text.charCodeAt(this.#at) === SPACE) this.#at++;
			const item = this.#oneLine(new Trail(trail, String(items.length)), indent);
			if (!item) return undefined;
			items.push(item);
		}
		if (this.indent > indent) return undefined;
		return new ListNode(this.#file, start, items.at(-1)?.end ?? start, trail, items, false);
	}

	/** A scalar that ends with its line. A line indented deeper would go on with it, which is left to the library. */
	#oneLine(trail: Trail | undefined, indent: number): ScalarNode | undefined {
		const text = this.#text;
		const first = text.charCodeAt(this.#at);
		const node =
			first === QUOTE
				? this.#double(trail)
				: first === APOSTROPHE
					? this.#single(trail)
					: this.#plain(trail);
		if (!node) return undefined;
		let at = node.end;
		while (text.charCodeAt(at) === SPACE) at++;
		const next = text.charCodeAt(at);
		if (next !== NEWLINE && (next !== HASH || at === node.end)) return undefined;
		this.toNextLine(text.indexOf("\n", at) + 1);
		return this.indent > indent ? undefined : node;
	}

	#plain(trail: Trail | undefined): ScalarNode | undefined {
		const text = this.#text;
		const start = this.#at;
		if (!startsPlain(text.charCodeAt(start), text.charCodeAt(start + 1))) return undefined;
		let end = start;
		for (let at = start; ; at++) {
			const character = text.charCodeAt(at);
			if (character === NEWLINE) break;
			if (character === HASH && text.charCodeAt(at - 1) === SPACE) break;
			// `a: b: c` is no value.
			if (character === COLON && endsName(text.charCodeAt(at + 1))) return undefined;
			if (character !== SPACE) end = at + 1;
		}
		return this.#scalar(start, end, trail, text.slice(start, end), "plain");
	}

	#double(trail: Trail | undefined): ScalarNode | undefined {
		const text = this.#text;
		const start = this.#at;
		let end = text.indexOf('"', start + 1);
		if (end === -1) return undefined;
		let words = text.slice(start + 1, end);
		if (words.includes("\\")) {
			// The escapes of JSON mean the same in YAML; others are left to the library.
			while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
			const read = end === -1 ? undefined : fromJson(text.slice(start, end + 1));
			if (read === undefined) return undefined;
			words = read;
		} else if (words.includes("\n")) return undefined;
		return this.#scalar(start, end + 1, trail, words, "double");
	}

	#single(trail: Trail | undefined): ScalarNode | undefined {
		const text = this.#text;
		const start = this.#at;
		let end = text.indexOf("'", start + 1);
		let doubled = false;
		while (end !== -1 && text.charCodeAt(end + 1) === APOSTROPHE) {
			doubled = true;
			end = text.indexOf("'", end + 2);
		}
		if (end === -1) return undefined;
		const words = text.slice(start + 1, end);
		if (words.includes("\n")) return undefined;
		const said = doubled ? words.replaceAll("''", "'") : words;
		return this.#scalar(start, end + 1, trail, said, "single");
	}

	/** `|` and `|-`, whose first line sets the indent. */
	#literal(trail: Trail | undefined, indent: number): ScalarNode | undefined {
		const text = this.#text;
		const start = this.#at;
		const strips = text.charCodeAt(start + 1) === DASH;
		const head = start + (strips ? 2 : 1);
		if (text.charCodeAt(head) !== NEWLINE) return undefined;
		const first = head + 1;
		let inner = 0;
		while (text.charCodeAt(first + inner) === SPACE) inner++;
		if (inner <= indent || text.charCodeAt(first + inner) === NEWLINE) return undefined;
		const lines: string[] = [];
		let said = 0;
		let end = head;
		let lineStart = first;
		while (lineStart < text.length) {
			let at = lineStart;
			while (text.charCodeAt(at) === SPACE) at++;
			const lineEnd = text.indexOf("\n", at);
			if (at === lineEnd) {
				if (at - lineStart > inner) return undefined;
				lines.push("");
			} else if (at - lineStart < inner) break;
			else {
				lines.push(text.slice(lineStart + inner, lineEnd));
				said = lines.length;
				end = lineEnd;
			}
			lineStart = lineEnd + 1;
		}
		this.toNextLine(lineStart);
		if (this.indent > indent) return undefined;
		const words = lines.slice(0, said).join("\n") + (strips ? "" : "\n");
		const until = start + text.slice(start, end).trimEnd().length;
		return this.#scalar(start, until, trail, words, "literal");
	}

	#scalar(
		start: number,
		end: number,
		trail: Trail | undefined,
		text: string,
		style: ScalarStyle,
	): ScalarNode {
		return new ScalarNode(this.#file, start, end, trail, text, style);
	}
}

const STYLE_OF_QUOTE: Readonly<Record<number, ScalarStyle>> = {
	[QUOTE]: "double",
	[APOSTROPHE]: "single",
};

/** In so few entries the eye is quicker than a set. */
const FEW = 8;

function isTwice(
	key: string,
	entries: readonly Entry[],
	names: ReadonlySet<string> | undefined,
): boolean {
	if (names) return names.has(key);
	for (const entry of entries) if (entry.key.text === key) return true;
	return false;
}

/** Letters, digits, `_`, and whatever is not ASCII: never an indicator of YAML. */
function startsKey(character: number): boolean {
	return (
		(character >= 97 && character <= 122) ||
		(character >= 48 && character <= 57) ||
		(character >= 65 && character <= 90) ||
		character === 95 ||
		character > 127
	);
}

/** Indicators of YAML begin something else; a dash begins a scalar when no blank follows it. */
function startsPlain(character: number, next: number): boolean {
	if (startsKey(character)) return true;
	if (character === DASH) return next !== SPACE && next !== NEWLINE;
	return PLAIN_STARTS.has(character);
}

const PLAIN_STARTS: ReadonlySet<number> = new Set(
	[..."$()+./;<=^_~\\"].map((c) => c.charCodeAt(0)),
);

function endsName(behindColon: number): boolean {
	return behindColon === SPACE || behindColon === NEWLINE;
}

function isEscaped(text: string, quote: number): boolean {
	let slashes = 0;
	while (text.charCodeAt(quote - 1 - slashes) === 92) slashes++;
	return quote !== -1 && slashes % 2 === 1;
}

function fromJson(source: string): string | undefined {
	if (source.includes("\n")) return undefined;
	try {
		return JSON.parse(source) as string;
	} catch {
		return undefined;
	}
}
