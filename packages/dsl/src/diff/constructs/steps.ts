import type { Choice, Outcome, Page, Step } from "../../bundle/index.ts";
import { outcomesOf } from "../../check/edges.ts";
import { isForPeople } from "../asked.ts";
import type { Between } from "../between.ts";
import type { Audience, Named } from "../change.ts";
import {
	allNamed,
	BASIS,
	compareDated,
	namesOfRoles,
	noteRenamed,
	roleIn,
	stepsNow,
	tellKey,
} from "../common.ts";
import { byId, matched } from "../items.ts";
import { always, better, breaks, decide, lessIsBetter, quiet, ranked, worse } from "../judge.ts";
import { compareKeys, compareWords, isSame, type Keys, key, type Pair } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { list, namesIn, text, titled, word } from "../phrase.ts";
import { noteRule } from "../rules/note-rule.ts";
import { compareSection } from "../section.ts";
import { stepNamed } from "./step-named.ts";
import { compareDeadline } from "./time.ts";
import { compareVerb } from "./verbs.ts";
import { Ways } from "./ways.ts";

/** Steps, with their pages, outcomes and times, and the ways on which a case goes from one to another. */
export function compareSteps(between: Between, note: Note): void {
	const { before, after } = between;
	const ways = new Ways(between);
	for (const one of matched(before.steps, after.steps, (was) => between.stepNow(was))) {
		if (one.is === "added") {
			if (!isCarriedAlong(one.after, before, between)) noteNew(one.after, ways, between, note);
		} else if (one.is === "removed") {
			if (!isCarriedAlong(one.before, after, between)) noteGone(one.before, ways, between, note);
		} else compareStep(one.before, one.after, ways, between, note);
	}
	ways.compare(note);
}

/** What stands inside of something that came or went as a whole came or went with it. */
function isCarriedAlong({ inside }: Step, other: Between["before"], between: Between): boolean {
	if (inside === undefined) return false;
	return (
		!Object.hasOwn(other.steps, inside) && !Object.hasOwn(other.steps, between.stepNow(inside))
	);
}

function audienceOf(step: Step, between: Between): Audience {
	return isForPeople(step, between.after) ? "citizen" : "office";
}

function noteNew(step: Step, ways: Ways, between: Between, note: Note): void {
	const from = namesIn("steps", ways.leadingTo(step.name), between.after);
	const audience = audienceOf(step, between);
	const isWork = audience === "citizen" && step.does !== "end";
	note({
		is: "added",
		of: stepNamed(step),
		after: ["steps", step.name],
		values: { key: "after", from },
		...(isWork ? worse(audience) : decide(audience)),
	});
}

/** Cases may stand there: what becomes of them is the first question. */
function noteGone(step: Step, ways: Ways, between: Between, note: Note): void {
	const to = namesIn("steps", ways.insteadOf(step.name), between.after);
	note({
		is: "removed",
		of: stepNamed(step),
		before: ["steps", step.name],
		values: { key: "instead", to },
		...(isPassing(step) ? quiet("office") : decide("open-cases")),
	});
}

/** No case rests there. */
function isPassing({ does }: Step): boolean {
	return does === "route" || does === "tell";
}

function compareStep(before: Step, after: Step, ways: Ways, between: Between, note: Note): void {
	const of = stepNamed(after);
	const audience = audienceOf(after, between);
	const pair: Pair<Step> = {
		of,
		before,
		after,
		was: ["steps", before.name],
		at: ["steps", after.name],
	};
	noteRenamed(pair, [before.name, after.name], decide("integrator"), note);
	noteInside(pair, audience, between, note);
	compareKeys(stepKeys(audience), pair, between, note);
	compareDated(pair, audience, note);
	noteRule(
		"when",
		({ when }) => when,
		{ audience, wish: audience === "citizen" ? "fewer" : "neither" },
		{ step: after.name },
		pair,
		between,
		note,
	);
	compareWords(
		[
			["title", before.title, after.title],
			["help", before.help, after.help],
		],
		pair,
		note,
	);
	compareVerb(pair, audience, between, note);
	comparePages(pair, between, note);
	compareOutcomes(pair, audience, between, note);
	compareChoices(pair, note);
	compareNotices(pair, between, note);
	compareDeadline(before, after, between, note);
	ways.met(before.name, after.name);
}

/** It stands in other branches, another part or list, or in none any more. */
function noteInside(
	{ of, before, after, was, at }: Pair<Step>,
	audience: Audience,
	between: Between,
	note: Note,
): void {
	const then = before.inside === undefined ? undefined : between.stepNow(before.inside);
	if (then === after.inside) return;
	const around = (name: string | undefined, definition: Between["after"]) =>
		namesIn("steps", name === undefined ? [] : [name], definition);
	note({
		is: "moved",
		of,
		before: was,
		after: at,
		values: {
			key: "inside",
			from: around(before.inside, between.before),
			to: around(after.inside, between.after),
		},
		...decide(audience),
	});
}

function stepKeys(audience: Audience): Keys<Step> {
	return [
		key("does", ({ does }: Step) => does, word, always(breaks("open-cases"))),
		key(
			"who",
			({ who }: Step) => who,
			(ids, { between, is }) => namesOfRoles(ids ?? [], between[is]),
			always(decide(audience)),
		),
		key("identity", ({ identity }: Step) => identity, text, lessIsBetter("citizen", 0)),
		key(
			"delegation",
			({ delegation }: Step) => delegation,
			word,
			ranked("citizen", ["never", "allowed"]),
		),
		key(
			"not_who_did",
			({ not_who_did }: Step, side) => stepsNow(not_who_did, side),
			(names, { between, is }) => namesIn("steps", names, between[is]),
			always(decide("office")),
		),
		key(
			"sees",
			({ sees }: Step, { between, is }) =>
				is === "after" ? sees : sees?.map((path) => between.pathNow(path)),
			allNamed,
			always(decide("office")),
		),
		key(
			"stops",
			({ stops }: Step) => stops,
			(ids, { between, is }) => namesIn("clocks", ids, between[is]),
			always(decide("citizen")),
		),
		key(
			"extends",
			({ extends: more }: Step) => more,
			(more) => text(more && `${more.clock} ${more.by.n} ${more.by.unit}`),
			always(decide("citizen")),
		),
		tellKey<Step>(),
		...BASIS,
	];
}

/** Pages by their order, their titles and what shows them; what they ask is said of what is asked. */
function comparePages(
	{ of, before, after, was, at }: Pair<Step>,
	between: Between,
	note: Note,
): void {
	if (before.does !== "fill_in" || after.does !== "fill_in") return;
	// A form without pages of its own is one page, named as its step.
	const pages = (step: typeof before) =>
		byId(step.pages.map((page) => (page.id === step.name ? { ...page, id: "" } : page)));
	const [then, now] = [pages(before), pages(after)];
	for (const one of matched(then, now)) {
		const page = one.is === "removed" ? one.before : one.after;
		const named = pageNamed(page, of);
		if (page.id === "") {
			if (one.is !== "both") continue;
		}
		if (one.is === "added")
			note({ is: "added", of: named, after: [...at, "pages", page.id], ...quiet("citizen") });
		else if (one.is === "removed")
			note({ is: "removed", of: named, before: [...was, "pages", page.id], ...quiet("citizen") });
		else {
			const keys = page.id === "" ? [] : ["pages", page.id];
			const pair: Pair<Page> = {
				of: named,
				before: one.before,
				after: one.after,
				was: [...was, ...keys],
				at: [...at, ...keys],
			};
			noteRule(
				"when",
				({ when }) => when,
				{ audience: "citizen", wish: "fewer" },
				{ step: after.name },
				pair,
				between,
				note,
			);
			if (page.id !== "")
				compareWords(
					[
						["title", one.before.title, one.after.title],
						["help", one.before.help, one.after.help],
					],
					pair,
					note,
				);
		}
	}
	const order = (one: object, other: object) =>
		Object.keys(one).filter((id) => Object.hasOwn(other, id));
	if (!isSame(order(then, now), order(now, then)))
		note({
			is: "moved",
			of: { ...of, construct: "page", in: of },
			before: was,
			after: at,
			values: { key: "pages", from: titles(before.pages), to: titles(after.pages) },
			...quiet("citizen"),
		});
}

function titles(pages: readonly Page[]) {
	return list(pages.map(({ id, title }) => titled(id, title)));
}

function pageNamed({ id, title }: Page, of: Named): Named {
	return { construct: "page", id, title, in: of };
}

function compareOutcomes(
	{ of, before, after, was, at }: Pair<Step>,
	audience: Audience,
	between: Between,
	note: Note,
): void {
	compareSection(
		byId(outcomesOf(before)),
		byId(outcomesOf(after)),
		{
			construct: "outcome",
			in: of,
			was: [...was, "outcomes"],
			at: [...at, "outcomes"],
			added: () => decide(audience),
			removed: () => decide(audience),
			keys: outcomeKeys(audience),
			dated: audience,
			rules: [{ key: "allowed", of: ({ allowed }) => allowed, audience, wish: "neither" }],
			place: { step: after.name },
			words: ["title", "help", "because"],
		},
		between,
		note,
	);
}

function outcomeKeys(audience: Audience): Keys<Outcome> {
	const asked = audience === "citizen" ? worse(audience) : quiet(audience);
	const spared = audience === "citizen" ? better(audience) : decide("citizen");
	return [
		key(
			"reason",
			({ reason }: Outcome) => reason,
			word,
			(_before, after) => (after === "required" ? asked : spared),
		),
		key("reasons", ({ reasons }: Outcome) => reasons, text, always(decide("office"))),
		key("marks", ({ marks }: Outcome) => marks, word, always(decide("office"))),
		key("at_most", ({ at_most }: Outcome) => at_most, text, always(decide("citizen"))),
		key(
			"beyond",
			({ beyond }: Outcome) => beyond,
			(id, { between, is }) => roleIn(id, between[is]),
			always(decide("office")),
		),
		tellKey<Outcome>(),
		key(
			"law",
			({ law }: Outcome) => law,
			(law) => text(law && [law.source, law.where].filter(Boolean).join(", ")),
			always(quiet("office")),
		),
	];
}

/** Where a rule chooses, each way has words for the picture; which cases take it is said of the ways. */
function compareChoices({ of, before, after, was, at }: Pair<Step>, note: Note): void {
	const now = new Map(choicesOf(after).map((one) => [one.place.join("."), one]));
	for (const then of choicesOf(before)) {
		const other = now.get(then.place.join("."));
		if (other === undefined || then.id !== other.id) continue;
		const named: Named = {
			construct: "choice",
			id: other.id,
			...(other.title && { title: other.title }),
			in: of,
		};
		const place = { of: named, was: [...was, ...then.place], at: [...at, ...other.place] };
		compareWords([["title", then.title, other.title]], place, note);
	}
}

function choicesOf(step: Step): readonly (Choice & { readonly place: readonly string[] })[] {
	const placed = (choices: readonly Choice[], place: readonly string[]) =>
		choices.map((choice, index) => ({ ...choice, place: [...place, "choose", String(index)] }));
	const own =
		step.does === "route"
			? placed(step.choose, [])
			: "way" in step && step.way && "choose" in step.way
				? placed(step.way.choose, [])
				: [];
	const outcomes = outcomesOf(step).flatMap(({ id, way }) =>
		"choose" in way ? placed(way.choose, ["outcomes", id]) : [],
	);
	return [...own, ...outcomes];
}

function compareNotices(
	{ of, before, after, was, at }: Pair<Step>,
	between: Between,
	note: Note,
): void {
	compareSection(
		byId(before.notices),
		byId(after.notices),
		{
			construct: "notice",
			in: of,
			was: [...was, "notices"],
			at: [...at, "notices"],
			added: () => quiet("citizen"),
			removed: () => quiet("citizen"),
			rules: [{ key: "when", of: ({ when }) => when, audience: "citizen", wish: "neither" }],
			place: { step: after.name },
			words: ["say"],
		},
		between,
		note,
	);
}
