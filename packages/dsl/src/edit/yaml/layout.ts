import {
	type CST,
	isAlias,
	isCollection,
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	type Node,
	type Pair,
} from "yaml";

/** A value where it stands. Offsets are half-open, in UTF-16 units. */
export type Placed = PlacedCollection | PlacedLeaf;

interface Base {
	/** Of its anchor or tag, if it has one. */
	readonly start: number;
	/** Of its own first sign. */
	readonly body: number;
	/** Behind its last sign: no comment, no blank line, except those that a block text keeps. */
	readonly end: number;
	readonly anchor?: string;
	readonly tag?: string;
	/** Of a scalar. */
	readonly style?: Style;
}

export interface PlacedLeaf extends Base {
	readonly kind: "scalar" | "alias" | "empty" | "other";
}

export type Style = "plain" | "single" | "double" | "literal" | "folded";

export interface PlacedCollection extends Base {
	readonly kind: "map" | "seq";
	readonly flow: boolean;
	readonly entries: readonly PlacedEntry[];
}

export interface PlacedEntry {
	/** What a path calls it: the text of a key. An item is called by its index. */
	readonly name: string;
	/** Of its dash, its question mark or its key. */
	readonly start: number;
	readonly end: number;
	readonly key?: Placed;
	/** Behind the colon or the dash; undefined when there is none, as in `{a, b}`. */
	readonly mark?: number;
	readonly value: Placed;
}

/** Where everything of a document stands. */
export function layoutOf(node: Node | null, at: number): Placed {
	return node === null ? emptyAt(at) : placed(node, node.srcToken, [], at);
}

type Tokens = readonly CST.SourceToken[];

function placed(
	node: unknown,
	token: CST.Token | null | undefined,
	before: Tokens,
	at: number,
): Placed {
	const base = propsOf(node, before);
	const first = before.find(({ type }) => type === "anchor" || type === "tag");
	if (token === undefined || token === null || !isNode(node)) {
		const last = before.findLast(({ type }) => type === "anchor" || type === "tag");
		const end = last ? last.offset + last.source.length : at;
		return { kind: "empty", ...base, start: first?.offset ?? end, body: end, end };
	}
	const body = bodyOf(token);
	const range = { ...base, start: first?.offset ?? body, body, end: endOf(token) };
	if (isAlias(node)) return { kind: "alias", ...range };
	if (isScalar(node))
		return { kind: "scalar", ...range, style: STYLES[node.type ?? "PLAIN"] ?? "plain" };
	if (isCollection(node) && "items" in token) {
		const entries = isMap(node)
			? mapEntries(node.items, token)
			: isSeq(node)
				? seqEntries(node.items, token)
				: undefined;
		if (entries !== undefined)
			return {
				kind: isMap(node) ? "map" : "seq",
				...range,
				flow: token.type === "flow-collection",
				entries,
			};
	}
	return { kind: "other", ...range };
}

const STYLES: Readonly<Record<string, Style>> = {
	PLAIN: "plain",
	QUOTE_DOUBLE: "double",
	QUOTE_SINGLE: "single",
	BLOCK_LITERAL: "literal",
	BLOCK_FOLDED: "folded",
};

function propsOf(node: unknown, before: Tokens): Pick<Base, "anchor" | "tag"> {
	const anchor = isNode(node) && "anchor" in node ? node.anchor : undefined;
	const tag = before.find(({ type }) => type === "tag")?.source;
	return { ...(anchor !== undefined && { anchor }), ...(tag !== undefined && { tag }) };
}

/** Undefined when a pair has no token of its own: a pair inside `[a: b]`, which no path can name. */
function mapEntries(
	items: readonly unknown[],
	token: CST.Token,
): readonly PlacedEntry[] | undefined {
	const entries = items.map((item) => {
		if (!isPair(item)) return undefined;
		const source = (item as Pair & { srcToken?: CST.CollectionItem }).srcToken;
		return source && mapEntry(item, source);
	});
	return entries.every((entry) => entry !== undefined) && "items" in token ? entries : undefined;
}

function mapEntry(pair: Pair, { start, key, sep, value }: CST.CollectionItem): PlacedEntry {
	const own = start.find(({ type }) => !BETWEEN.has(type));
	const colon = sep?.find(({ type }) => type === "map-value-ind");
	const keyAt = own ? own.offset + own.source.length : (colon?.offset ?? 0);
	const named = placed(pair.key, key, start, keyAt);
	const mark = colon && colon.offset + 1;
	const behind = colon ? (sep ?? []).slice((sep ?? []).indexOf(colon) + 1) : [];
	const said = placed(pair.value, value, behind, mark ?? named.end);
	return {
		name: nameOf(pair.key),
		start: own?.offset ?? named.start,
		end: Math.max(said.end, mark ?? 0, named.end),
		key: named,
		...(mark !== undefined && { mark }),
		value: said,
	};
}

function seqEntries(
	items: readonly unknown[],
	token: CST.Token,
): readonly PlacedEntry[] | undefined {
	if (!("items" in token)) return undefined;
	const flow = token.type === "flow-collection";
	const sources = (token.items as readonly CST.CollectionItem[]).filter(
		({ start, key, sep, value }) =>
			start.some(({ type }) => type === "seq-item-ind") || (flow && (value || key || sep)),
	);
	if (sources.length !== items.length) return undefined;
	return sources.map((source, index) => seqEntry(items[index], source, index));
}

function seqEntry(
	item: unknown,
	{ start, key, sep, value }: CST.CollectionItem,
	index: number,
): PlacedEntry {
	const dash = start.find(({ type }) => type === "seq-item-ind");
	const mark = dash && dash.offset + 1;
	const isInlinePair = key !== undefined || sep !== undefined;
	const said = isInlinePair
		? inlinePair(start, key, sep, value)
		: placed(item, value, dash ? start.slice(start.indexOf(dash) + 1) : start, mark ?? 0);
	return {
		name: String(index),
		start: dash?.offset ?? said.start,
		end: Math.max(said.end, mark ?? 0),
		...(mark !== undefined && { mark }),
		value: said,
	};
}

/** `[a: b]` holds a map without braces. */
function inlinePair(
	start: Tokens,
	key: CST.Token | null | undefined,
	sep: Tokens | undefined,
	value: CST.Token | undefined,
): PlacedLeaf {
	const first =
		start.find(({ type }) => !BETWEEN.has(type))?.offset ??
		(key ? bodyOf(key) : (sep?.[0]?.offset ?? 0));
	const colon = sep?.find(({ type }) => type === "map-value-ind");
	const end = value ? endOf(value) : colon ? colon.offset + 1 : key ? endOf(key) : first;
	return { kind: "other", start: first, body: first, end };
}

const BETWEEN: ReadonlySet<string> = new Set(["space", "newline", "comment", "comma"]);

function emptyAt(at: number): PlacedLeaf {
	return { kind: "empty", start: at, body: at, end: at };
}

/** Keys are compared as texts: `1`, `true` and `"1"` stand in a path as they are written, without quotes. */
export function nameOf(key: unknown): string {
	if (!isScalar(key)) return "";
	return key.type === "PLAIN" ? (key.source ?? String(key.value ?? "")) : String(key.value ?? "");
}

function bodyOf(token: CST.Token): number {
	return token.type === "block-scalar" ? (token.props[0]?.offset ?? token.offset) : token.offset;
}

function endOf(token: CST.Token): number {
	switch (token.type) {
		case "block-scalar":
			return endOfBlock(token);
		case "flow-collection": {
			const [close] = token.end;
			return close ? close.offset + close.source.length : token.offset + 1;
		}
		case "block-map":
		case "block-seq":
			return (token.items as readonly CST.CollectionItem[]).reduce(
				(end, item) => Math.max(end, endOfItem(item)),
				token.offset,
			);
		default:
			return token.offset + ("source" in token ? token.source.length : 0);
	}
}

function endOfItem({ start, key, sep, value }: CST.CollectionItem): number {
	const props = [...start, ...(sep ?? [])].filter(({ type }) => !BETWEEN.has(type));
	const last = props.reduce((end, { offset, source }) => Math.max(end, offset + source.length), 0);
	return Math.max(last, key ? endOf(key) : 0, value ? endOf(value) : 0);
}

/** Blank lines below a block text are its own only where its head keeps them. */
function endOfBlock({ props, source, offset }: CST.BlockScalar): number {
	const head = props.find(({ type }) => type === "block-scalar-header");
	const last = props.at(-1);
	const from = last && "source" in last ? last.offset + last.source.length : offset;
	const keeps = head !== undefined && "source" in head && head.source.includes("+");
	const body = keeps ? source.replace(/\r?\n$/, "") : source.replace(/\s+$/, "");
	if (body !== "") return from + body.length;
	return head && "source" in head ? head.offset + head.source.length : from;
}
