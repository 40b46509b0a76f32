import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from "yaml";

import { type Chance, oneOf } from "../random.ts";

type Path = readonly (string | number)[];

/** One edit of a procedure as an author makes it, or nothing where the procedure has no place for it. */
interface Operator {
	readonly name: string;
	/** Nothing that happens to a case follows from it: what it changes is words, money, or an office's time. */
	readonly isQuiet?: true;
	readonly edit: (doc: Document, chance: Chance) => boolean;
}

/** The text of another edition: some edits of this one, and what they are called. */
export function randomEdition(
	text: string,
	chance: Chance,
	asked?: readonly string[],
): { readonly text: string; readonly edits: readonly string[]; readonly isQuiet: boolean } {
	const doc = parseDocument(text);
	const known = asked ? OPERATORS.filter(({ name }) => asked.includes(name)) : OPERATORS;
	const wanted = 1 + Math.floor(chance() * chance() * 4);
	const done: Operator[] = [];
	for (let tried = 0; tried < 12 && done.length < wanted; tried++) {
		const operator = oneOf(known, chance);
		if (operator?.edit(doc, chance)) done.push(operator);
	}
	return {
		text: doc.toString({ lineWidth: 0 }),
		edits: done.map(({ name }) => name),
		isQuiet: done.every(({ isQuiet }) => isQuiet),
	};
}

/** Names of the quiet edits. */
export const QUIET: readonly string[] = ["title", "fee", "office_time", "promise_shorter"];

const OPERATORS: readonly Operator[] = [
	{
		name: "title",
		isQuiet: true,
		edit: (doc, chance) =>
			withSome(namesIn(doc, ["steps"]), chance, (step) => {
				doc.setIn(["steps", step, "title"], "Another title");
			}),
	},
	{
		name: "fee",
		isQuiet: true,
		edit: (doc, chance) =>
			withSome(namesIn(doc, ["fees"]), chance, (fee) => {
				const amount = doc.getIn(["fees", fee, "amount"]);
				if (typeof amount !== "string" || !/^[\d.,]+ [A-Z]{3}$/.test(amount)) return false;
				doc.setIn(
					["fees", fee, "amount"],
					amount.replace(/^\d/, (digit) => `${(Number(digit) % 9) + 1}`),
				);
				return undefined;
			}),
	},
	{
		name: "office_time",
		isQuiet: true,
		edit: (doc, chance) =>
			withSome(
				namesIn(doc, ["steps"]).filter((step) => doc.getIn(["steps", step, "does"]) === "decide"),
				chance,
				(step) => retime(doc, ["steps", step, "deadline", "within"], chance),
			),
	},
	{
		name: "promise_shorter",
		isQuiet: true,
		edit: (doc, chance) =>
			withSome(namesIn(doc, ["clocks"]), chance, (clock) =>
				retime(doc, ["clocks", clock, "within"], chance),
			),
	},
	{
		name: "citizen_time",
		edit: (doc, chance) =>
			withSome(
				namesIn(doc, ["steps"]).filter((step) => doc.getIn(["steps", step, "does"]) !== "decide"),
				chance,
				(step) => retime(doc, ["steps", step, "deadline", "within"], chance),
			),
	},
	{
		name: "outcome_less",
		edit: (doc, chance) =>
			withSome(decisions(doc), chance, (step) => {
				const outcomes = namesIn(doc, ["steps", step, "outcomes"]);
				if (outcomes.length < 2) return false;
				doc.deleteIn(["steps", step, "outcomes", oneOf(outcomes, chance)]);
				return undefined;
			}),
	},
	{
		name: "outcome_more",
		edit: (doc, chance) =>
			withSome(decisions(doc), chance, (step) => {
				const to = oneOf(targets(doc), chance);
				if (to === undefined) return false;
				const way = to === step ? { at_most: "1 time", go_to: to } : { go_to: to };
				doc.setIn(
					["steps", step, "outcomes", "another_way"],
					doc.createNode({ title: "Another way", ...way }),
				);
				return undefined;
			}),
	},
	{
		name: "redirect",
		edit: (doc, chance) =>
			withSome(placesOf(doc, "go_to"), chance, (place) => {
				const to = oneOf(targets(doc), chance);
				if (to === undefined || doc.getIn(place) === to) return false;
				doc.setIn(place, to);
				return undefined;
			}),
	},
	{
		name: "step_gone",
		edit: (doc, chance) =>
			withSome(plainSteps(doc), chance, (step) => {
				const ways = placesOf(doc, "go_to").filter(
					(place) => place[1] === step && place[0] === "steps",
				);
				const to = ways.map((place) => doc.getIn(place)).find((one) => one !== step);
				if (typeof to !== "string") return false;
				doc.deleteIn(["steps", step]);
				renamed(doc, step, to);
				return undefined;
			}),
	},
	{
		name: "step_renamed",
		edit: (doc, chance) =>
			withSome(plainSteps(doc), chance, (step) => {
				const isSaid = chance() < 0.7;
				const steps = doc.getIn(["steps"]) as YAMLMap;
				const pair = steps.items.find(({ key }) => nameOf(key) === step);
				if (!pair || !isScalar(pair.key) || !isMap(pair.value)) return false;
				pair.key.value = `${step}_now`;
				renamed(doc, step, `${step}_now`);
				if (isSaid) doc.setIn(["steps", `${step}_now`, "was"], step);
				return undefined;
			}),
	},
	{
		name: "step_more",
		edit: (doc, chance) =>
			withSome(
				placesOf(doc, "go_to").filter(([root]) => root === "steps"),
				chance,
				(place) => {
					const to = doc.getIn(place);
					const officer = oneOf(rolesThat(doc, "officer"), chance);
					if (typeof to !== "string" || officer === undefined) return false;
					const other = chance() < 0.4 ? oneOf(endsIn(doc), chance) : undefined;
					doc.setIn(place, "another_look");
					doc.setIn(
						["steps", "another_look"],
						doc.createNode({
							does: "decide",
							who: officer,
							title: "Another look",
							deadline: { within: "3 working days", when_late: `tell ${officer}` },
							outcomes: {
								seen: { title: "Seen", go_to: to },
								...(other !== undefined && { not_seen: { title: "Not seen", go_to: other } }),
							},
						}),
					);
					return undefined;
				},
			),
	},
	{
		name: "field_more",
		edit: (doc, chance) =>
			withSome(asks(doc), chance, (ask) => {
				const isOptional = chance() < 0.5;
				if (doc.hasIn(["data", "another_value"])) return false;
				doc.setIn(
					["data", "another_value"],
					doc.createNode({
						as: "text",
						title: "Another value",
						longest: 40,
						...(isOptional && { answer: "optional" }),
						asked_because: "Nobody else knows it.",
					}),
				);
				doc.addIn(ask, "another_value");
				return undefined;
			}),
	},
	{
		name: "field_less",
		edit: (doc, chance) =>
			withSome(asks(doc), chance, (ask) => {
				const items = doc.getIn(ask) as { readonly items?: readonly unknown[] } | undefined;
				const count = items?.items?.length ?? 0;
				if (count < 2) return false;
				doc.deleteIn([...ask, Math.floor(chance() * count)]);
				return undefined;
			}),
	},
	{
		name: "field_renamed",
		edit: (doc, chance) =>
			withSome(namesIn(doc, ["data"]), chance, (field) => {
				const data = doc.getIn(["data"]) as YAMLMap;
				const pair = data.items.find(({ key }) => nameOf(key) === field);
				if (!pair || !isScalar(pair.key) || !isMap(pair.value)) return false;
				const isSaid = chance() < 0.7;
				pair.key.value = `${field}_now`;
				everyText(doc, (text) =>
					text.replace(new RegExp(`(?<![\\w.])${field}(?![\\w])`, "g"), `${field}_now`),
				);
				if (isSaid) doc.setIn(["data", `${field}_now`, "was"], field);
				return undefined;
			}),
	},
	{
		name: "limit",
		edit: (doc, chance) =>
			withSome(
				["longest", "most", "least"].flatMap((key) => placesOf(doc, key)),
				chance,
				(place) => {
					const limit = doc.getIn(place);
					if (typeof limit !== "number") return false;
					doc.setIn(place, Math.max(1, Math.round(limit * (chance() < 0.5 ? 0.6 : 1.5))));
					return undefined;
				},
			),
	},
	{
		name: "answer",
		edit: (doc, chance) =>
			withSome(namesIn(doc, ["data"]), chance, (field) => {
				if (!isMap(doc.getIn(["data", field]))) return false;
				if (doc.getIn(["data", field, "answer"]) === "optional")
					doc.deleteIn(["data", field, "answer"]);
				else doc.setIn(["data", field, "answer"], "optional");
				return undefined;
			}),
	},
	{
		name: "shown_when",
		edit: (doc, chance) =>
			withSome(numbersIn(doc), chance, (number) => {
				const others = namesIn(doc, ["data"]).filter((one) => one !== number);
				return withSome(others, chance, (field) => {
					if (!isMap(doc.getIn(["data", field]))) return false;
					doc.setIn(["data", field, "when"], `${number} > ${Math.floor(chance() * 200)}`);
					return undefined;
				});
			}),
	},
	{
		name: "check_more",
		edit: (doc, chance) =>
			withSome(numbersIn(doc), chance, (number) => {
				const limit = Math.floor(chance() * 400);
				doc.setIn(
					["checks", "another_check"],
					doc.createNode({ must: `${number} <= ${limit}`, say: "Not so many." }),
				);
			}),
	},
	{
		name: "rule",
		edit: (doc, chance) =>
			withSome(
				["when", "must", "allowed"].flatMap((key) => placesOf(doc, key)),
				chance,
				(place) => {
					const rule = doc.getIn(place);
					if (typeof rule !== "string" || !/\d/.test(rule)) return false;
					doc.setIn(
						place,
						rule.replace(/\b\d+\b/, (n) =>
							String(Math.round(Number(n) * (chance() < 0.5 ? 0.7 : 1.3))),
						),
					);
					return undefined;
				},
			),
	},
	{
		name: "times",
		edit: (doc, chance) =>
			withSome(placesOf(doc, "at_most"), chance, (place) => {
				doc.setIn(place, chance() < 0.5 ? "1 time" : "3 times");
			}),
	},
	{
		name: "clock_gone",
		edit: (doc, chance) =>
			withSome(namesIn(doc, ["clocks"]), chance, (clock) => {
				if (chance() < 0.5) {
					doc.deleteIn(["clocks", clock]);
					return undefined;
				}
				const clocks = doc.getIn(["clocks"]) as YAMLMap;
				const pair = clocks.items.find(({ key }) => nameOf(key) === clock);
				if (!pair || !isScalar(pair.key) || !isMap(pair.value)) return false;
				pair.key.value = `${clock}_now`;
				everyText(doc, (text) => (text === clock ? `${clock}_now` : text));
				doc.setIn(["clocks", `${clock}_now`, "was"], clock);
				return undefined;
			}),
	},
	{
		name: "action_more",
		edit: (doc, chance) =>
			withSome(rolesThat(doc, "applicant"), chance, (role) => {
				const end = oneOf(endsIn(doc), chance);
				if (end === undefined) return false;
				doc.setIn(
					["anytime", "give_up"],
					doc.createNode({ who: role, title: "Give up", go_to: end }),
				);
				return undefined;
			}),
	},
	{
		name: "action_less",
		edit: (doc, chance) =>
			withSome(namesIn(doc, ["anytime"]), chance, (action) => doc.deleteIn(["anytime", action])),
	},
	{
		name: "result",
		edit: (doc, chance) =>
			withSome(endsIn(doc), chance, (end) => {
				const results = ["granted", "refused", "withdrawn", "lapsed"];
				doc.setIn(["steps", end, "result"], oneOf(results, chance));
			}),
	},
];

/** @returns false where there is none, or the work says that it does not do */
function withSome<T>(
	all: readonly T[],
	chance: Chance,
	work: (one: T) => boolean | undefined,
): boolean {
	const one = oneOf(all, chance);
	return one !== undefined && work(one) !== false;
}

function namesIn(doc: Document, path: Path): readonly string[] {
	const map = doc.getIn(path);
	return isMap(map) ? map.items.map(({ key }) => nameOf(key)) : [];
}

function nameOf(key: unknown): string {
	return String(isScalar(key) ? key.value : key);
}

/** Steps of the procedure itself that are no end and no first one. */
function plainSteps(doc: Document): readonly string[] {
	const first = doc.getIn(["starts_at"]);
	return namesIn(doc, ["steps"]).filter(
		(step) => step !== first && doc.getIn(["steps", step, "does"]) !== "end",
	);
}

function decisions(doc: Document): readonly string[] {
	return namesIn(doc, ["steps"]).filter(
		(step) =>
			doc.getIn(["steps", step, "does"]) === "decide" &&
			doc.getIn(["steps", step, "outcomes"]) !== undefined,
	);
}

function endsIn(doc: Document): readonly string[] {
	return namesIn(doc, ["steps"]).filter((step) => doc.getIn(["steps", step, "does"]) === "end");
}

function targets(doc: Document): readonly string[] {
	const first = doc.getIn(["starts_at"]);
	return namesIn(doc, ["steps"]).filter((step) => step !== first);
}

function rolesThat(doc: Document, is: string): readonly string[] {
	return namesIn(doc, ["roles"]).filter((role) => doc.getIn(["roles", role, "is"]) === is);
}

function numbersIn(doc: Document): readonly string[] {
	return namesIn(doc, ["data"]).filter((field) => doc.getIn(["data", field, "as"]) === "whole");
}

function asks(doc: Document): readonly Path[] {
	return placesOf(doc, "ask").filter((place) => !isScalar(doc.getIn(place, true)));
}

/** All places in the text that have this key. */
function placesOf(doc: Document, key: string): readonly Path[] {
	const found: Path[] = [];
	const look = (value: unknown, path: Path): void => {
		if (!isMap(value)) return;
		for (const { key: own, value: inner } of value.items) {
			const at = [...path, nameOf(own)];
			if (nameOf(own) === key) found.push(at);
			look(inner, at);
		}
	};
	look(doc.contents, []);
	return found;
}

function retime(doc: Document, place: Path, chance: Chance): boolean | undefined {
	const time = doc.getIn(place);
	if (typeof time !== "string" || !/^\d+ (working days|days)$/.test(time)) return false;
	doc.setIn(
		place,
		time.replace(/^\d+/, (n) =>
			String(Math.max(2, Math.round(Number(n) * (chance() < 0.5 ? 0.6 : 1.6)))),
		),
	);
	return undefined;
}

/** Wherever the step is named as a whole word, also in `when_late: go to …`. */
function renamed(doc: Document, from: string, to: string): void {
	everyText(doc, (text) =>
		text === from
			? to
			: text
					.replace(new RegExp(`^(go to )${from}$`), `$1${to}`)
					.replaceAll(`${from}.outcome`, `${to}.outcome`),
	);
}

function everyText(doc: Document, change: (text: string) => string): void {
	const look = (value: unknown): void => {
		if (isScalar(value)) {
			if (typeof value.value === "string") value.value = change(value.value);
			return;
		}
		if (isMap(value)) for (const { value: inner } of value.items) look(inner);
		else if (typeof value === "object" && value !== null && "items" in value)
			for (const inner of (value as { items: readonly unknown[] }).items) look(inner);
	};
	look(doc.contents);
}
