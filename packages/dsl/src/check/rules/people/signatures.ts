import type { DocumentRequirement, Id, Step } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A paper that has to carry the signature of one role, and is signed here by others only. */
export function signatures({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.documents).flatMap((document) => {
		const signers = Object.values(definition.steps).filter(
			(step) => step.does === "sign" && step.signs.includes(document.id),
		);
		const papers = document.one_of ? Object.values(document.one_of) : [document];
		return papers.flatMap((paper) => ofOne(paper, signers));
	});
}

function ofOne({ path, signed_by }: DocumentRequirement, signers: readonly Step[]): CheckFinding[] {
	const [first] = signers;
	if (signed_by === undefined || first === undefined || signers.some(signs(signed_by))) return [];
	const [root = "", ...inside] = path.split(".");
	const around = inside.flatMap((id) => ["one_of", id]);
	return [
		{
			code: "signed_by_another",
			values: { document: path, role: signed_by, step: first.name, signer: first.who.join(", ") },
			at: ["documents", root, ...around, "signed_by"],
			related: [{ message: "signed here", at: ["steps", first.name, "who"] }],
		},
	];
}

function signs(role: Id): (step: Step) => boolean {
	return ({ who }) => who.includes(role);
}
