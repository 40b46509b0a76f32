import type {
	AfterwardsAction,
	AnytimeAction,
	Check,
	Computed,
	Duration,
	Id,
	Result,
	Text,
} from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";
import { printRule } from "../../expression/print.ts";
import type { Between } from "../between.ts";
import type { Construct, Named } from "../change.ts";
import { BASIS, compareDated, roleIn, ruleIn, stepsNow, tellKey } from "../common.ts";
import { type Matched, matched } from "../items.ts";
import { always, better, decide, moreIsBetter, quiet, ranked, roughly, worse } from "../judge.ts";
import { compareKeys, compareWords, type Judge, type Keys, key, type Pair } from "../keys.ts";
import type { Judged, Note, Path } from "../notebook.ts";
import { duration, namesIn, text, word } from "../phrase.ts";
import { noteRule } from "../rules/note-rule.ts";

/** Values that are worked out, named conditions, and what is told to others. */
export function compareRules(between: Between, note: Note): void {
	const { before, after } = between;
	for (const one of matched(before.computed, after.computed)) {
		const pair = noteEnds(
			"computed",
			"computed",
			one,
			{ added: quiet("integrator"), removed: decide("integrator") },
			note,
		);
		if (!pair) continue;
		compareKeys(COMPUTED, pair, between, note);
		if (pair.after.as === "yes_no")
			noteRule(
				"is",
				({ is }) => is,
				{ audience: "office", wish: "neither" },
				{},
				pair,
				between,
				note,
			);
		else if (ruleIn(pair.before.is, { between, is: "before" }) !== printRule(pair.after.is.tree))
			note({
				is: "changed",
				of: pair.of,
				before: [...pair.was, "is"],
				after: [...pair.at, "is"],
				values: { key: "is", from: text(pair.before.is.text), to: text(pair.after.is.text) },
				...decide("office"),
			});
		compareWords([["title", pair.before.title, pair.after.title]], pair, note);
	}
	for (const [section, construct] of [
		["conditions", "condition"],
		["gives", "given"],
	] as const)
		for (const one of matched<Rule>(before[section], after[section])) {
			// Nobody notices a name that nobody reads: what reads it has changed too.
			if (one.is !== "both" && section === "conditions") continue;
			const pair = noteEnds(
				section,
				construct,
				one,
				{ added: quiet("integrator"), removed: decide("integrator") },
				note,
			);
			if (pair)
				noteRule(
					section === "gives" ? "gives" : "condition",
					(rule) => rule,
					{ audience: section === "gives" ? "integrator" : "citizen", wish: "neither" },
					{},
					pair,
					between,
					note,
				);
		}
}

/** What has to be so before a form is accepted. */
export function compareChecks(between: Between, note: Note): void {
	for (const one of matched(between.before.checks, between.after.checks)) {
		const stops = one.is === "removed" ? one.before.if_broken : one.after.if_broken;
		const isBlocking = stops === "block";
		const pair = noteEnds(
			"checks",
			"check",
			one,
			{
				added: isBlocking ? worse("citizen") : quiet("citizen"),
				removed: isBlocking ? better("citizen") : quiet("citizen"),
			},
			note,
		);
		if (!pair) continue;
		compareKeys(CHECK, pair, between, note);
		noteRule(
			"must",
			({ must }) => must,
			{ audience: "citizen", wish: "more" },
			{},
			pair,
			between,
			note,
		);
		noteRule(
			"when",
			({ when }) => when,
			{ audience: "citizen", wish: "fewer" },
			{},
			pair,
			between,
			note,
		);
		compareWords([["say", pair.before.say, pair.after.say]], pair, note);
	}
}

export function compareResults(between: Between, note: Note): void {
	for (const one of matched(between.before.results, between.after.results)) {
		const pair = noteEnds(
			"results",
			"result",
			one,
			{ added: better("citizen"), removed: worse("citizen") },
			note,
		);
		if (!pair) continue;
		compareKeys(RESULT, pair, between, note);
		compareDated(pair, "citizen", note);
		noteRule(
			"when",
			({ when }) => when,
			{ audience: "citizen", wish: "more" },
			{},
			pair,
			between,
			note,
		);
		compareWords([["title", pair.before.title, pair.after.title]], pair, note);
	}
}

/** What may be done besides the way of the case: while it is open, and after it has ended. */
export function compareActions(between: Between, note: Note): void {
	const ends = { added: better("citizen"), removed: worse("citizen") };
	for (const one of matched(between.before.anytime, between.after.anytime)) {
		const pair = noteEnds("anytime", "anytime", one, ends, note);
		if (!pair) continue;
		compareKeys(ANYTIME, pair, between, note);
		compareDated(pair, "citizen", note);
		noteRule(
			"when",
			({ when }) => when,
			{ audience: "citizen", wish: "more" },
			{},
			pair,
			between,
			note,
		);
		compareWords(
			[
				["title", pair.before.title, pair.after.title],
				["help", pair.before.help, pair.after.help],
			],
			pair,
			note,
		);
	}
	for (const one of matched(between.before.afterwards, between.after.afterwards)) {
		const pair = noteEnds("afterwards", "afterwards", one, ends, note);
		if (!pair) continue;
		compareKeys(AFTERWARDS, pair, between, note);
		compareDated(pair, "citizen", note);
		compareWords(
			[
				["title", pair.before.title, pair.after.title],
				["help", pair.before.help, pair.after.help],
			],
			pair,
			note,
		);
	}
}

/** Says what came and what went; what is there on both sides is given back to be compared. */
function noteEnds<T extends object>(
	section: string,
	construct: Construct,
	one: Matched<T>,
	judged: { readonly added: Judged; readonly removed: Judged },
	note: Note,
): Pair<T> | undefined {
	const id = one.is === "removed" ? one.was : one.id;
	const item = one.is === "removed" ? one.before : one.after;
	const of: Named = { construct, id, ...titleOf(item) };
	const at: Path = [section, id];
	if (one.is === "added") note({ is: "added", of, after: at, ...judged.added });
	else if (one.is === "removed") note({ is: "removed", of, before: at, ...judged.removed });
	else return { of, before: one.before, after: one.after, was: at, at };
	return undefined;
}

function titleOf(item: object): { readonly title?: Text } {
	const { title, say } = item as { readonly title?: Text; readonly say?: Text };
	const words = title ?? say;
	return words ? { title: words } : {};
}

const COMPUTED: Keys<Computed> = [
	key("as", ({ as }: Computed) => as, word, always(decide("integrator"))),
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

const ANYTIME: Keys<AnytimeAction> = [
	key("who", ({ who }: AnytimeAction) => who, role, always(decide("citizen"))),
	key(
		"until",
		({ until }: AnytimeAction, side) =>
			stepsNow(until === undefined ? undefined : [until], side)?.[0],
		text,
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
		text,
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
		text,
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
