import type { DataPath, Definition, Field, Step } from "../../../bundle/index.ts";
import { fieldAt } from "../../../form/asked.ts";
import { isAskedOnlyLater } from "../../data/asked-only-later.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** Data put before whoever acts that cannot be there yet, or that is sensitive and of no use for what they do. */
export function dataSeen(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step) =>
		(step.sees ?? []).flatMap((path, index) => {
			const at = ["steps", step.name, "sees", String(index)];
			const values = { step: step.name, path, does: step.does };
			if (isAskedOnlyLater(path, step.name, facts)) return [{ code: "sees_not_asked", values, at }];
			return needsNothing(step) && isSensitive(path, facts.definition)
				? [{ code: "sees_without_need", values, at }]
				: [];
		}),
	);
}

/** Nobody judges anything here: papers change hands, money is paid. */
function needsNothing({ does }: Step): boolean {
	return does === "deliver" || does === "hand_over" || does === "pay" || does === "wait_for";
}

function isSensitive(path: DataPath, definition: Definition): boolean {
	const names = path.split(".");
	const around = names.map((_name, index) =>
		fieldAt(definition, names.slice(0, index + 1).join(".")),
	);
	return around.some((field) => field?.personal === "sensitive") || holdsSensitive(around.at(-1));
}

function holdsSensitive(field: Field | undefined): boolean {
	return Object.values(field?.group ?? {}).some(
		(member) => member.personal === "sensitive" || holdsSensitive(member),
	);
}
