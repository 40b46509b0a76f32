import type { Definition, Outcome, Step, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

/**
 * The outcomes an officer may choose now, in the procedure's order. Steps that know only one way on (receiving a file)
 * have it made up here from what the task offers.
 */
export function outcomesOf(step: Step, task: TaskView): readonly Outcome[] {
	if ("outcomes" in step)
		return step.outcomes
			.filter(({ id }) => task.outcomes.includes(id))
			.map((outcome) =>
				needsReason(task, outcome) ? { ...outcome, reason: "required" } : outcome,
			);
	const [id] = task.outcomes;
	if (id === undefined || !("way" in step)) return [];
	return [{ id, title: step.title, ask: [], tell: {}, way: step.way, from_outside: true }];
}

/** Whoever replaces what a rule decided, or allows what is used up, says why. */
function needsReason({ replaces, left }: TaskView, { id }: Outcome): boolean {
	return replaces !== undefined || left?.[id] === 0;
}

/** Can something be sent back to be corrected? */
export function marksSomething(definition: Definition, task: TaskView | undefined): boolean {
	const step = task === undefined ? undefined : stepAt(definition, task.step);
	if (task === undefined || step === undefined) return false;
	return outcomesOf(step, task).some(({ marks }) => marks !== undefined);
}

/** What a decision still lacks, by the field it is missing in. */
export type Lack = "outcome" | "marks" | "reason" | "method" | "files";

/** Where the error summary leads for what is missing. */
export function fieldId({ step }: TaskView, lack: Lack): string {
	return `${lack}-${step}`;
}

export interface Choice {
	readonly outcome: Outcome | undefined;
	readonly marks: number;
	readonly reason: string;
	readonly reasons: readonly string[];
	readonly method: string | undefined;
	/** Ids of the uploads that show what was said on paper. */
	readonly files: readonly string[];
}

/** In the order of the panel. A reason picked from the list does not replace the words: the applicant reads them. */
export function lacksOf(step: Step, choice: Choice): readonly Lack[] {
	const { outcome } = choice;
	if (outcome === undefined) return ["outcome"];
	const lacks: Lack[] = [];
	if (outcome.marks === "required" && choice.marks === 0) lacks.push("marks");
	if (outcome.reason === "required" && choice.reason.trim() === "") lacks.push("reason");
	if (step.does === "confirm" && choice.method === undefined) lacks.push("method");
	else if (step.does === "confirm" && choice.files.length === 0) lacks.push("files");
	return lacks;
}
