import type { ChannelId, StepName } from "../../bundle/index.ts";
import type { Story } from "../../journey/story.ts";
import { isApplicants } from "../amounts/asked.ts";
import { officersOf } from "../amounts/officers.ts";
import { isForOthers } from "../amounts/waiting.ts";
import type { Item } from "../item.ts";
import { countAlong, sumOf } from "../personas/count-story.ts";
import { countOf, type Unit } from "./count.ts";
import type { Counting } from "./counting.ts";
import { linesIn } from "./lines.ts";
import { effortOf, numberSet } from "./number-set.ts";
import type { Count, Line, Persona } from "./report.ts";

/** What one scenario's path asks, counted on the real core's own account of it. */
export function personaOf(story: Story, compared: ChannelId, counting: Counting): Persona {
	const numbers = counting.on(story.channel);
	const along = (items: readonly Item[], unit: Unit): Count => {
		const added = countAlong(numbers.measure, items, story);
		const { exactly, ...range } = sumOf(added);
		return countOf(range, exactly, unit, linesIn(added, counting.locate));
	};
	const { currency, definition } = counting;
	const visits = timesOf(story);
	return {
		id: story.id,
		title: story.title,
		channel: story.channel,
		...(story.result && { result: story.result }),
		...(story.why !== undefined && { why: story.why }),
		compared: isComparable(story, compared),
		again: [...visits].flatMap(([step, times]) => (times > 1 ? [{ step, times }] : [])),
		late: story.late.filter((what) => isLateOfOthers(what, counting)),
		...numberSet(numbers, currency, (name, items, unit) =>
			name === "waiting" ? waited(story, counting) : along(items, unit),
		),
		officers: officersOf(definition).map((role) =>
			effortOf(role, numbers, currency, (_name, items, unit) => along(items, unit)),
		),
		lookUps: along(numbers.lookUps(), "times"),
	};
}

/** It went as told, on that channel, to an end that people apply for. */
export function isComparable(
	{ channel, why, result }: Pick<Story, "channel" | "why" | "result">,
	on: ChannelId,
): boolean {
	const isEnd = result !== undefined && result !== "withdrawn" && result !== "lapsed";
	return channel === on && why === undefined && isEnd;
}

/** Steps where somebody, or a register, has something to do. */
function timesOf({ visits }: Story): ReadonlyMap<StepName, number> {
	const times = new Map<StepName, number>();
	for (const { step } of visits) times.set(step, (times.get(step) ?? 0) + 1);
	return times;
}

/**
 * Days on which the case was with others, and with nobody of those who apply: really waited, not as it may be. A day on
 * which several had it is one day, of the first of them.
 */
function waited({ stood }: Story, { definition, locate }: Counting): Count {
	const byStep = new Map<StepName, number>();
	const all = new Set<string>();
	for (const { steps, days } of stood) {
		const here = steps.flatMap((name) => definition.steps[name] ?? []);
		const [first] = here.filter((step) => isForOthers(step, { definition }));
		if (first === undefined || here.some((step) => isApplicants(step, definition))) continue;
		const more = days.filter((day) => !all.has(day));
		for (const day of more) all.add(day);
		byStep.set(first.name, (byStep.get(first.name) ?? 0) + more.length);
	}
	const lines = [...byStep].map(([step, n]): Line => {
		const { file, start, end } = locate(undefined)(["steps", step]);
		return { kind: "wait", id: step, step, min: n, typical: n, max: n, file, start, end };
	});
	return countOf({ min: all.size, max: all.size }, all.size, "days", lines);
}

function isLateOfOthers(what: string, { definition }: Counting): boolean {
	const step = definition.steps[what];
	if (step) return isForOthers(step, { definition });
	const clock = definition.clocks[what.replace(/^clocks\./, "")];
	return clock !== undefined && clock.of === undefined;
}
