import type { CaseView, Definition, Step, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

/** What this person has to do now, most pressing first. The renderer has a page for these verbs. */
export type TodoKind = "fill_in" | "confirm" | "pay" | "attend" | "sign";

export interface Todo {
	readonly kind: TodoKind;
	readonly task: TaskView;
}

/** The tasks of a case that an applicant does on a page of this package. */
export function todosOf(definition: Definition, view: CaseView): readonly Todo[] {
	return view.tasks.flatMap((task): readonly Todo[] => {
		const step = stepAt(definition, task.step);
		if (!step) return [];
		if (step.does === "attend") return [{ kind: "attend", task }];
		if (task.outcomes.length === 0) return [];
		// What a helper filled in is read and confirmed, like a draft.
		if (task.outcomes.includes("confirmed")) return [{ kind: "confirm", task }];
		return isDoneHere(step.does) ? [{ kind: step.does, task }] : [];
	});
}

function isDoneHere(does: Step["does"]): does is "fill_in" | "pay" | "sign" {
	return does === "fill_in" || does === "pay" || does === "sign";
}

/**
 * Has this person, or somebody for them, handed in what the case holds? Whoever was only asked to agree is shown what
 * they agree to, and is not told whose case it is.
 */
export function hasOwnAnswers({ submitted_at, applicant, data }: CaseView): boolean {
	const isTheirs = Object.keys(applicant).length > 0;
	return submitted_at !== undefined && isTheirs && Object.keys(data).length > 0;
}

/** Steps this person waits for: something they began and another has to finish. */
export function waitingOf(view: CaseView): readonly TaskView[] {
	return view.tasks.filter((task) => task.waiting !== undefined && task.outcomes.length === 0);
}
