import type { Definition, Id, Step, StepName } from "../../../bundle/index.ts";
import { grants, outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { isCitizen, isDecision, signsResult } from "./who.ts";

/** What only an office may do, in the hands of those whose case it is: decide, sign a result, replace a decision. */
export function citizenDecides(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const steps = Object.values(definition.steps);
	const powers = [
		...steps.flatMap((step) => powersAt(step, definition)),
		...partners(definition),
		...actions(facts),
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
		...ofMeeting(step),
		...outcomesOf(step).map(({ id, beyond }) => ({
			role: beyond,
			does: `allow more of \`${id}\` at \`${step.name}\``,
			at: [...at, "outcomes", id, "beyond"],
		})),
	];
}

/** Who says how it went where somebody came, and both sides of a file that goes from office to office. */
function ofMeeting(step: Step): readonly Power[] {
	const at = ["steps", step.name];
	if (step.does === "attend") {
		const key = step.led_by === undefined ? "who" : "led_by";
		const role = step.led_by ?? step.who[0];
		return [{ role, does: `say how \`${step.name}\` went`, at: [...at, key] }];
	}
	return step.does === "hand_over"
		? [
				{ role: step.from, does: `hand over the file at \`${step.name}\``, at: [...at, "from"] },
				{ role: step.to, does: `take over the file at \`${step.name}\``, at: [...at, "to"] },
			]
		: [];
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

/** An action of a citizen that ends the case as they wish, or goes past those who decide about it. */
function actions(facts: DefinitionFacts): readonly Power[] {
	const { anytime, afterwards, steps } = facts.definition;
	const all = [
		...Object.values(anytime).map(({ id, who, go_to, until }) => {
			const places = () => [...facts.reachable].filter((name) => !isPast(name, until, facts));
			return { id, who, go_to, places, section: "anytime" };
		}),
		...Object.values(afterwards).map(({ id, who, go_to, from }) => {
			const places = () => from.filter((name) => facts.reachable.has(name));
			return { id, who, go_to, places, section: "afterwards" };
		}),
	];
	return all.flatMap(({ id, who, go_to, places, section }): Power[] => {
		if (go_to === undefined) return [];
		const at = [section, id, "who"];
		if (isOffices(go_to, steps))
			return [{ role: who, does: `end the case in \`${go_to}\` by \`${id}\``, at }];
		if (!isFree(go_to, facts) || places().every((name) => isFree(name, facts))) return [];
		return [{ role: who, does: `come past every decision to \`${go_to}\` by \`${id}\``, at }];
	});
}

/** Ends that say what an office has decided. */
function isOffices(name: StepName, steps: Definition["steps"]): boolean {
	const step = steps[name];
	return step?.does === "end" && step.result !== "withdrawn" && step.result !== "lapsed";
}

function isPast(name: StepName, until: StepName | undefined, facts: DefinitionFacts): boolean {
	if (facts.definition.steps[name]?.does === "end") return true;
	return until !== undefined && facts.before(name).done.has(until);
}

/** Whether a case can be granted from there, and nobody decides any more. */
function isFree(start: StepName, facts: DefinitionFacts): boolean {
	const seen = new Set([start]);
	for (const name of seen) {
		const step = facts.definition.steps[name];
		if (grants(step)) return true;
		if (step === undefined || step.does === "decide" || step.does === "attend") continue;
		for (const way of facts.leaving(name)) if (!way.at.includes("deadline")) seen.add(way.to);
	}
	return false;
}
