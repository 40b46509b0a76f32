import type {
	Choice,
	Consequence,
	Definition,
	Duration,
	Outcome,
	Step,
	StepName,
	Way,
} from "../../bundle/index.ts";
import { entryOf, textIn, titleOf } from "../../diagram/ways-on.ts";
import { toFeel } from "../rules/to-feel.ts";

/** A sequence flow: all ways from one step to another are one, as in our own picture. */
export interface Flow {
	readonly id: string;
	readonly from: StepName;
	readonly to: StepName;
	readonly name: string;
	/** FEEL; left out where the flow is the only one, or the default. */
	readonly condition?: string;
	/** Taken when no other is. */
	readonly isDefault: boolean;
	/** It leaves the timer on the step, not the step. */
	readonly isLate: boolean;
}

/** A timer on a step that moves the case when it runs out. */
export interface Timer {
	readonly step: StepName;
	readonly within?: Duration;
	/** A time of day. */
	readonly by?: string;
}

interface WayOut {
	readonly to: StepName;
	readonly name: string;
	readonly condition?: string;
	readonly isLate: boolean;
}

/** The flows out of a step, in the author's order; lateness last. */
export function flowsOf(definition: Definition, step: Step, language: string): readonly Flow[] {
	const say = speaker(definition, language);
	const ways = [...say.chosen(step), ...say.late(step)];
	const groups = Map.groupBy(ways, ({ to, isLate }) => `${isLate} ${to}`);
	const leaving = [...groups.values()].filter(([way]) => way?.isLate === false).length;
	return [...groups.values()].flatMap((same, index) => {
		const [first] = same;
		if (!first) return [];
		const isDefault =
			!first.isLate && leaving > 1 && same.some(({ condition }) => condition === undefined);
		const condition = isDefault || first.isLate || leaving === 1 ? undefined : either(same);
		return [
			{
				id: `flow.${step.name}.${index + 1}`,
				from: step.name,
				to: first.to,
				name: [...new Set(same.map(({ name }) => name))].filter((name) => name !== "").join(" · "),
				isDefault,
				isLate: first.isLate,
				...(condition !== undefined && { condition }),
			},
		];
	});
}

/** The timer of a step whose lateness leads on; undefined where nobody is late, or lateness only tells somebody. */
export function timerOf(definition: Definition, step: Step): Timer | undefined {
	const { deadline } = step;
	const clock = deadline?.with === undefined ? undefined : definition.clocks[deadline.with];
	const consequence = deadline?.when_late ?? clock?.when_late;
	if (deadline === undefined || consequence === undefined || consequence.kind === "tell")
		return undefined;
	const within = deadline.within ?? clock?.within;
	const by = deadline.by ?? clock?.by;
	return { step: step.name, ...(within && { within }), ...(by !== undefined && { by }) };
}

function speaker(definition: Definition, language: string) {
	const leapBirthday =
		definition.calendars[definition.calendar]?.counting.leap_birthday ?? "1 March";
	const ruleOf = ({ when }: Pick<Choice, "when">): string | undefined =>
		when === "otherwise" ? undefined : toFeel(when.tree, { leapBirthday });

	function along(way: Way, name: string, condition: string | undefined): readonly WayOut[] {
		if ("nowhere" in way || "back" in way) return [];
		if ("go_to" in way) return [wayOut(way.go_to, name, condition)];
		return way.choose.map((choice) => {
			const own = textIn(choice.title, language) ?? (name || titleOf(choice, language));
			return wayOut(choice.go_to, own, both(condition, ruleOf(choice)));
		});
	}
	const wayOut = (to: StepName, name: string, condition: string | undefined): WayOut => ({
		to: entryOf(definition, to),
		name,
		isLate: false,
		...(condition !== undefined && { condition }),
	});
	const taken = (step: Step, outcome: Outcome): string | undefined => {
		if (step.does === "decide" && step.by_rule)
			return outcome.when && outcome.when !== "otherwise"
				? ruleOf({ when: outcome.when })
				: undefined;
		return `${step.name}.${"answers" in step ? "answer" : "outcome"} = "${outcome.id}"`;
	};
	return {
		chosen(step: Step): readonly WayOut[] {
			if (step.does === "route") return along({ choose: step.choose }, "", undefined);
			const outcomes = answersOf(step).filter((outcome) => outcome.from_outside);
			if (outcomes.length > 0)
				return outcomes.flatMap((outcome) =>
					along(outcome.way, titleOf(outcome, language), taken(step, outcome)),
				);
			return "way" in step && step.way ? along(step.way, "", undefined) : [];
		},
		late(step: Step): readonly WayOut[] {
			const { deadline } = step;
			const clock = deadline?.with === undefined ? undefined : definition.clocks[deadline.with];
			const ways = lateWays(deadline?.when_late ?? clock?.when_late, step);
			return deadline === undefined
				? []
				: ways.flatMap((way) => along(way, "", undefined)).map((way) => ({ ...way, isLate: true }));
		},
	};
}

function lateWays(consequence: Consequence | undefined, step: Step): readonly Way[] {
	if (consequence?.kind === "go_to") return [{ go_to: consequence.step }];
	if (consequence?.kind !== "take") return [];
	const taken = answersOf(step).find(({ id }) => id === consequence.outcome);
	return taken ? [taken.way] : [];
}

function answersOf(step: Step): readonly Outcome[] {
	if ("answers" in step) return step.answers;
	return "outcomes" in step ? step.outcomes : [];
}

function both(first: string | undefined, second: string | undefined): string | undefined {
	if (first === undefined || second === undefined) return first ?? second;
	return `(${first}) and (${second})`;
}

function either(ways: readonly WayOut[]): string {
	const conditions = ways.flatMap(({ condition }) => condition ?? []);
	return conditions.length === 1
		? (conditions[0] ?? "")
		: conditions.map((condition) => `(${condition})`).join(" or ");
}
