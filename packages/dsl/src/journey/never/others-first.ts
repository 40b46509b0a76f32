import type {
	Calendar,
	Deadline,
	Definition,
	Duration,
	Step,
	StepName,
} from "../../bundle/index.ts";
import { outcomesOf } from "../../check/edges.ts";

/**
 * The branches that silence ends before this one can be late: as many as are needed for the case to go on, which
 * cancels it. All branches begin at the same instant, and what falls due together comes in the order of the file.
 */
export function othersFirst(step: Step, definition: Definition): readonly StepName[] | undefined {
	const branch = branchOf(step, definition.steps);
	const around = definition.steps[branch?.inside ?? ""];
	if (branch === undefined || around?.does !== "together") return undefined;
	if (around.done_when === undefined || around.others === "finished") return undefined;
	if (step.deadline === undefined) return undefined;
	const mine = step.deadline;
	const first = around.branches.filter((name, index) => {
		const other = definition.steps[name];
		const theirs = other && ownDeadline(other, definition);
		if (other === undefined || theirs === undefined || other === branch || other.when) return false;
		return isSooner(theirs, mine, definition, index < around.branches.indexOf(branch.name));
	});
	return first.length >= around.done_when ? first.slice(0, around.done_when) : undefined;
}

/** The branch that a step is, or stands in: then it begins when the branch does, or later. */
function branchOf(step: Step, steps: Definition["steps"]): Step | undefined {
	const around = steps[step.inside ?? ""];
	if (around === undefined || around.does === "together") return step;
	return around.does === "branch" || around.does === "follow" ? branchOf(around, steps) : undefined;
}

/** By which time silence has ended a branch: its own deadline, or that of what is done for each item. */
function ownDeadline(step: Step, { steps }: Definition): Deadline | undefined {
	const each = step.does === "for_each" ? steps[step.step] : step;
	const late = each?.deadline?.when_late;
	if (each === undefined || each.when || late?.kind !== "take") return undefined;
	const taken = outcomesOf(each).find(({ id }) => id === late.outcome);
	return taken && "go_to" in taken.way ? undefined : each.deadline;
}

/** Certain from the lengths alone, whatever day it is: variants and times of day are left to "not found". */
function isSooner(
	theirs: Deadline,
	mine: Deadline,
	definition: Definition,
	isEarlierInFile: boolean,
): boolean {
	if (theirs.within === undefined || mine.within === undefined) return false;
	if (!isPlain(theirs) || !isPlain(mine)) return false;
	if (theirs.within.unit === mine.within.unit)
		return isEarlierInFile ? theirs.within.n <= mine.within.n : theirs.within.n < mine.within.n;
	return (
		theirs.within.unit === "days" &&
		mine.within.unit === "working days" &&
		theirs.within.n < leastDays(mine.within, definition.calendars[definition.calendar])
	);
}

function isPlain({ with: clock, by, dated, instead = [] }: Deadline): boolean {
	return clock === undefined && by === undefined && dated === undefined && instead.length === 0;
}

/** So many days pass at least with these working days: every week has some on which nobody works. */
function leastDays({ n }: Duration, calendar: Calendar | undefined): number {
	const open = Object.values(calendar?.hours ?? {}).filter((hours) => hours.length > 0).length;
	return open === 0 ? n : n + Math.floor(n / open) * (7 - open);
}
