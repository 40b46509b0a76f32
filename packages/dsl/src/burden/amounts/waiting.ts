import type { Calendar, Clock, ClockEvent, Definition, Step } from "../../bundle/index.ts";
import { type Edge, edgesFromAnywhere } from "../../check/edges.ts";
import { counted, type Item, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, exactly } from "../range.ts";
import { placeOf } from "../ways/ways.ts";
import { isApplicants } from "./asked.ts";
import { longestIn } from "./duration.ts";
import { calendarOf, PROMISE, workingDayItems } from "./working-days.ts";

/**
 * How long people wait for others, in working days begun: at best not at all, at most as long as everybody keeps their
 * time. While the clock `total` surely runs, its promise is the limit of all steps together; elsewhere each step's own
 * deadline is. What has neither may last for ever, and its most is infinite.
 */
export function waitItems(measure: Measure): readonly Item[] {
	const { definition } = measure;
	const calendar = calendarOf(measure);
	const total = Object.hasOwn(definition.clocks, PROMISE) ? definition.clocks[PROMISE] : undefined;
	const steps = Object.values(definition.steps).filter((step) => isForOthers(step, measure));
	return [
		...(total ? promised(measure, total, calendar) : []),
		...steps
			.filter((step) => !total || !isPromised(step, total, measure))
			.map((step) => ({
				at: placeOf(definition, step),
				counts: ofStep("wait", step.name),
				reads: new Set<string>(),
				amount: () => atMost(exactly(limitOf(step, measure, calendar))),
			})),
	];
}

/** A case can stand at the step, and it is not the applicant who moves it on. */
export function isForOthers(step: Step, { definition }: Pick<Measure, "definition">): boolean {
	if (isApplicants(step, definition)) return false;
	switch (step.does) {
		case "decide":
			return !step.by_rule;
		case "start":
			return step.wait;
		case "fill_in":
		case "confirm":
		case "sign":
		case "attend":
		case "ask":
		case "record":
		case "hand_over":
		case "wait_for":
			return true;
		case "deliver":
			// At a counter it lies ready: whoever applied is the one who comes.
			return step.by === "post" || step.by === "electronic";
		default:
			return false;
	}
}

/** The promise as workingDays counts it, and the days begun before it counts: the one of receipt, and after a cut-off. */
function promised(measure: Measure, total: Clock, calendar: Calendar | undefined): readonly Item[] {
	const before = (calendar?.counting.first_day === "counted" ? 0 : 1) + (total.cut_off ? 1 : 0);
	const days = workingDayItems(measure).map(
		(item): Item => ({ ...item, amount: (situation) => atMost(item.amount(situation)) }),
	);
	const counts = counted("begun", total.id, ["clocks", total.id]);
	const first = { at: measure.ways.start, counts, reads: new Set<string>() };
	return before === 0 ? days : [...days, { ...first, amount: () => atMost(exactly(before)) }];
}

/** The clock has surely started, does not stand still, and has surely not ended. */
function isPromised(step: Step, { starts, ends }: Clock, { facts }: Measure): boolean {
	if (step.stops.includes(PROMISE)) return false;
	const isStart = (edge: Edge) => starts.some((event) => takes(edge, event, facts.definition));
	if (starts.length > 0) {
		const before = facts.edges.filter((edge) => !isStart(edge));
		const { definition } = facts;
		const first = [definition.starts_at, ...edgesFromAnywhere(definition).map(({ to }) => to)];
		if (reach(first, before).has(step.name)) return false;
	}
	const over = facts.edges.filter((edge) => ends && takes(edge, ends, facts.definition));
	return !reach(new Set(over.map(({ to }) => to)), facts.edges).has(step.name);
}

/** Whether the case takes this way when the event happens. A part is left by its exit. */
function takes(edge: Edge, event: ClockEvent, { steps }: Definition): boolean {
	if (event.kind === "before") return edge.to === event.step;
	if (event.kind === "at") return false;
	const { step, outcome } = event;
	if (edge.from === step) return outcome === undefined || edge.outcome === outcome;
	const from = steps[edge.from];
	const isExit = from?.inside === step && steps[edge.to]?.inside !== step;
	if (!isExit || outcome === undefined) return isExit;
	return edge.leaves?.includes(`${step}.${outcome}`) === true;
}

function reach(from: Iterable<string>, edges: readonly Edge[]): ReadonlySet<string> {
	const found = new Set(from);
	for (const at of found) for (const edge of edges) if (edge.from === at) found.add(edge.to);
	return found;
}

function limitOf(
	{ deadline }: Step,
	{ definition }: Measure,
	calendar: Calendar | undefined,
): number {
	const clock = deadline?.with === undefined ? undefined : definition.clocks[deadline.with];
	const variants = [deadline, clock, ...(deadline?.instead ?? []), ...(clock?.instead ?? [])];
	const limits = variants.flatMap((one): readonly number[] => {
		if (one?.within) return [longestIn(one.within, calendar)];
		return one?.by === undefined ? [] : [1];
	});
	return limits.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...limits);
}
