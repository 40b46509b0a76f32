import type { Definition, Id, Step } from "../../../bundle/index.ts";
import { grants, outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { isCitizen, isDecision, signsResult } from "./who.ts";

/** What only an office may do, in the hands of those whose case it is: decide, sign a result, replace a decision. */
export function citizenDecides({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const steps = Object.values(definition.steps);
	const powers = [
		...steps.flatMap((step) => powersAt(step, definition)),
		...partners(definition),
		...actions(definition),
	];
	return powers.flatMap(({ role, does, at }) =>
		role !== undefined && isCitizen(definition, role)
			? [{ code: "citizen_decides", values: { role, is: definition.roles[role]?.is, does }, at }]
			: [],
	);
}

interface Power {
	readonly role: Id | undefined;
	readonly does: string;
	readonly at: readonly string[];
}

function powersAt(step: Step, definition: Definition): readonly Power[] {
	const at = ["steps", step.name];
	const does = ofOffice(step, definition);
	return [
		...(does === undefined ? [] : step.who.map((role) => ({ role, does, at: [...at, "who"] }))),
		...(step.does === "decide" && step.override
			? [
					{
						role: step.override.who,
						does: `replace what \`${step.name}\` decides`,
						at: [...at, "override"],
					},
				]
			: []),
		...outcomesOf(step).map(({ id, beyond }) => ({
			role: beyond,
			does: `allow more of \`${id}\` at \`${step.name}\``,
			at: [...at, "outcomes", id, "beyond"],
		})),
	];
}

/** What an office does at a step that nobody else may do. */
function ofOffice(step: Step, definition: Definition): string | undefined {
	if (isDecision(step)) return `decide at \`${step.name}\``;
	return signsResult(step, definition) ? `sign a result at \`${step.name}\`` : undefined;
}

/** What a partner may do in the citizen's name is never the office's. */
function partners(definition: Definition): readonly Power[] {
	return Object.entries(definition.channels).flatMap(([id, { filled_by, may }]) =>
		may.flatMap((name, index): Power[] => {
			const step = definition.steps[name];
			const does = step && ofOffice(step, definition);
			return does === undefined || step?.who.some((role) => isCitizen(definition, role))
				? []
				: [{ role: filled_by, does, at: ["channels", id, "may", String(index)] }];
		}),
	);
}

/** An action of a citizen that ends the case as they wish. */
function actions({ anytime, afterwards, steps }: Definition): readonly Power[] {
	const all = [
		...Object.values(anytime).map((action) => ({ ...action, section: "anytime" })),
		...Object.values(afterwards).map((action) => ({ ...action, section: "afterwards" })),
	];
	return all.flatMap(({ id, who, go_to, section }): Power[] =>
		go_to !== undefined && grants(steps[go_to])
			? [{ role: who, does: `end the case in \`${go_to}\` by \`${id}\``, at: [section, id, "who"] }]
			: [],
	);
}
