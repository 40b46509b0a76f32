import type {
	Clock,
	ClockEvent,
	ClockVariant,
	Deadline,
	Definition,
	Duration,
	Id,
	Step,
	StepName,
} from "../../bundle/index.ts";
import { outcomesOf } from "../../check/edges.ts";
import { isForPeople } from "../asked.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { BASIS, compareDated, dataNamed, namesOfRoles, noteRenamed, roleIn } from "../common.ts";
import { byId, matched } from "../items.ts";
import { always, better, decide, quiet, roughly, worse } from "../judge.ts";
import { compareKeys, compareWords, type Judge, type Keys, key, type Pair } from "../keys.ts";
import type { Judged, Note } from "../notebook.ts";
import { duration, lead, list, NOTHING, namesIn, type Phrase, text, titled } from "../phrase.ts";
import { noteRule } from "../rules/note-rule.ts";
import { compareSection } from "../section.ts";

/** Whose time it is: that of the people who apply, or of an office. */
type Whose = "citizen" | "office";

/** Clocks of the whole procedure. */
export function compareClocks(between: Between, note: Note): void {
	const { before, after } = between;
	const nameNow = (was: string): string =>
		Object.values(after.clocks).find((clock) => clock.was === was)?.id ?? was;
	for (const one of matched(before.clocks, after.clocks, nameNow)) {
		if (one.is === "added") {
			const { of, whose } = clockOf(one.after, between);
			const judged = whose === "citizen" ? worse(whose) : better(whose);
			note({ is: "added", of, after: ["clocks", one.id], values: limit(one.after), ...judged });
		} else if (one.is === "removed") {
			const { of, whose } = clockOf(one.before, between);
			const judged = whose === "citizen" ? better(whose) : worse(whose);
			note({ is: "removed", of, before: ["clocks", one.was], ...judged });
		} else {
			const { of, whose } = clockOf(one.after, between);
			const pair: Pair<Clock> = {
				of,
				before: one.before,
				after: one.after,
				was: ["clocks", one.was],
				at: ["clocks", one.id],
			};
			noteRenamed(pair, [one.was, one.id], quiet("integrator"), note);
			compareKeys(clockKeys(whose), pair, between, note);
			compareKeys(CLOCK, pair, between, note);
			compareDated(pair, whose, note);
			compareVariants(pair, whose, {}, between, note);
			noteRule(
				"when",
				({ when }) => when,
				{ audience: whose, wish: "neither" },
				{},
				pair,
				between,
				note,
			);
			compareWords([["title", one.before.title, one.after.title]], pair, note);
		}
	}
}

function limit({ within, by }: Pick<Clock, "within" | "by">, side: "from" | "to" = "to") {
	if (within) return { key: "within", [side]: duration(within) };
	return by === undefined ? {} : { key: "by", [side]: text(by) };
}

/** A clock is of whoever's duty it says; left out, of the office. */
function clockOf(clock: Clock, { after }: Between): { readonly of: Named; readonly whose: Whose } {
	const role = clock.of === undefined ? undefined : after.roles[clock.of];
	const whose = role === undefined || role.is === "officer" ? "office" : "citizen";
	return { of: { construct: "clock", id: clock.id, title: clock.title }, whose };
}

/** A step's own time. */
export function compareDeadline(before: Step, after: Step, between: Between, note: Note): void {
	const whose = isForPeople(after, between.after) ? "citizen" : "office";
	const [was, at] = [
		["steps", before.name, "deadline"],
		["steps", after.name, "deadline"],
	];
	const deadline: Named = { construct: "deadline", id: after.name, title: after.title };
	const [then, now] = [before.deadline, after.deadline];
	if (then === undefined && now === undefined) return;
	if (then === undefined || now === undefined) {
		const isGone = now === undefined;
		const isRelief = isGone === (whose === "citizen");
		const there = now ?? then;
		note({
			is: isGone ? "removed" : "added",
			of: deadline,
			...(isGone ? { before: was } : { after: at }),
			...(there && { values: isGone ? said("from", there) : said("to", there) }),
			...(isRelief ? better(whose) : worse(whose)),
		});
		return;
	}
	const pair: Pair<Deadline> = { of: deadline, before: then, after: now, was, at };
	compareKeys(clockKeys(whose), pair, between, note);
	compareKeys(deadlineKeys(after.name), pair, between, note);
	compareDated(pair, whose, note);
	compareVariants(pair, whose, { step: after.name }, between, note);
}

function said(side: "from" | "to", { within, by, with: clock }: Deadline) {
	const value = within ? duration(within) : text(by ?? clock);
	return { key: within ? "within" : by === undefined ? "with" : "by", [side]: value };
}

/** Budgets under a condition. */
function compareVariants(
	{ of, before, after, was, at }: Pair<{ readonly instead?: readonly ClockVariant[] }>,
	whose: Whose,
	place: { readonly step?: string },
	between: Between,
	note: Note,
): void {
	compareSection(
		byId(before.instead),
		byId(after.instead),
		{
			construct: of.construct,
			in: of,
			was: [...was, "instead"],
			at: [...at, "instead"],
			added: () => decide(whose),
			removed: () => decide(whose),
			says: (variant, is) => limit(variant, is === "added" ? "to" : "from"),
			keys: clockKeys(whose),
			dated: whose,
			rules: [{ key: "when", of: ({ when }) => when, audience: whose, wish: "neither" }],
			place,
		},
		between,
		note,
	);
}

type Timed = Pick<Clock, "within" | "by" | "warn">;

/** Less time is worse for people who have to act, and better for those who wait for an office. */
function shorter(whose: Whose): Judge<Duration> {
	return (before, after) => {
		if (before === undefined || after === undefined) return decide(whose);
		const isShorter = roughly(after) < roughly(before);
		return isShorter === (whose === "office") ? better(whose) : worse(whose);
	};
}

function clockKeys(whose: Whose): Keys<Timed> {
	return [
		key("within", ({ within }: Timed) => within, duration, shorter(whose)),
		key("by", ({ by }: Timed) => by, text, always(decide(whose))),
		key("warn", ({ warn }: Timed) => warn, lead, always(quiet(whose))),
	];
}

const CLOCK: Keys<Clock> = [
	key(
		"of",
		({ of }: Clock) => of,
		(id, { between, is }) => roleIn(id, between[is]),
		always(decide("citizen")),
	),
	key(
		"starts",
		({ starts }: Clock, side) => eventsNow(starts, side),
		events,
		always(decide("citizen")),
	),
	key(
		"restarts",
		({ restarts }: Clock, side) => eventsNow(restarts, side),
		events,
		always(decide("citizen")),
	),
	key(
		"ends",
		({ ends }: Clock, side) => ends && eventsNow([ends], side),
		events,
		always(decide("citizen")),
	),
	key("cut_off", ({ cut_off }: Clock) => cut_off, text, always(decide("citizen"))),
	key("when_late", lateIn, lateSaid, late),
	...BASIS,
];

function deadlineKeys(step: StepName): Keys<Deadline> {
	return [
		key(
			"with",
			({ with: clock }: Deadline) => clock,
			(id, { between, is }) => namesIn("clocks", id === undefined ? [] : [id], between[is]),
			always(decide("citizen")),
		),
		key("when_late", lateIn, (value, side) => lateSaid(value, side, step), late),
		...BASIS,
	];
}

type SideOf = Parameters<Keys<Clock>[number]["of"]>[1];
type Late = Clock["when_late"];

function eventsNow(all: readonly ClockEvent[], { between, is }: SideOf): readonly ClockEvent[] {
	if (is === "after") return all;
	return all.map((event) =>
		event.kind === "at"
			? { ...event, path: between.pathNow(event.path) }
			: { ...event, step: between.stepNow(event.step) },
	);
}

function events(all: readonly ClockEvent[] | undefined, { between, is }: SideOf): Phrase {
	return list(
		(all ?? []).map((event): Phrase => {
			if (event.kind === "at")
				return { is: "doing", act: "at", of: dataNamed(event.path, between) };
			// Names are those of today on both sides.
			const at = Object.hasOwn(between.after.steps, event.step) ? between.after : between[is];
			const of =
				event.kind === "after" && event.outcome !== undefined
					? outcomeSaid(event.step, event.outcome, at)
					: namesIn("steps", [event.step], at);
			return { is: "doing", act: event.kind, of };
		}),
	);
}

function lateIn({ when_late }: Pick<Clock, "when_late">, { between, is }: SideOf): Late {
	if (is === "after" || when_late?.kind !== "go_to") return when_late;
	return { ...when_late, step: between.stepNow(when_late.step) };
}

function lateSaid(value: Late, { between, is }: SideOf, step?: StepName): Phrase {
	if (value === undefined) return NOTHING;
	return { is: "doing", act: value.kind, of: whatFollows(value, between, is, step) };
}

function whatFollows(
	value: NonNullable<Late>,
	between: Between,
	is: SideOf["is"],
	step: StepName | undefined,
): Phrase {
	if (value.kind === "tell") return namesOfRoles(value.roles, between[is]);
	if (value.kind === "go_to") return namesIn("steps", [value.step], between.after);
	return step === undefined
		? titled(value.outcome, undefined)
		: outcomeSaid(step, value.outcome, between.after);
}

function outcomeSaid(step: StepName, id: Id, { steps }: Definition): Phrase {
	const known = Object.hasOwn(steps, step) ? steps[step] : undefined;
	return titled(id, known && outcomesOf(known).find((one) => one.id === id)?.title);
}

/** What silence leads to is always for a person to say. */
function late(before: Late, after: Late): Judged {
	const isTelling = before?.kind === "tell" && after?.kind === "tell";
	return isTelling ? quiet("office") : decide("citizen");
}
