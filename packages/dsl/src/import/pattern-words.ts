/** One way to write a piece: words of the language. */
type Way = readonly string[];

/** More alternatives nobody reads. */
const MOST_WAYS = 16;

/**
 * A regular expression in the words of the language: `^\d{3}-\d{4}$` is `3 digits "-" 4 digits`.
 * @param longest stands in where the expression knows no end
 * @returns undefined where the words do not say it; `isNarrower` where they take less
 */
export function patternWords(
	regex: string,
	longest: number | undefined,
): { readonly words: string; readonly isNarrower: boolean } | undefined {
	const inner = /^\^([\s\S]*[^\\])\$$/.exec(regex)?.[1];
	if (inner === undefined) return undefined;
	const reader = { rest: inner, isNarrower: false, longest: longest ?? 100 };
	const ways = alternatives(reader);
	if (ways === undefined || reader.rest !== "" || ways.length === 0) return undefined;
	if (ways.some((way) => way.length === 0)) return undefined;
	const words = ways.map((way) => joined(way).join(" ")).join(" or ");
	return words.length > 500 ? undefined : { words, isNarrower: reader.isNarrower };
}

interface Reader {
	rest: string;
	isNarrower: boolean;
	readonly longest: number;
}

/** An unanchored `a|b` at the top would be `^a` or `b$`: only groups have alternatives. */
function alternatives(reader: Reader, isGroup = false): readonly Way[] | undefined {
	const all: Way[] = [];
	for (;;) {
		const ways = sequence(reader);
		if (ways === undefined) return undefined;
		all.push(...ways);
		if (all.length > MOST_WAYS) return undefined;
		if (!reader.rest.startsWith("|")) return all;
		if (!isGroup) return undefined;
		reader.rest = reader.rest.slice(1);
	}
}

function sequence(reader: Reader): readonly Way[] | undefined {
	let ways: readonly Way[] = [[]];
	while (reader.rest !== "" && !/^[|)]/.test(reader.rest)) {
		const piece = pieceOf(reader);
		if (piece === undefined) return undefined;
		ways = ways.flatMap((way) => piece.map((more) => [...way, ...more]));
		if (ways.length > MOST_WAYS) return undefined;
	}
	return ways;
}

function pieceOf(reader: Reader): readonly Way[] | undefined {
	const group = /^\((?:\?:)?(?!\?)/.exec(reader.rest);
	if (group) {
		reader.rest = reader.rest.slice(group[0].length);
		const inner = alternatives(reader, true);
		if (inner === undefined || !reader.rest.startsWith(")")) return undefined;
		reader.rest = reader.rest.slice(1);
		const counts = countsOf(reader);
		if (counts?.from === 1 && counts.to === 1) return inner;
		return counts?.from === 0 && counts.to === 1 ? [[], ...inner] : undefined;
	}
	const characters = charactersOf(reader);
	const counts = characters && countsOf(reader);
	if (!characters || !counts) return undefined;
	const { from, to } = counts;
	const name = CLASSES.find(([, set]) => set === characters)?.[0];
	if (name !== undefined)
		return to === 0 ? [[]] : [[from === to ? `${from} ${name}` : `${from} to ${to} ${name}`]];
	if (characters.length > 3 || to - from > 3 || to > 5) return undefined;
	const singles = [...characters].map((one): Way => [literal(one)]);
	const repeated: Way[] = [];
	for (let n = from; n <= to; n++) {
		if (n > 1 && singles.length > 1) return undefined;
		if (n === 0) repeated.push([]);
		else repeated.push(...singles.map(([one = ""]): Way => Array.from({ length: n }, () => one)));
	}
	return repeated;
}

function charactersOf(reader: Reader): string | undefined {
	const [whole, inside] = /^\[((?:\\.|[^\]\\])+)\]/.exec(reader.rest) ?? [];
	if (whole !== undefined && inside !== undefined) {
		reader.rest = reader.rest.slice(whole.length);
		return setOf(inside);
	}
	const [single, escaped] = /^(?:\\([\s\S])|[^\\()[\]{}|?*+.^$])/.exec(reader.rest) ?? [];
	if (single === undefined) return undefined;
	reader.rest = reader.rest.slice(single.length);
	if (escaped === undefined) return single;
	if (escaped === "d") return DIGITS;
	return /[A-Za-z0-9]/.test(escaped) ? undefined : escaped;
}

/** `A-Z0-9` and the like, as all its characters in order. */
function setOf(inside: string): string | undefined {
	if (inside.startsWith("^")) return undefined;
	const found = new Set<string>();
	let rest = inside;
	while (rest !== "") {
		const [range, from = "", to = ""] = /^([A-Za-z0-9])-([A-Za-z0-9])/.exec(rest) ?? [];
		const [single, escaped] = /^(?:\\([\s\S])|[\s\S])/.exec(rest) ?? [];
		if (range !== undefined) {
			if (from > to) return undefined;
			for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
				found.add(String.fromCharCode(code));
			rest = rest.slice(range.length);
		} else if (single !== undefined) {
			if (escaped === "d") for (const digit of DIGITS) found.add(digit);
			else if (escaped !== undefined && /[A-Za-z0-9]/.test(escaped)) return undefined;
			else found.add(escaped ?? single);
			rest = rest.slice(single.length);
		} else return undefined;
	}
	return [...found].sort().join("");
}

const DIGITS = "0123456789";
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SMALL = CAPITALS.toLowerCase();

const CLASSES: readonly (readonly [string, string])[] = [
	["digits", DIGITS],
	["capitals", CAPITALS],
	["letters", CAPITALS + SMALL],
	["capitals_or_digits", DIGITS + CAPITALS],
	["letters_or_digits", DIGITS + CAPITALS + SMALL],
];

function countsOf(reader: Reader): { readonly from: number; readonly to: number } | undefined {
	const [whole, from, comma, to] = /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(reader.rest) ?? [];
	if (whole !== undefined) {
		reader.rest = reader.rest.slice(whole.length);
		const least = Number(from);
		if (comma === "") return { from: least, to: least };
		if (to === "") return open(reader, least);
		return Number(to) < least ? undefined : { from: least, to: Number(to) };
	}
	const sign = /^[?*+]/.exec(reader.rest)?.[0];
	if (sign === undefined) return { from: 1, to: 1 };
	reader.rest = reader.rest.slice(1);
	if (/^[?+]/.test(reader.rest)) return undefined;
	return sign === "?" ? { from: 0, to: 1 } : open(reader, sign === "*" ? 0 : 1);
}

function open(reader: Reader, from: number): { readonly from: number; readonly to: number } {
	reader.isNarrower = true;
	return { from, to: Math.max(from, reader.longest) };
}

function literal(character: string): string {
	return JSON.stringify(character);
}

/** `"a" "b"` is `"ab"`. */
function joined(way: Way): Way {
	return way.reduce<string[]>((all, piece) => {
		const last = all.at(-1);
		if (last?.startsWith('"') && piece.startsWith('"'))
			all[all.length - 1] = JSON.stringify(JSON.parse(last) + JSON.parse(piece));
		else all.push(piece);
		return all;
	}, []);
}

/**
 * Whether an expression takes every day as `YYYY-MM-DD` and is about days at all. Asked of each day of two centuries,
 * so that nothing is concluded from how it is written.
 */
export function takesDays(regex: string): boolean {
	let pattern: RegExp;
	try {
		pattern = new RegExp(regex, "u");
	} catch {
		return false;
	}
	if (NO_DAYS.some((text) => pattern.test(text))) return false;
	for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2100, 0, 1); day += 86_400_000)
		if (!pattern.test(new Date(day).toISOString().slice(0, 10))) return false;
	return true;
}

const NO_DAYS = ["", "a", "12", "12345678", "hello-world", "2020-1-1-1", "x2020-01-01x"];
