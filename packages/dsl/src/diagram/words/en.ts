import type { Duration } from "../../bundle/index.ts";
import type { Words } from "./words.ts";

export const en: Words = {
	diagramOf: (title) => `Diagram of ${title}`,
	topToBottom: "Steps in order from top to bottom. Each step is a link.",
	systems: "Systems",
	otherEnds: "Other ends",
	allAtOnce: "all at the same time",
	forEach: "for each of a list",
	steps: (count) => (count === 1 ? "1 step" : `${count} steps`),
	byRule: "by rule",
	clockStopped: "clock stopped",
	anytime: "at any time",
	afterwards: "afterwards",
	from: (numbers) => `from ${numbers}`,
	after: (duration) => `after ${duration}`,
	silentAfter: (duration, answer) => `silent after ${duration}: ${answer}`,
	pages: (count) => (count === 1 ? "form, 1 page" : `form, ${count} pages`),
	duration,
	by: (time) => `by ${time}`,
	finding: "has a finding",
	endsHere: "the branch ends here",
	walkedBy: (scenarios) =>
		scenarios === 0
			? "no scenario walks here"
			: `walked by ${scenarios} ${scenarios === 1 ? "scenario" : "scenarios"}`,
	tried: "walked in this try",
	changesOf: (title) => `Changes of ${title}`,
	samePlaces: "Both editions in one drawing. Each step stands in the same place before and after.",
	marks: { added: "added", removed: "removed", changed: "changed" },
	nowInstead: (before, now) => `${before} → ${now}`,
};

function duration({ n, unit }: Duration): string {
	if (unit === "same working day") return "same working day";
	return `${n} ${n === 1 ? unit.slice(0, -1) : unit}`;
}
