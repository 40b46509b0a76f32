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
import { BASIS, own, roleIn, ruleIn, stepsNow, tellKey } from "../common.ts";
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

/**
 * What may be done besides the way of the case: while it is open, and after it has ended. What people may do themselves is
 * welcome; what offices may do to their case is for a person to judge.
 */
export function compareActions(between: Between, note: Note): void {
	const { before, after } = between;
	for (const whose of ["people", "office"] as const) {
		const isTheirs = ({ who }: { readonly who?: Id }) =>
			(isOffice(who, between) ? "office" : "people") === whose;
		const shared = { ...JUDGED[whose], dated: "citizen", words: ["title", "help"] } as const;
		const rule = { audience: "citizen", wish: whose === "people" ? "more" : "neither" } as const;
		compareSection<AnytimeAction>(
			...pick(before.anytime, after.anytime, isTheirs),
			{
				...shared,
				construct: "anytime",
				at: ["anytime"],
				keys: [...ANYTIME, ...limits<AnytimeAction>(whose)],
				rules: [{ key: "when", of: ({ when }) => when, ...rule }],
			},
			between,
			note,
		);
		compareSection<AfterwardsAction>(
			...pick(before.afterwards, after.afterwards, isTheirs),
			{
				...shared,
				construct: "afterwards",
				at: ["afterwards"],
				keys: [...AFTERWARDS, ...limits<AfterwardsAction>(whose)],
			},
			between,
			note,
		);
	}
}

const JUDGED = {
	people: { added: () => better("citizen"), removed: () => worse("citizen") },
	office: { added: () => decide("citizen"), removed: () => decide("citizen") },
} as const;

function isOffice(who: Id | undefined, { before, after }: Between): boolean {
	if (who === undefined) return false;
	const role = own(after.roles, who) ?? own(before.roles, who);
	return role?.is === "officer";
}

/** Of both sides the actions of which this is true, by what they are now, or were at last. */
function pick<T>(
	before: Readonly<Record<Id, T>>,
	after: Readonly<Record<Id, T>>,
	isWanted: (action: T) => boolean,
): [Readonly<Record<Id, T>>, Readonly<Record<Id, T>>] {
	const isIn = ([id, action]: [Id, T]) => isWanted(own(after, id) ?? action);
	return [
		Object.fromEntries(Object.entries(before).filter(isIn)),
		Object.fromEntries(Object.entries(after).filter(isIn)),
	];
}

interface Limited {
	readonly reason?: AnytimeAction["reason"];
	readonly at_most?: number;
}

/** People are glad to give no reasons, and of offices that have to; and to do something as often as they like. */
function limits<T extends Limited>(whose: "people" | "office"): Keys<T> {
	const [asked, spared] =
		whose === "people"
			? [worse("citizen"), better("citizen")]
			: [better("citizen"), worse("citizen")];
	return [
		key(
			"reason",
			({ reason }: T) => reason,
			word,
			(_before, after) => (after === "required" ? asked : spared),
		),
		key(
			"at_most",
			({ at_most }: T) => at_most,
			text,
			whose === "people" ? oftener : always(decide("citizen")),
		),
	];
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
