import type { DocumentRequirement, DocumentSource } from "../../../bundle/index.ts";
import type { Expression } from "../../../expression/ast.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { keysOfDocument } from "../../keys-of-data.ts";
import { neverTogether } from "../../never.ts";
import { askedWhere } from "../../proof/read-where.ts";
import { alwaysOf } from "./always.ts";

/** Papers that are asked in no case or on no page, and the same paper asked twice. */
export function documents(facts: DefinitionFacts): readonly CheckFinding[] {
	const all = Object.values(facts.definition.documents);
	const papers = all.flatMap((one) => (one.one_of ? Object.values(one.one_of) : [one]));
	return [
		...all.flatMap((one) => ofDocument(one, facts)),
		...twice(all, [], facts),
		...papers.flatMap(paperFirst),
	];
}

/** The ways are tried in their order: what stands behind an upload is never tried. */
function paperFirst({
	path,
	satisfied_by: ways,
	replaced_because,
}: DocumentRequirement): readonly CheckFinding[] {
	const upload = ways.findIndex(({ by }) => by === "upload");
	const spared = upload < 0 ? undefined : ways.slice(upload).find(({ by }) => !PAPER.has(by));
	if (spared === undefined || replaced_because) return [];
	const at = [...keysOfDocument(path), "satisfied_by"];
	return [{ code: "paper_replaceable", values: { name: path, way: wordOf(spared) }, at }];
}

const PAPER: ReadonlySet<string> = new Set(["upload", "show", "hand_in"]);

function wordOf(way: DocumentSource): string {
	if (way.by !== "register") return WORDS[way.by] ?? "";
	return way.source.kind === "register" ? `the register \`${way.source.register}\`` : "";
}

const WORDS: Readonly<Record<string, string>> = {
	repository: "the repository",
	wallet: "the wallet of its owner",
	earlier_case: "an earlier case",
};

function ofDocument(
	document: DocumentRequirement,
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	const at = ["documents", document.id];
	const values = { document: document.id };
	const asked = askedWhere(document, facts);
	if (asked.length === 0) return [{ code: "document_not_asked", values, at }];
	const never = (rules: readonly (Expression | undefined)[]) => {
		const said = rules.flatMap((rule) => rule ?? []);
		const always = alwaysOf(said, facts);
		return asked.every(({ step, known }) =>
			neverTogether([...known, ...always, ...said], facts, { step }),
		);
	};
	const { when } = document;
	if (when && never([when.tree]))
		return [{ code: "document_never_required", values, at: [...at, "when"] }];
	const others = Object.values(document.one_of ?? {});
	return [
		...others.flatMap((other): CheckFinding[] =>
			other.when && never([when?.tree, other.when.tree])
				? [
						{
							code: "document_never_required",
							values: { document: other.path },
							at: [...at, "one_of", other.id, "when"],
						},
					]
				: [],
		),
		...twice(others, [...at, "one_of"], facts),
	];
}

/** Papers of one kind that one case could be asked for together. */
function twice(
	all: readonly DocumentRequirement[],
	around: readonly string[],
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	return all.flatMap((document, index): CheckFinding[] => {
		const first = all
			.slice(0, index)
			.find((other) => other.kind === document.kind && !areExclusive(other, document, facts));
		if (!first) return [];
		const values = { document: document.id, first: first.id, kind: document.kind };
		const at = around.length > 0 ? [...around, document.id] : ["documents", document.id];
		const related = [{ message: "asked first here", at: [...at.slice(0, -1), first.id] }];
		return [{ code: "document_twice", values, at, related }];
	});
}

function areExclusive(
	a: DocumentRequirement,
	b: DocumentRequirement,
	facts: DefinitionFacts,
): boolean {
	return Boolean(a.when && b.when && neverTogether([a.when.tree, b.when.tree], facts));
}
