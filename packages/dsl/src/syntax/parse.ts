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
import { bidiMark, limitFinding } from "./limits.ts";
import type { Entry, MapNode, Node, ScalarNode } from "./nodes.ts";
import { placeOf } from "./nodes.ts";

/** `root` is missing when the text cannot be trusted as YAML; then `findings` says why. */
export interface ParsedFile {
	readonly file: SourceFile;
	readonly root?: MapNode;
	readonly findings: readonly Finding[];
}

/**
 * Reads one file. Never throws: whatever is wrong with the text is a finding with line and column.
 * Scalars keep their source text; anchors, aliases, tags, directives, further documents are refused.
 */
export function parse(file: SourceFile): ParsedFile {
	const refused = limitFinding(file);
	if (refused) return { file, findings: [refused] };
	const findings: Finding[] = [];
	const reader: TreeReader = { file, findings };
	try {
		const documents = parseAllDocuments(file.text, OPTIONS) as readonly Document.Parsed[];
		const broken = documents.flatMap((document) => brokenFindings(reader, document));
		// What a parser says after the first fault mostly follows from it.
		if (broken.length > 0) return { file, findings: broken.slice(0, 1) };
		reportConstructs(reader, documents);
		const root = rootMap(reader, documents[0]);
		const trusted = root && !findings.some((found) => found.code === "yaml_construct");
		return trusted ? { file, root, findings } : { file, findings };
	} catch (error) {
		// The limits above should leave nothing that makes the parser fail; if it does, the author still gets a place.
		const detail = error instanceof Error ? error.message : "the parser gave up";
		return {
			file,
			findings: [finding(yaml_broken({ detail }), locationIn(file, { start: 0, end: 0 }))],
		};
	}
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

function brokenFindings({ file }: TreeReader, document: Document.Parsed): Finding[] {
	return document.errors
		.filter((error) => error.code !== "BAD_ALIAS")
		.map((error) => {
			const [start, end] = error.pos;
			const detail = lowerFirst(error.message.split("\n")[0] ?? error.code);
			return finding(
				yaml_broken({ detail }),
				locationIn(file, { start, end: Math.max(end, start) }),
			);
		});
}

function reportConstructs(reader: TreeReader, documents: readonly Document.Parsed[]): void {
	const { file, findings } = reader;
	const report = (construct: string, start: number, end: number) =>
		findings.push(finding(yaml_construct({ construct }), locationIn(file, { start, end })));
	const directive = /^%[^\n]*/m.exec(file.text.slice(0, documents[0]?.contents?.range[0] ?? 0));
	if (directive) report("a directive", directive.index, directive.index + directive[0].length);
	const second = documents[1];
	if (second) report("a second document", second.range[0], second.range[0]);
}

function rootMap(reader: TreeReader, document: Document.Parsed | undefined): MapNode | undefined {
	const contents = document?.contents;
	if (isMap(contents)) {
		const node = convert(reader, contents as unknown as YamlNode, [], 0);
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

/** `fallback` is where an empty value is said to stand: at its key. */
function convert(
	reader: TreeReader,
	node: YamlNode | null,
	path: readonly string[],
	fallback: number,
): Node {
	const { file } = reader;
	const [start, end] = node?.range ?? [fallback, fallback];
	const base = { file, path, start, end };
	if (node === null) return { ...base, kind: "empty" };
	reportProperties(reader, node, base);
	if (isMap(node)) {
		const entries = convertEntries(reader, node.items as unknown as YamlPair[], path);
		return { ...base, kind: "map", entries, flow: node.flow === true };
	}
	if (isSeq(node)) {
		const items = node.items.map((item, index) =>
			convert(reader, item as YamlNode, [...path, String(index)], start),
		);
		return { ...base, kind: "list", items, flow: node.flow === true };
	}
	if (isScalar(node)) {
		const style = STYLES[node.type ?? "PLAIN"] ?? "plain";
		const text = style === "plain" ? (node.source ?? "") : String(node.value ?? "");
		if (style === "plain" && text === "")
			return { ...base, start: fallback, end: fallback, kind: "empty" };
		return { ...base, kind: "scalar", text, style };
	}
	return { ...base, kind: "empty" };
}

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
	path: readonly string[],
): Entry[] {
	const first = new Map<string, ScalarNode>();
	const entries: Entry[] = [];
	for (const pair of pairs) {
		const key = convertKey(reader, pair.key, path);
		const before = first.get(key.text);
		if (before) {
			const related = [{ message: "first here", at: placeOf(before) }];
			reader.findings.push(finding(key_twice({ key: key.text }), placeOf(key), { related }));
			continue;
		}
		first.set(key.text, key);
		const value = convert(reader, pair.value, key.path, key.start);
		entries.push({
			key,
			value: value.kind === "empty" ? { ...value, start: key.start, end: key.end } : value,
		});
	}
	return entries;
}

function convertKey(reader: TreeReader, node: YamlNode, path: readonly string[]): ScalarNode {
	const [start, end] = node.range ?? [0, 0];
	const source = isScalar(node)
		? node.type === "PLAIN"
			? (node.source ?? "")
			: String(node.value ?? "")
		: "";
	const style = isScalar(node) ? (STYLES[node.type ?? "PLAIN"] ?? "plain") : "plain";
	const base = { file: reader.file, start, end, path: [...path, source] };
	reportProperties(reader, node, base);
	const mark = bidiMark(source);
	if (mark)
		reader.findings.push(
			finding(character_forbidden({ character: mark }), locationIn(reader.file, { start, end })),
		);
	return { ...base, kind: "scalar", text: source, style };
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
