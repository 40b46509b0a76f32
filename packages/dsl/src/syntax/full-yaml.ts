import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	parseAllDocuments,
	type Node as YamlNode,
} from "yaml";

import type { Finding } from "../diagnostic/finding.ts";
import { finding } from "../diagnostic/finding.ts";
import {
	character_forbidden,
	key_twice,
	root_not_a_map,
	yaml_broken,
	yaml_construct,
} from "../diagnostic/messages.generated.ts";
import { locationIn, type SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { bracesUnquoted } from "./braces-unquoted.ts";
import { bidiMark } from "./limits.ts";
import {
	EmptyNode,
	type Entry,
	ListNode,
	MapNode,
	type Node,
	placeOf,
	ScalarNode,
	Trail,
} from "./nodes.ts";

/** A tree, unless the text cannot be trusted as YAML; then `findings` says why. */
export interface ReadYaml {
	readonly root?: MapNode;
	readonly findings: readonly Finding[];
}

/**
 * Reads any text as YAML 1.2, by the library. Scalars keep their source text; anchors, aliases, tags, directives,
 * further documents are refused. May throw on texts that the limits would have refused.
 */
export function readFullYaml(file: SourceFile): ReadYaml {
	const findings: Finding[] = [];
	const reader: TreeReader = { file, findings };
	const documents = parseAllDocuments(file.text, OPTIONS) as readonly Document.Parsed[];
	const faults = documents.flatMap(({ errors }) => errors);
	const braces = bracesUnquoted(file, faults);
	if (braces) return { findings: [braces] };
	// What a parser says after the first fault mostly follows from it, and of a hostile text it says fifty thousand.
	const broken = faults.find(({ code }) => code !== "BAD_ALIAS");
	if (broken) return { findings: [brokenFinding(file, broken)] };
	reportConstructs(reader, documents);
	const root = rootMap(reader, documents[0]);
	const trusted = root && !findings.some((found) => found.code === "yaml_construct");
	return trusted ? { root, findings } : { findings };
}

const OPTIONS = {
	version: "1.2",
	schema: "core",
	merge: false,
	stringKeys: true,
	uniqueKeys: false,
	prettyErrors: false,
	keepSourceTokens: true,
	strict: true,
	logLevel: "silent",
} as const;

interface TreeReader {
	readonly file: SourceFile;
	readonly findings: Finding[];
}

function brokenFinding(file: SourceFile, fault: Document.Parsed["errors"][number]): Finding {
	// Of quotes that the text ends in, the parser says a place behind its end.
	const [start, end] = fault.pos.map((at) => Math.min(at, file.text.length)) as [number, number];
	const detail = lowerFirst(fault.message.split("\n")[0] ?? fault.code);
	return finding(yaml_broken({ detail }), locationIn(file, { start, end: Math.max(end, start) }));
}

function reportConstructs(reader: TreeReader, documents: readonly Document.Parsed[]): void {
	const { file, findings } = reader;
	const report = (construct: string, start: number, end: number) =>
		findings.push(finding(yaml_construct({ construct }), locationIn(file, { start, end })));
	// Not `^`: for it a line ends at U+2028 as well, for YAML it does not.
	const directive = /(?<![^\n])%[^\n]*/.exec(
		file.text.slice(0, documents[0]?.contents?.range[0] ?? 0),
	);
	if (directive) report("a directive", directive.index, directive.index + directive[0].length);
	const second = documents[1];
	if (second) report("a second document", second.range[0], second.range[0]);
}

function rootMap(reader: TreeReader, document: Document.Parsed | undefined): MapNode | undefined {
	const contents = document?.contents;
	if (isMap(contents)) {
		const node = convert(reader, contents as unknown as YamlNode, undefined, NOWHERE);
		return node?.kind === "map" ? node : undefined;
	}
	const found = isSeq(contents)
		? "a list"
		: contents && isScalar(contents) && contents.source
			? "a single value"
			: "nothing";
	const [start, end] = contents?.range ?? [0, 0];
	reader.findings.push(finding(root_not_a_map({ found }), locationIn(reader.file, { start, end })));
	return undefined;
}

/** `at` is where an empty value is said to stand: at its key, or at the list around it. */
function convert(
	reader: TreeReader,
	node: YamlNode | null,
	trail: Trail | undefined,
	at: Span,
): Node {
	const { file } = reader;
	if (node === null) return new EmptyNode(file, at.start, at.end, trail);
	const [start, end] = node.range ?? [at.start, at.end];
	reportProperties(reader, node, { start, end });
	if (isMap(node)) {
		const entries = convertEntries(reader, node.items as unknown as YamlPair[], trail);
		const last = entries.at(-1);
		const until = node.flow ? end : (last?.value.end ?? end);
		return new MapNode(file, start, until, trail, entries, node.flow === true);
	}
	if (isSeq(node)) {
		const items = node.items.map((item, index) =>
			convert(reader, item as YamlNode, new Trail(trail, String(index)), { start, end: start }),
		);
		const until = node.flow ? end : (items.at(-1)?.end ?? end);
		return new ListNode(file, start, until, trail, items, node.flow === true);
	}
	if (isScalar(node)) {
		const style = STYLES[node.type ?? "PLAIN"] ?? "plain";
		const text = style === "plain" ? (node.source ?? "") : String(node.value ?? "");
		if (style === "plain" && text === "") return new EmptyNode(file, at.start, at.end, trail);
		const isBlock = style === "literal" || style === "folded";
		const until = isBlock ? start + file.text.slice(start, end).trimEnd().length : end;
		return new ScalarNode(file, start, until, trail, text, style);
	}
	return new EmptyNode(file, start, end, trail);
}

const NOWHERE: Span = { start: 0, end: 0 };

const STYLES: Readonly<Record<string, ScalarNode["style"]>> = {
	PLAIN: "plain",
	QUOTE_DOUBLE: "double",
	QUOTE_SINGLE: "single",
	BLOCK_LITERAL: "literal",
	BLOCK_FOLDED: "folded",
};

interface YamlPair {
	readonly key: YamlNode;
	readonly value: YamlNode | null;
}

/** Duplicates are found with one set per map; the library's own check compares every key with every other. */
function convertEntries(
	reader: TreeReader,
	pairs: readonly YamlPair[],
	up: Trail | undefined,
): Entry[] {
	const first = new Map<string, ScalarNode>();
	const entries: Entry[] = [];
	for (const pair of pairs) {
		const key = convertKey(reader, pair.key, up);
		const before = first.get(key.text);
		if (before) {
			const related = [{ message: "first here", at: placeOf(before) }];
			reader.findings.push(finding(key_twice({ key: key.text }), placeOf(key), { related }));
			continue;
		}
		first.set(key.text, key);
		entries.push({ key, value: convert(reader, pair.value, key.trail, key) });
	}
	return entries;
}

function convertKey(reader: TreeReader, node: YamlNode, up: Trail | undefined): ScalarNode {
	const [start, end] = node.range ?? [0, 0];
	const text = isScalar(node)
		? node.type === "PLAIN"
			? (node.source ?? "")
			: String(node.value ?? "")
		: "";
	const style = isScalar(node) ? (STYLES[node.type ?? "PLAIN"] ?? "plain") : "plain";
	reportProperties(reader, node, { start, end });
	const mark = bidiMark(text);
	if (mark)
		reader.findings.push(
			finding(character_forbidden({ character: mark }), locationIn(reader.file, { start, end })),
		);
	return new ScalarNode(reader.file, start, end, new Trail(up, text), text, style);
}

function reportProperties(
	reader: TreeReader,
	node: YamlNode,
	at: { readonly start: number; readonly end: number },
): void {
	const report = (construct: string) =>
		reader.findings.push(finding(yaml_construct({ construct }), locationIn(reader.file, at)));
	if (isAlias(node)) report(`the alias \`*${node.source}\``);
	else if (node.anchor) report(`the anchor \`&${node.anchor}\``);
	if (node.tag) report(`the tag \`${node.tag.replace("tag:yaml.org,2002:", "!!")}\``);
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
