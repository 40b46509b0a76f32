import type {
	Choice,
	Definition,
	Duration,
	Id,
	Outcome,
	Step,
	StepName,
	Text,
	Way,
} from "../bundle/index.ts";

/** One way a case may leave a step, as people see it. */
export interface WayOn {
	/** `next`: the only way; `late`: what silence does; the others by their name in the definition. */
	readonly kind: "next" | "outcome" | "choice" | "late";
	/** Of an outcome: what is pressed. Of a choice: its rule. */
	readonly id?: Id;
	readonly title?: Text;
	/** Where an outcome leads to several places: the rule by which this is the one. */
	readonly rule?: Rule;
	/** How long it takes until lateness moves the case, where the step says so itself. */
	readonly after?: Duration;
	/** Where the case stands then: a part in use has become its first step. Left out: the branch ends here. */
	readonly to?: StepName;
	/** In a picture of two editions: that only one of them has it. */
	readonly mark?: Exclude<Mark, "changed">;
}

/** A rule of a choice as people know it. */
export interface Rule {
	readonly id: Id;
	readonly title?: Text;
}

/** What became of a thing between two editions. What stayed as it was has no mark. */
export type Mark = "added" | "removed" | "changed";

/** Every way on from a step, in the author's order; lateness last. */
export function waysOn(definition: Definition, step: Step): readonly WayOn[] {
	return [...chosen(definition, step), ...late(definition, step)];
}

/** The step a case stands at when it goes to `name`: the first one inside a part. */
export function entryOf(definition: Definition, name: StepName): StepName {
	const step = Object.hasOwn(definition.steps, name) ? definition.steps[name] : undefined;
	return step?.does === "follow" ? entryOf(definition, step.starts_at) : name;
}

/** The author's title, or the id as words. */
export function titleOf(
	item: { readonly title?: Text; readonly id: Id },
	language: string,
): string {
	return textIn(item.title, language) ?? item.id.replaceAll("_", " ");
}

/** Fall-back: the language, its base, any language there is. */
export function textIn(text: Text | undefined, language: string): string | undefined {
	if (text === undefined) return undefined;
	return text[language] ?? text[language.split("-")[0] ?? ""] ?? Object.values(text)[0];
}

function chosen(definition: Definition, step: Step): readonly WayOn[] {
	if (step.does === "route") return choices(definition, step.choose);
	if ("answers" in step && step.answers.length > 0) return outcomes(definition, step.answers);
	if ("outcomes" in step) return outcomes(definition, step.outcomes);
	return "way" in step && step.way ? along(definition, step.way, { kind: "next" }) : [];
}

function outcomes(definition: Definition, list: readonly Outcome[]): readonly WayOn[] {
	return list
		.filter((outcome) => outcome.from_outside)
		.flatMap((outcome) =>
			along(definition, outcome.way, { kind: "outcome", id: outcome.id, title: outcome.title }),
		);
}

function choices(definition: Definition, list: readonly Choice[]): readonly WayOn[] {
	return list.map((choice) => ({
		kind: "choice",
		...ruleOf(choice),
		to: entryOf(definition, choice.go_to),
	}));
}

function ruleOf({ id, title }: Choice): Rule {
	return { id, ...(title && { title }) };
}

function along(definition: Definition, way: Way, base: Omit<WayOn, "to">): readonly WayOn[] {
	if ("nowhere" in way || "back" in way) return [base];
	if ("go_to" in way) return [{ ...base, to: entryOf(definition, way.go_to) }];
	if (base.id === undefined) return choices(definition, way.choose);
	return way.choose.map((choice) => ({
		...base,
		rule: ruleOf(choice),
		to: entryOf(definition, choice.go_to),
	}));
}

/** Lateness that only tells somebody is no way on. */
function late(definition: Definition, step: Step): readonly WayOn[] {
	const { deadline } = step;
	const clock = deadline?.with === undefined ? undefined : definition.clocks[deadline.with];
	const consequence = deadline?.when_late ?? clock?.when_late;
	const after = deadline?.within ?? clock?.within;
	const base = { kind: "late", ...(after && { after }) } as const;
	if (consequence?.kind === "go_to")
		return [{ ...base, to: entryOf(definition, consequence.step) }];
	if (consequence?.kind !== "take") return [];
	const answers = "answers" in step ? step.answers : "outcomes" in step ? step.outcomes : [];
	const taken = answers.find((outcome) => outcome.id === consequence.outcome);
	return taken ? along(definition, taken.way, { ...base, id: taken.id, title: taken.title }) : [];
}
