import type { Certainty, Id } from "../bundle/index.ts";
import { type Finding, finding } from "../diagnostic/finding.ts";
import { value_malformed } from "../diagnostic/messages.generated.ts";
import { found } from "../model/found.ts";
import { sourceFile } from "../source/source-file.ts";
import { type MapNode, type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";

/** One thing that was read somewhere, in the words of whoever wrote it down. */
export interface Statement {
	/** What it tells of: `time`, `fee`, `law` … */
	readonly about: string;
	readonly says: string;
	readonly certainty: Certainty;
	/** Keys of the sources. */
	readonly from: readonly string[];
}

/** What was read about the procedures of a library, and where. */
export interface FactBase {
	/** The day on which it was compiled. */
	readonly compiled: string;
	/** Key → what that source is. */
	readonly sources: ReadonlyMap<string, string>;
	/** What holds for every procedure. */
	readonly shared: readonly Statement[];
	/** By procedure; an entry `for` several stands under each. */
	readonly procedures: ReadonlyMap<Id, readonly Statement[]>;
}

const CERTAINTIES: readonly Certainty[] = ["known", "likely", "illustrative", "unknown"];

/**
 * Reads a file of facts: `compiled`, `sources`, `shared` and `procedures`, the last two with statements by what
 * they are about, how sure they are and where they were read. What cannot be read is a finding. Never throws.
 */
export function readFactBase(file: { readonly path: string; readonly text: string }): {
	readonly base: FactBase;
	readonly findings: readonly Finding[];
} {
	const { root, findings } = parse(sourceFile(file.path, file.text));
	const all = [...findings];
	const procedures = mapsIn(valueAt(root, "procedures")).flatMap(([id, entry]) => {
		const statements = statementsIn(entry, all);
		return [id, ...wordsIn(valueAt(entry, "for"))].map((name) => [name, statements] as const);
	});
	const base: FactBase = {
		compiled: wordsIn(valueAt(root, "compiled"))[0] ?? "",
		sources: new Map(
			entriesIn(valueAt(root, "sources")).map(([key, value]) => [key, wordsIn(value)[0] ?? ""]),
		),
		shared: statementsIn(valueAt(root, "shared"), all),
		procedures: new Map(procedures),
	};
	return { base, findings: all };
}

/** About → certainty → sources → sentences; `title` and `for` are about the entry itself. */
function statementsIn(entry: Node | undefined, findings: Finding[]): readonly Statement[] {
	return entriesIn(entry)
		.filter(([about]) => about !== "title" && about !== "for")
		.flatMap(([about, bySureness]) =>
			entriesIn(bySureness, findings).flatMap(([word, bySource]) => {
				const certainty = CERTAINTIES.find((one) => one === word);
				if (certainty === undefined) {
					findings.push(malformed(bySource, `one of ${CERTAINTIES.join(", ")}`));
					return [];
				}
				return entriesIn(bySource, findings).flatMap(([sources, sentences]) =>
					wordsIn(sentences).map((says) => ({
						about,
						says,
						certainty,
						from: sources.split(/,\s*/),
					})),
				);
			}),
		);
}

function malformed(node: Node, expected: string): Finding {
	return finding(
		value_malformed({ expected, found: found(node), closest: undefined }),
		placeOf(node),
	);
}

function entriesIn(
	node: Node | undefined,
	findings?: Finding[],
): readonly (readonly [string, Node])[] {
	if (node?.kind === "map") return node.entries.map(({ key, value }) => [key.text, value]);
	if (node !== undefined) findings?.push(malformed(node, "statements by how sure and by source"));
	return [];
}

function mapsIn(node: Node | undefined): readonly (readonly [string, MapNode])[] {
	return entriesIn(node).flatMap(([key, value]) => (value.kind === "map" ? [[key, value]] : []));
}

/** Of a word, or of a list of words. */
function wordsIn(node: Node | undefined): readonly string[] {
	if (node?.kind === "scalar") return [node.text];
	return node?.kind === "list" ? node.items.flatMap(wordsIn) : [];
}
