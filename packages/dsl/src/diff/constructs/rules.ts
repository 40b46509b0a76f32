import type {
	AfterwardsAction,
	AnytimeAction,
	Check,
	Computed,
	Duration,
	Id,
	Result,
	StepName,
} from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";
import type { Between } from "../between.ts";
import { BASIS, roleIn, ruleIn, stepsNow, tellKey } from "../common.ts";
import { always, better, decide, moreIsBetter, quiet, ranked, roughly, worse } from "../judge.ts";
import { type Judge, type Keys, key, type Side } from "../keys.ts";
import type { Judged, Note } from "../notebook.ts";
import { duration, namesIn, text, word } from "../phrase.ts";
import { compareSection } from "../section.ts";

/** Values that are worked out, named conditions, and what is told to others. */
export function compareRules(between: Between, note: Note): void {
	const { before, after } = between;
	const told = { added: () => quiet("integrator"), removed: () => decide("integrator") };
	compareSection(
		before.computed,
		after.computed,
		{
			construct: "computed",
			at: ["computed"],
			...told,
			keys: COMPUTED,
			rules: [{ key: "is", of: truthOf, audience: "office", wish: "neither" }],
			words: ["title"],
		},
		between,
		note,
	);
	// Nobody notices a name that came or went: what reads it has changed too.
	const known = (all: Rules, other: Rules): Rules =>
		Object.fromEntries(Object.entries(all).filter(([id]) => Object.hasOwn(other, id)));
	compareSection<Rule>(
		known(before.conditions, after.conditions),
		known(after.conditions, before.conditions),
		{
			construct: "condition",
			at: ["conditions"],
			...told,
			rules: [{ key: "condition", of: (rule) => rule, audience: "citizen", wish: "neither" }],
		},
		between,
		note,
	);
	compareSection<Rule>(
		before.gives,
		after.gives,
		{
			construct: "given",
			at: ["gives"],
			...told,
			rules: [{ key: "gives", of: (rule) => rule, audience: "integrator", wish: "neither" }],
		},
		between,
		note,
	);
}

type Rules = Readonly<Record<Id, Rule>>;

/** Only what is yes or no holds of cases; how another value is worked out is compared as it is written. */
function truthOf({ as, is }: Computed): Rule | undefined {
	return as === "yes_no" ? is : undefined;
}

/** What has to be so before a form is accepted. */
export function compareChecks(between: Between, note: Note): void {
	const stops = ({ if_broken }: Check, judged: Judged): Judged =>
		if_broken === "block" ? judged : quiet("citizen");
	compareSection(
		between.before.checks,
		between.after.checks,
		{
			construct: "check",
			at: ["checks"],
			added: (check) => stops(check, worse("citizen")),
			removed: (check) => stops(check, better("citizen")),
			keys: CHECK,
			rules: [
				{ key: "must", of: ({ must }) => must, audience: "citizen", wish: "more" },
				{ key: "when", of: ({ when }) => when, audience: "citizen", wish: "fewer" },
			],
			words: ["say"],
		},
		between,
		note,
	);
}

/** What people are glad of: more is better, and so is more often. */
const WELCOME = {
	added: () => better("citizen"),
	removed: () => worse("citizen"),
	dated: "citizen",
} as const;

export function compareResults(between: Between, note: Note): void {
	const rules = [
		{ key: "when", of: ({ when }: Result) => when, audience: "citizen", wish: "more" },
	] as const;
	const results = { construct: "result", at: ["results"], keys: RESULT, rules } as const;
	const { before, after } = between;
	compareSection(
		before.results,
		after.results,
		{ ...WELCOME, ...results, words: ["title"] },
		between,
		note,
	);
}

/** What may be done besides the way of the case: while it is open, and after it has ended. */
export function compareActions(between: Between, note: Note): void {
	const { before, after } = between;
	const words = ["title", "help"];
	const rules = [
		{ key: "when", of: ({ when }: AnytimeAction) => when, audience: "citizen", wish: "more" },
	] as const;
	const anytime = { construct: "anytime", at: ["anytime"], keys: ANYTIME, rules, words } as const;
	compareSection(before.anytime, after.anytime, { ...WELCOME, ...anytime }, between, note);
	const afterwards = {
		construct: "afterwards",
		at: ["afterwards"],
		keys: AFTERWARDS,
		words,
	} as const;
	compareSection(before.afterwards, after.afterwards, { ...WELCOME, ...afterwards }, between, note);
}

const COMPUTED: Keys<Computed> = [
	key("as", ({ as }: Computed) => as, word, always(decide("integrator"))),
	key(
		"is",
		(computed: Computed, side) => (truthOf(computed) ? undefined : ruleIn(computed.is, side)),
		text,
		always(decide("office")),
	),
];

const CHECK: Keys<Check> = [
	key("if_broken", ({ if_broken }: Check) => if_broken, word, ranked("citizen", ["block", "warn"])),
	...BASIS,
];

const longer: Judge<Duration> = (before, after) => {
	if (before === undefined || after === undefined) return decide("citizen");
	return roughly(after) > roughly(before) ? better("citizen") : worse("citizen");
};

const RESULT: Keys<Result> = [
	key("valid_for", ({ valid_for }: Result) => valid_for, duration, longer),
	key(
		"valid_until",
		({ valid_until }: Result, side) => ruleIn(valid_until, side),
		text,
		always(decide("citizen")),
	),
	key(
		"letter",
		({ letter }: Result) => letter,
		(id, { between, is }) => namesIn("messages", id === undefined ? [] : [id], between[is]),
		always(decide("citizen")),
	),
	key("kind", ({ kind }: Result) => kind, text, always(decide("integrator"))),
	key("originals", ({ originals }: Result) => originals, text, moreIsBetter("citizen", 0)),
	key(
		"copies",
		({ copies }: Result, side) => ruleIn(copies, side),
		text,
		always(decide("citizen")),
	),
	key("stored", ({ stored }: Result) => stored, word, ranked("citizen", ["no", "repository"])),
];

/** How often, and how long afterwards: without a limit as much as one likes. */
const oftener = moreIsBetter("citizen", Number.POSITIVE_INFINITY);
const REASON: Judge<string> = (_before, after) =>
	after === "required" ? worse("citizen") : better("citizen");
const role = (
	id: Id | undefined,
	{ between, is }: { readonly between: Between; readonly is: "before" | "after" },
) => roleIn(id, between[is]);

const step = (name: StepName | undefined, { between }: Side) =>
	namesIn("steps", name === undefined ? [] : [name], between.after);

const ANYTIME: Keys<AnytimeAction> = [
	key("who", ({ who }: AnytimeAction) => who, role, always(decide("citizen"))),
	key(
		"until",
		({ until }: AnytimeAction, side) =>
			stepsNow(until === undefined ? undefined : [until], side)?.[0],
		step,
		always(decide("citizen")),
	),
	key("reason", ({ reason }: AnytimeAction) => reason, word, REASON),
	key("at_most", ({ at_most }: AnytimeAction) => at_most, text, oftener),
	key(
		"extends",
		({ extends: more }: AnytimeAction) => more,
		(more) => duration(more?.by),
		always(decide("citizen")),
	),
	key(
		"go_to",
		({ go_to }: AnytimeAction, side) =>
			stepsNow(go_to === undefined ? undefined : [go_to], side)?.[0],
		step,
		always(decide("citizen")),
	),
	tellKey<AnytimeAction>(),
	...BASIS,
];

const AFTERWARDS: Keys<AfterwardsAction> = [
	key("who", ({ who }: AfterwardsAction) => who, role, always(decide("citizen"))),
	key(
		"from",
		({ from }: AfterwardsAction, side) => stepsNow(from, side),
		(names, { between, is }) => namesIn("steps", names, between[is]),
		always(decide("citizen")),
	),
	key(
		"within",
		({ within }: AfterwardsAction) => within,
		duration,
		(before, after) => {
			if (after === undefined) return better("citizen");
			return before === undefined ? worse("citizen") : longer(before, after);
		},
	),
	key("reason", ({ reason }: AfterwardsAction) => reason, word, REASON),
	key("at_most", ({ at_most }: AfterwardsAction) => at_most, text, oftener),
	key(
		"go_to",
		({ go_to }: AfterwardsAction, side) =>
			stepsNow(go_to === undefined ? undefined : [go_to], side)?.[0],
		step,
		always(decide("citizen")),
	),
	key("start", ({ start }: AfterwardsAction) => start, text, always(decide("citizen"))),
	key(
		"extends",
		({ extends: more }: AfterwardsAction) => more,
		(more) => duration(more?.by),
		always(decide("citizen")),
	),
	tellKey<AfterwardsAction>(),
	...BASIS,
];
