import type { Definition, Difference } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt, stepAt } from "@onedoor/dsl/form";
import { formatDate, type Speaking, textOf, useSpeaking } from "@onedoor/form-renderer/parts";
import type { Adoption } from "@onedoor/runtime/testing/play";
import { useContext } from "react";

import { type PlayWords, usePlayWords } from "../rooms/play/words/index.ts";
import { LanguageContext } from "../words/index.ts";
import type { FailingScenario } from "./protocol.ts";
import { type ScenarioWords, useScenarioWords } from "./words/index.ts";

export interface ScenarioSentences {
	/** What is otherwise, and where it parts from before, one sentence after the other. */
	of(failing: FailingScenario): string;
	ofDifference(difference: Difference): string;
	ofAdoption(change: Adoption): string;
	/** A step by its title. */
	step(name: string): string;
}

/** What is said of scenarios, with the names that the text on screen gives things. */
export function useSentences(definition: Definition): ScenarioSentences {
	const say = useScenarioWords();
	const play = usePlayWords();
	const language = useContext(LanguageContext);
	const speaking = useSpeaking();
	const names = { definition, language, speaking, say, play };
	const step = (name: string) => stepTitle(names, name);
	const ofDifference = (difference: Difference) => differenceText(names, difference);
	return {
		step,
		ofDifference,
		ofAdoption: (change) => adoptionText(names, change),
		of({ differs, step: at, was, now, failedBefore }) {
			const [first] = differs;
			// Where it stands still is where it parts, and is said once.
			const isSaid = first?.code === "stands_still" && now === undefined;
			const parts = at !== undefined && !isSaid && (was !== undefined || now !== undefined);
			return [
				first && ofDifference(first),
				parts && say.parted(step(at), was && step(was), now && step(now)),
				failedBefore && say.before,
			]
				.filter(Boolean)
				.join(" ");
		},
	};
}

interface Names {
	readonly definition: Definition;
	readonly language: string;
	readonly speaking: Speaking;
	readonly say: ScenarioWords;
	readonly play: PlayWords;
}

function differenceText(names: Names, { code, step = "", values }: Difference): string {
	const { say, play } = names;
	const { take = "", expected = "", found = "" } = values;
	const sayValue = valueSaid(names, code);
	return say.differs[code]({
		step: stepTitle(names, step),
		take: takeTitle(names, step, take),
		expected: sayValue(expected),
		found: sayValue(found),
		what: titleOf(names, values),
		refused: Object.hasOwn(play.refused, found)
			? play.refused[found as keyof typeof play.refused]
			: found,
	});
}

/** What was expected and found is steps, days, roles or amounts, by what it is about. */
function valueSaid(names: Names, code: Difference["code"]): (value: string) => string {
	switch (code) {
		case "other_end":
		case "other_standing":
			return (value) => stepsSaid(names, value);
		case "other_due_day":
		case "other_validity":
			return (value) => daySaid(names, value);
		case "other_person":
			return (value) => (value === "nobody" ? "" : roleTitle(names, value));
		default:
			return (value) => value;
	}
}

function adoptionText(names: Names, { path, value }: Adoption): string {
	const { say } = names;
	const [of = "", key = "", id = ""] = path;
	if (of === "happens") return say.saysNo.happens(stepTitle(names, key));
	if (value === undefined) return say.saysNo[key as Exclude<keyof typeof say.saysNo, "happens">];
	const one = typeof value === "string" ? value : value.join(", ");
	switch (key as keyof typeof say.says) {
		case "ends_in":
			return say.says.ends_in(stepTitle(names, one));
		case "stands_at":
			return say.says.stands_at(stepTitle(names, one));
		case "due_on":
			return say.says.due_on(titleOf(names, { clock: id }), daySaid(names, one));
		case "valid_until":
			return say.says.valid_until(titleOf(names, { result: id }), daySaid(names, one));
		case "done_by":
			return say.says.done_by(stepTitle(names, id), roleTitle(names, one));
		case "fee":
			return say.says.fee(one);
		case "told":
			return say.says.told(listed(names, "message", value));
		case "asked":
			return say.says.asked(listed(names, "path", value));
		case "not_asked":
			return say.says.not_asked(listed(names, "path", value));
	}
}

function listed(names: Names, key: string, value: string | readonly string[]): string {
	return [value]
		.flat()
		.map((one) => titleOf(names, { [key]: one }))
		.join(", ");
}

/** Several where branches go side by side. */
function stepsSaid(names: Names, value: string): string {
	return value
		.split(", ")
		.map((name) => stepTitle(names, name))
		.join(", ");
}

function stepTitle({ definition, language }: Names, name: string): string {
	return textOf(stepAt(definition, name)?.title, language) || name;
}

function roleTitle({ definition, language }: Names, id: string): string {
	return textOf(definition.roles[id]?.title, language) || id;
}

/** A day; nothing for what is none. */
function daySaid({ speaking }: Names, day: string): string {
	return /^\d{4}-\d\d-\d\d$/.test(day) ? formatDate(day, speaking) : "";
}

function takeTitle({ definition, language, play }: Names, name: string, take: string): string {
	const step = stepAt(definition, name);
	const ways = step && ("answers" in step ? step.answers : "outcomes" in step ? step.outcomes : []);
	const action = definition.anytime[take] ?? definition.afterwards[take];
	const title = ways?.find(({ id }) => id === take)?.title ?? action?.title;
	return textOf(title, language) || play.takes(take);
}

function titleOf(
	{ definition, language }: Names,
	{ path, clock, result, message, channel }: Readonly<Record<string, string>>,
): string {
	const id = path ?? clock ?? result ?? message ?? channel ?? "";
	const title =
		path !== undefined
			? (fieldAt(definition, path)?.title ?? documentAt(definition, path)?.title)
			: clock !== undefined
				? definition.clocks[id]?.title
				: result !== undefined
					? definition.results[id]?.title
					: message !== undefined
						? definition.messages[id]?.title
						: definition.channels[id as keyof typeof definition.channels]?.title;
	return textOf(title, language) || id;
}
