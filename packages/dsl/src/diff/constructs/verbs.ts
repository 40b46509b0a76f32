import type { Step, Text } from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";
import type { Between } from "../between.ts";
import type { Audience } from "../change.ts";
import { dataNamed, own, ruleIn } from "../common.ts";
import { decide } from "../judge.ts";
import { isSame, type Pair, type Side } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { list, NOTHING, type Phrase, text, yesNo } from "../phrase.ts";

/**
 * Keys that a step has by what it does, each for a person to judge. What is compared of itself stays out: pages,
 * outcomes, ways, times, and what every step has.
 */
const OWN: Readonly<Record<Step["does"], readonly string[]>> = {
	fill_in: ["change"],
	confirm: ["shows", "methods"],
	pay: ["fees"],
	sign: ["signs", "as"],
	decide: ["by_rule", "override", "sample"],
	route: [],
	ask: ["register", "service", "give"],
	record: ["register", "service", "give"],
	hand_over: ["from", "to", "papers"],
	deliver: ["by", "to", "results", "receives"],
	tell: [],
	wait_for: ["event"],
	together: ["branches", "done_when", "others"],
	for_each: ["of", "as", "done_when", "others"],
	start: ["procedure", "give", "set", "wait", "gives"],
	follow: ["part", "starts_at"],
	attend: ["at", "led_by", "signs", "appointment", "because"],
	branch: ["starts_at"],
	end: ["result", "refund"],
};

/** Names among them: of steps, and of data. */
const OF_STEPS: ReadonlySet<string> = new Set(["branches", "starts_at"]);
const OF_DATA: ReadonlySet<string> = new Set(["shows", "papers", "to", "of", "signs"]);

/** What a step does, in particular. A step that does something else now was said to. */
export function compareVerb(
	{ of, before, after, was, at }: Pair<Step>,
	audience: Audience,
	between: Between,
	note: Note,
): void {
	if (before.does !== after.does) return;
	for (const name of OWN[after.does]) {
		const [then, now] = [
			comparedIn(before, name, { between, is: "before" }),
			comparedIn(after, name, { between, is: "after" }),
		];
		if (isSame(then, now)) continue;
		note({
			is: "changed",
			of,
			before: [...was, name],
			after: [...at, name],
			values: { key: name, from: said(then, between), to: said(now, between) },
			...decide(audience),
		});
	}
}

function comparedIn(step: Step, name: string, side: Side): unknown {
	const value = (step as unknown as Readonly<Record<string, unknown>>)[name];
	if (side.is === "after") return asCompared(value, side);
	const { between } = side;
	if (OF_STEPS.has(name)) return renamed(value, (one) => between.stepNow(one));
	if (OF_DATA.has(name)) return renamed(value, (one) => between.pathNow(one));
	return asCompared(value, side);
}

function renamed(value: unknown, nameNow: (name: string) => string): unknown {
	if (typeof value === "string") return nameNow(value);
	return Array.isArray(value)
		? value.map((one: unknown) => (typeof one === "string" ? nameNow(one) : one))
		: value;
}

/** Rules inside, in one form. */
function asCompared(value: unknown, side: Side): unknown {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	if (isRule(value)) return ruleIn(value, side);
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, memberOf(key, inner, side)]),
	);
}

function memberOf(key: string, value: unknown, side: Side): unknown {
	if (key === "step" && typeof value === "string" && side.is === "before")
		return side.between.stepNow(value);
	return asCompared(value, side);
}

function isRule(value: object): value is Rule {
	return "tree" in value && "text" in value;
}

function said(value: unknown, between: Between): Phrase {
	if (value === undefined) return NOTHING;
	if (typeof value === "boolean") return yesNo(value);
	if (typeof value === "string") return somethingNamed(value, between);
	if (Array.isArray(value)) return list(value.map((one) => said(one, between)));
	if (typeof value !== "object" || value === null) return text(String(value));
	return list(
		Object.entries(value).map(([key, inner]) =>
			text(`${key}: ${typeof inner === "object" ? JSON.stringify(inner) : String(inner)}`),
		),
	);
}

/** A role, a step, a fee, a result, a field or a paper by its title: which of them, the key says. A plain word stays. */
function somethingNamed(name: string, between: Between): Phrase {
	for (const { roles, steps, fees, results } of [between.after, between.before])
		for (const named of [roles, steps, fees, results]) {
			const { title } = own<{ readonly title: Text }>(named, name) ?? {};
			if (title) return { is: "title", id: name, text: title };
		}
	const data = dataNamed(name, between);
	return data.is === "title" && data.text ? data : text(name);
}
