import type { Clock, Deadline, Duration, StartStep, Step } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { parseDuration } from "../../model/values/time.ts";
import type { DefinitionFacts } from "../facts.ts";

/** A length of time that a step or a clock allows: where it is written, and the rules that hold when it counts. */
export interface Allowance {
	readonly within: Duration;
	/** Keys of the value. */
	readonly at: readonly string[];
	readonly given: readonly Expression[];
}

/** What a clock promises, or a step may take: as it is, and under each condition that replaces it. */
export function allowancesOf(
	{ within, instead = [] }: Pick<Clock | Deadline, "within" | "instead">,
	at: readonly string[],
): readonly Allowance[] {
	const none = instead.map(({ when }): Expression => ({ op: "not", of: when.tree }));
	return [
		...(within ? [{ within, at: [...at, "within"], given: none }] : []),
		...instead.flatMap((variant) =>
			variant.within
				? [
						{
							within: variant.within,
							at: [...at, "instead", variant.id, "within"],
							given: [variant.when.tree],
						},
					]
				: [],
		),
	];
}

/** What a step may take. A step that starts a case takes what that case promises, and nothing where it does not wait. */
export function allowancesAt(step: Step, facts: DefinitionFacts): readonly Allowance[] {
	if (step.does === "start") return step.wait ? promisesOf(step, facts) : [];
	return allowancesOf(step.deadline ?? {}, ["steps", step.name, "deadline"]);
}

/** Whether a condition of the started case holds is not known here: any of its promises may be the one that counts. */
function promisesOf(step: StartStep, facts: DefinitionFacts): readonly Allowance[] {
	const total = facts.latestOf(step.procedure)?.clocks["total"];
	if (total === undefined || total.of !== undefined || startsAgain(step, facts)) return [];
	return allowancesOf(total, ["clocks", "total"]).map(({ within, at }) => {
		const key = at.join(".");
		const set = parseDuration(step.set[key] ?? "");
		const here = ["steps", step.name, ...(set ? ["set", key] : ["procedure"])];
		return { within: set ?? within, at: here, given: [] };
	});
}

/** A procedure that is started from within itself would have to take longer than it takes: how deep is not known. */
function startsAgain({ procedure }: StartStep, { definition, latestOf }: DefinitionFacts): boolean {
	const found = new Set([procedure]);
	for (const id of found)
		for (const step of Object.values(latestOf(id)?.steps ?? {}))
			if (step.does === "start") found.add(step.procedure);
	return found.has(definition.procedure);
}
