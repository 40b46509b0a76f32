import type {
	Choice,
	Consequence,
	Definition,
	Id,
	Outcome,
	Step,
	StepName,
	Way,
} from "../bundle/index.ts";
import type { Expression } from "../expression/ast.ts";

/** A way from one step to another, and the keys where it is written. */
export interface Edge {
	readonly from: StepName;
	readonly to: StepName;
	readonly at: readonly string[];
	/** The outcome or answer taken. */
	readonly outcome?: string;
	/** Rules that hold when it is taken. */
	readonly rules: readonly Expression[];
	/** It ends the branch, or what is done for an item, that its step stands in. */
	readonly ends?: true;
	/** Exits of parts that the case leaves by, as `<follow step>.<exit>`. */
	readonly leaves?: readonly string[];
}

/** Every way on from a step that the file names: outcomes, answers, choices, consequences, into parts and branches. */
export function edgesFrom(step: Step, definition: Definition): readonly Edge[] {
	const at = ["steps", step.name];
	return [
		...intoInside(step).map((to) => ({ from: step.name, to, at, rules: [] })),
		...waysOf(step, definition).map((edge) => ({ from: step.name, ...edge })),
		...consequence(step.deadline?.when_late, [...at, "deadline", "when_late"], step, definition),
	];
}

/** What a person or a system may choose at a step, by name. */
export function outcomesOf(step: Step): readonly Outcome[] {
	if ("outcomes" in step) return step.outcomes;
	return "answers" in step ? step.answers : [];
}

/** The end of a case that got what it is for. */
export function grants(step: Step | undefined): boolean {
	return step?.does === "end" && (step.result === "granted" || step.result === "partly_granted");
}

/** Ways that lead from wherever the case is: actions, and clocks whose consequence moves it. */
export function edgesFromAnywhere(definition: Definition): readonly Omit<Edge, "from" | "rules">[] {
	return [
		...Object.values(definition.anytime).flatMap((action) =>
			action.go_to === undefined ? [] : [{ to: action.go_to, at: ["anytime", action.id, "go_to"] }],
		),
		...Object.values(definition.clocks).flatMap((clock) =>
			clock.when_late?.kind === "go_to"
				? [{ to: clock.when_late.step, at: ["clocks", clock.id, "when_late"] }]
				: [],
		),
	];
}

/** Ways out of an end: an action after it opens the case again, with all that is in it. */
export function edgesFromEnds({ afterwards }: Definition): readonly Edge[] {
	return Object.values(afterwards).flatMap(({ id, from, go_to }) =>
		go_to === undefined
			? []
			: from.map((end) => ({ from: end, to: go_to, at: ["afterwards", id, "go_to"], rules: [] })),
	);
}

function intoInside(step: Step): readonly StepName[] {
	if (step.does === "follow" || step.does === "branch") return [step.starts_at];
	if (step.does === "for_each") return [step.step];
	return step.does === "together" ? step.branches : [];
}

function waysOf(step: Step, definition: Definition): readonly Omit<Edge, "from">[] {
	const at = ["steps", step.name];
	const key = "answers" in step ? "answers" : "outcomes";
	const sampled =
		step.does === "decide" && step.sample
			? [{ to: step.sample.step, at: [...at, "sample"], rules: [] }]
			: [];
	const chosen = outcomesOf(step).flatMap((outcome) =>
		targets(outcome.way, [...at, key, outcome.id], step, definition).map((edge) => ({
			...edge,
			outcome: outcome.id,
			rules: [...rulesOf(outcome), ...edge.rules],
			...leavesOf(outcome, edge),
		})),
	);
	if (step.does === "route") return targets({ choose: step.choose }, at, step, definition);
	const only = "way" in step && step.way ? targets(step.way, at, step, definition) : [];
	return [...sampled, ...chosen, ...only];
}

/** A branch that ends goes on where all of them meet. */
function targets(
	way: Way,
	at: readonly string[],
	step: Step,
	definition: Definition,
): readonly Omit<Edge, "from">[] {
	if ("go_to" in way)
		return [{ to: way.go_to, at: [...at, "go_to"], rules: [], ...leavingBy(way, step) }];
	if ("choose" in way)
		return way.choose.map((choice) => ({
			to: choice.go_to,
			at: [...at, "choose", choice.id, "go_to"],
			rules: holdingFor(choice, way.choose),
			...leavingBy(choice, step),
		}));
	if (!("nowhere" in way)) return [];
	return whereAllMeet(step, at, definition).map((edge) => ({
		...edge,
		...leavingBy(way, step, edge.leaves),
	}));
}

/** An exit is one of the part around the step. */
function leavingBy(
	{ leave }: { readonly leave?: Id },
	{ inside }: Step,
	later: readonly string[] = [],
): Pick<Edge, "leaves"> {
	const own = leave === undefined || inside === undefined ? [] : [`${inside}.${leave}`];
	return own.length + later.length === 0 ? {} : { leaves: [...own, ...later] };
}

/** An outcome also knows the exits of the parts around its own, by which it leaves them at once. */
function leavesOf({ leaves, way }: Outcome, edge: Pick<Edge, "leaves">): Pick<Edge, "leaves"> {
	if (leaves === undefined || "choose" in way) return {};
	return { leaves: [...new Set([...leaves, ...(edge.leaves ?? [])])] };
}

/** Out of the branches, the items or the part of a branch around a step. */
function whereAllMeet(
	step: Step,
	at: readonly string[],
	definition: Definition,
): readonly Omit<Edge, "from">[] {
	const around = step.inside === undefined ? undefined : definition.steps[step.inside];
	if (around?.does === "together" || around?.does === "for_each")
		return targets(around.way, at, around, definition).map((edge) => ({ ...edge, ends: true }));
	return around ? whereAllMeet(around, at, definition) : [];
}

function consequence(
	when: Consequence | undefined,
	at: readonly string[],
	step: Step,
	definition: Definition,
): readonly Edge[] {
	if (when?.kind === "go_to")
		return [{ from: step.name, to: when.step, at, rules: [], ...leavingBy(when, step) }];
	if (when?.kind !== "take") return [];
	const outcome = outcomesOf(step).find(({ id }) => id === when.outcome);
	return outcome
		? targets(outcome.way, at, step, definition).map((edge) => ({
				...edge,
				from: step.name,
				outcome: outcome.id,
				...leavesOf(outcome, edge),
			}))
		: [];
}

function rulesOf({ when, allowed }: Outcome): readonly Expression[] {
	return [when === "otherwise" ? undefined : when, allowed].flatMap((rule) => rule?.tree ?? []);
}

/** `otherwise` holds when none of the others does. */
function holdingFor(choice: Choice, all: readonly Choice[]): readonly Expression[] {
	if (choice.when !== "otherwise") return [choice.when.tree];
	return all.flatMap((other): Expression[] =>
		other.when === "otherwise" ? [] : [{ op: "not", of: other.when.tree }],
	);
}
