import type { Certainty } from "../bundle/index.ts";
import { sourceFile } from "../source/source-file.ts";
import type { Location } from "../source/span.ts";
import { type MapNode, type Node, placeOf, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { quantitiesIn } from "./quantities.ts";

export type ClaimKind = "code" | "amount" | "period" | "percent" | "citation";

/** Something that a file states as a fact, and how sure it says it is. */
export interface Claim {
	readonly kind: ClaimKind;
	/** In the form of `Quantities`; of a citation the id of its source. */
	readonly value: string;
	/** Of a citation: the place in the source. */
	readonly where?: string;
	/** Whether it stands in a sentence: then it may repeat what the same file states as data. */
	readonly inWords: boolean;
	readonly certainty: Certainty;
	readonly at: Location;
}

/** Keys whose values bind nobody: notes to reviewers, how early we warn, what an invented example looks like. */
const SILENT: ReadonlySet<string> = new Set([
	"note",
	"warn",
	"example",
	"edition",
	"accepts",
	"drafts",
]);
const LANGUAGES: ReadonlySet<string> = new Set(["vi", "en"]);
const PERIOD =
	/^(?:\S+ by )?(\d+) (working days?|working hours?|minutes?|hours?|days?|weeks?|months?|years?)(?: before)?$/;
const MONEY = /^(\d+(?:\.\d+)?) [A-Z]{3}$/;

/**
 * Everything in a file that has to be true of the world: its national code, amounts of money, periods, shares,
 * citations, and the numbers in its sentences. `certainty` counts for all that stands inside its item; a comment
 * `# illustrative` or `# likely` for its line, or for the one below it.
 */
export function claimsIn(file: { readonly path: string; readonly text: string }): readonly Claim[] {
	const { root } = parse(sourceFile(file.path, file.text));
	return root ? claimsOf(root, "known", file.text.split("\n")) : [];
}

type Lines = readonly string[];

function claimsOf(map: MapNode, around: Certainty, lines: Lines): readonly Claim[] {
	const own = valueAt(map, "certainty");
	const certainty = own?.kind === "scalar" ? (own.text as Certainty) : around;
	return map.entries.flatMap(({ key, value }) =>
		SILENT.has(key.text) ? [] : claimsAt(key.text, value, certainty, lines),
	);
}

function claimsAt(key: string, node: Node, around: Certainty, lines: Lines): readonly Claim[] {
	if (node.kind === "map") return claimsOf(node, around, lines);
	if (node.kind === "list") return node.items.flatMap((item) => claimsAt(key, item, around, lines));
	if (node.kind !== "scalar") return [];
	const certainty = commented(node, lines) ?? around;
	if (LANGUAGES.has(key)) return claimsInWords(node, certainty);
	const claim = claimOf(key, node);
	return claim ? [{ ...claim, inWords: false, certainty, at: placeOf(node) }] : [];
}

function claimOf(
	key: string,
	{ text, trail }: ScalarNode,
): Pick<Claim, "kind" | "value" | "where"> | undefined {
	if (key === "code" && trail?.up === undefined) return { kind: "code", value: text };
	if (key === "law") {
		const [source = "", where] = text.split(/,\s*/, 2);
		return { kind: "citation", value: source, ...(where !== undefined && { where }) };
	}
	const money = MONEY.exec(text)?.[1];
	if (money !== undefined) return { kind: "amount", value: money.replace(/\.0+$/, "") };
	if (text === "same working day") return { kind: "period", value: text };
	const [, n, unit] = PERIOD.exec(text) ?? [];
	if (n !== undefined && unit !== undefined)
		return { kind: "period", value: `${n} ${unit.endsWith("s") ? unit : `${unit}s`}` };
	const share = /^(\d+(?:\.\d+)?) percent\b/.exec(text)?.[1];
	return share === undefined ? undefined : { kind: "percent", value: share };
}

/** Sentences say money with its name; a bare number in them is no amount. */
function claimsInWords(node: ScalarNode, certainty: Certainty): readonly Claim[] {
	const { codes, percents, laws } = quantitiesIn(node.text);
	const periods = node.text.match(
		/\b\d+ (?:working days?|working hours?|hours?|days?|weeks?|months?|years?|ngày làm việc|ngày|tuần|tháng|năm)\b(?! \d)/giu,
	);
	const money = node.text.match(/\d[\d.,]*(?= ?(?:VND|đồng|GBP|EUR|USD)\b)/gu);
	const claim = (kind: ClaimKind, value: string): Claim => ({
		kind,
		value,
		inWords: true,
		certainty,
		at: placeOf(node),
	});
	return [
		...[...codes].map((code) => claim("code", code)),
		...[...percents].map((share) => claim("percent", share)),
		...[...laws].map((law) => claim("citation", law)),
		...(periods ?? []).flatMap((text) =>
			[...quantitiesIn(text).periods].map((period) => claim("period", period)),
		),
		...(money ?? []).flatMap((text) =>
			[...quantitiesIn(text).amounts].map((amount) => claim("amount", amount)),
		),
	];
}

/** A comment beside the value, or alone on the line above its key: beside a block text there is no room. */
function commented(node: ScalarNode, lines: Lines): Certainty | undefined {
	const line = placeOf(node).start.line - 1;
	const beside = / # (illustrative|likely)\b/.exec(lines[line] ?? "")?.[1];
	const above = /^\s*# (illustrative|likely)\b/.exec(lines[line - 1] ?? "")?.[1];
	return (beside ?? above) as Certainty | undefined;
}
