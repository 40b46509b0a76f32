import type {
	Calendar,
	Code,
	CodeList,
	Id,
	Message,
	OfficeKind,
	Register,
} from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { matched } from "../items.ts";
import { always, better, breaks, decide, quiet, ranked, worse } from "../judge.ts";
import { compareKeys, compareWords, isSame, type Keys, key, type Pair } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { list, NOTHING, text, word } from "../phrase.ts";

/** What a procedure takes from files that others share: lists, registers, messages, law, calendars. */
export function compareShared(between: Between, note: Note): void {
	compareLists(between, note);
	compareRegisters(between, note);
	compareMessages(between, note);
	compareSources(between, note);
	compareCalendars(between, note);
	compareOfficeKinds(between, note);
}

/** A list that comes or goes does so with what uses it. */
function compareLists(between: Between, note: Note): void {
	for (const one of matched(between.before.lists, between.after.lists)) {
		if (one.is !== "both") continue;
		const of: Named = { construct: "list", id: one.id };
		const at = ["lists", one.id];
		const pair: Pair<CodeList> = { of, before: one.before, after: one.after, was: at, at };
		compareKeys(LIST, pair, between, note);
		for (const code of matched<Code>(one.before.codes, one.after.codes))
			compareCode(code, pair, between, note);
	}
}

const LIST: Keys<CodeList> = [
	key("parent", ({ parent }: CodeList) => parent, text, always(decide("integrator"))),
	key(
		"from_register",
		({ from_register: from }: CodeList) => from,
		(from) => text(from && `${from.register}.${from.list}`),
		always(decide("integrator")),
	),
	key("edition", ({ edition }: CodeList) => edition, text, always(quiet("office"))),
];

/** A code that is retired is still known of old cases; one that is gone is known of none. */
function compareCode(
	one: ReturnType<typeof matched<Code>>[number],
	{ of, at: list }: Pair<CodeList>,
	between: Between,
	note: Note,
): void {
	const id = one.is === "removed" ? one.was : one.id;
	const code = one.is === "removed" ? one.before : one.after;
	const named: Named = { construct: "code", id, title: code.title, in: of };
	const at = [...list, "codes", id];
	if (one.is === "added") note({ is: "added", of: named, after: at, ...better("citizen") });
	else if (one.is === "removed")
		note({ is: "removed", of: named, before: at, ...breaks("open-cases") });
	else {
		const pair: Pair<Code> = { of: named, before: one.before, after: one.after, was: at, at };
		compareKeys(CODE, pair, between, note);
		compareWords([["title", one.before.title, one.after.title]], pair, note);
	}
}

const CODE: Keys<Code> = [
	key(
		"until",
		({ until }: Code) => until,
		text,
		(_before, after) => (after === undefined ? better("citizen") : worse("citizen")),
	),
	key("from", ({ from }: Code) => from, text, always(decide("citizen"))),
	key("parent", ({ parent }: Code) => parent, text, always(decide("integrator"))),
	key(
		"became",
		({ became }: Code) => became,
		(codes) => list((codes ?? []).map(text)),
		always(quiet("citizen")),
	),
];

function compareRegisters(between: Between, note: Note): void {
	for (const one of matched(between.before.registers, between.after.registers)) {
		const id = one.is === "removed" ? one.was : one.id;
		const register = one.is === "removed" ? one.before : one.after;
		const of: Named = { construct: "register", id, title: register.title };
		const at = ["registers", id];
		if (one.is === "added") note({ is: "added", of, after: at, ...decide("integrator") });
		else if (one.is === "removed") note({ is: "removed", of, before: at, ...decide("integrator") });
		else {
			const pair: Pair<Register> = { of, before: one.before, after: one.after, was: at, at };
			compareKeys(REGISTER, pair, between, note);
			compareParts("record", one.before.records, one.after.records, [...at, "records"], of, note);
			compareParts(
				"service",
				one.before.services,
				one.after.services,
				[...at, "services"],
				of,
				note,
			);
			compareWords(
				[
					["title", one.before.title, one.after.title],
					["purpose", one.before.grant?.purpose, one.after.grant?.purpose],
				],
				pair,
				note,
			);
		}
	}
}

const REGISTER: Keys<Register> = [
	key("owner", ({ owner }: Register) => owner, text, always(decide("office"))),
	key(
		"may_read",
		({ grant }: Register) => grant?.may_read,
		(all) => list((all ?? []).map(text)),
		granted,
		["grant", "may_read"],
	),
	key(
		"may_call",
		({ grant }: Register) => grant?.may_call,
		(all) => list((all ?? []).map(text)),
		granted,
		["grant", "may_call"],
	),
	key(
		"law",
		({ grant }: Register) => grant?.law,
		(law) => text(law && [law.source, law.where].filter(Boolean).join(", ")),
		always(quiet("office")),
		["grant", "law"],
	),
	key(
		"consent",
		({ grant }: Register) => grant?.consent,
		word,
		ranked("citizen", ["not needed", "asked"]),
		["grant", "consent"],
	),
];

/** More that is read about people is for its owner to grant. */
function granted() {
	return decide("integrator");
}

/** What a record gives and a service takes and answers: systems rely on each name of it. */
function compareParts(
	construct: "record" | "service",
	before: Readonly<Record<Id, object>>,
	after: Readonly<Record<Id, object>>,
	at: readonly string[],
	register: Named,
	note: Note,
): void {
	for (const one of matched(before, after)) {
		const id = one.is === "removed" ? one.was : one.id;
		const of: Named = { construct, id, in: register };
		const place = [...at, id];
		if (one.is === "added") note({ is: "added", of, after: place, ...quiet("integrator") });
		else if (one.is === "removed")
			note({ is: "removed", of, before: place, ...breaks("integrator") });
		else if (!isSame(shape(one.before), shape(one.after))) {
			const [then, now] = [namesOf(one.before), namesOf(one.after)];
			const isWider = then.every((name) => now.includes(name));
			note({
				is: "changed",
				of,
				before: place,
				after: place,
				values: {
					key: construct === "record" ? "gives" : "takes",
					from: said(then, now),
					to: said(now, then),
				},
				...(isWider ? decide("integrator") : breaks("integrator")),
			});
		}
	}
}

/** Names and types; titles are words. */
function shape(part: object): unknown {
	return JSON.parse(
		JSON.stringify(part, (name, value: unknown) =>
			name === "title" || name === "help" || name === "law" || name === "certainty"
				? undefined
				: value,
		),
	);
}

function namesOf(part: object): readonly string[] {
	const found: string[] = [];
	const walk = (value: unknown, path: string): void => {
		if (typeof value !== "object" || value === null) return;
		if ("as" in value && "path" in value) found.push(`${path}: ${String(value.as)}`);
		else
			for (const [name, inner] of Object.entries(value))
				walk(inner, path === "" ? name : `${path}.${name}`);
	};
	walk(part, "");
	return found;
}

function said(names: readonly string[], others: readonly string[]) {
	return list(names.filter((name) => !others.includes(name)).map(text));
}

function compareMessages(between: Between, note: Note): void {
	for (const one of matched(between.before.messages, between.after.messages)) {
		const id = one.is === "removed" ? one.was : one.id;
		const message = one.is === "removed" ? one.before : one.after;
		const of: Named = { construct: "message", id, title: message.title };
		const at = ["messages", id];
		// Who is told with it says so itself.
		if (one.is !== "both") continue;
		const pair: Pair<Message> = { of, before: one.before, after: one.after, was: at, at };
		compareKeys(MESSAGE, pair, between, note);
		compareWords([["title", one.before.title, one.after.title]], pair, note);
		const languages = differing(one.before, one.after);
		if (languages.length > 0)
			note({
				is: "wording",
				of,
				before: [...at, "body"],
				after: [...at, "body"],
				values: { key: "text", languages },
				...quiet("citizen"),
			});
	}
}

const MESSAGE: Keys<Message> = [
	key("is", ({ is }: Message) => is, word, always(decide("citizen"))),
	key(
		"may_mention",
		({ may_mention }: Message, { between, is }) =>
			(is === "after" ? may_mention : may_mention.map((path) => between.pathNow(path))).toSorted(),
		(all) => list((all ?? []).map(text)),
		always(quiet("office")),
	),
	key(
		"sms",
		({ sms }: Message) => (sms ? "yes" : undefined),
		text,
		(before) => (before === undefined ? better("citizen") : worse("citizen")),
	),
];

function differing(before: Message, after: Message): readonly string[] {
	const parts = ["subject", "body", "sms"] as const;
	const languages = new Set(
		parts.flatMap((part) => [
			...Object.keys(before[part] ?? {}),
			...Object.keys(after[part] ?? {}),
		]),
	);
	return [...languages].filter((language) =>
		parts.some(
			(part) => !isSame(before[part]?.[language] ?? null, after[part]?.[language] ?? null),
		),
	);
}

function compareSources(between: Between, note: Note): void {
	for (const one of matched(between.before.sources, between.after.sources)) {
		if (one.is !== "both" || isSame(one.before, one.after)) continue;
		note({
			is: "changed",
			of: { construct: "source", id: one.id },
			before: ["sources", one.id],
			after: ["sources", one.id],
			values: { key: "cite", from: cited(one.before), to: cited(one.after) },
			...quiet("office"),
		});
	}
}

function cited({ cite, url, from, until }: Between["before"]["sources"][string]) {
	return text([cite, url, from, until].filter((part) => part !== undefined).join(", "));
}

function compareOfficeKinds(between: Between, note: Note): void {
	for (const one of matched(between.before.office_kinds, between.after.office_kinds)) {
		// A kind comes and goes with the offices of it.
		if (one.is !== "both") continue;
		const at = ["office_kinds", one.id];
		const of: Named = { construct: "office", id: one.id, title: one.after.title };
		const pair: Pair<OfficeKind> = { of, before: one.before, after: one.after, was: at, at };
		compareKeys(OFFICE_KIND, pair, between, note);
		compareWords([["title", one.before.title, one.after.title]], pair, note);
	}
}

const OFFICE_KIND: Keys<OfficeKind> = [
	key("unit", ({ unit }: OfficeKind) => unit, text, always(decide("integrator"))),
	key("calendar", ({ calendar }: OfficeKind) => calendar, text, always(decide("citizen"))),
];

function compareCalendars(between: Between, note: Note): void {
	for (const one of matched(between.before.calendars, between.after.calendars)) {
		if (one.is !== "both" || one.before.edition === one.after.edition) continue;
		const of: Named = { construct: "calendar", id: one.id };
		const at = ["calendars", one.id];
		const pair: Pair<Calendar> = { of, before: one.before, after: one.after, was: at, at };
		compareKeys(CALENDAR, pair, between, note);
		for (const day of matched(one.before.days, one.after.days)) {
			if (day.is === "both" && isSame(day.before, day.after)) continue;
			const id = day.is === "removed" ? day.was : day.id;
			note({
				is: day.is === "both" ? "changed" : day.is,
				of: { construct: "day", id, in: of },
				...(day.is !== "added" && { before: [...at, "days", id] }),
				...(day.is !== "removed" && { after: [...at, "days", id] }),
				values: {
					...(day.is !== "added" && { from: word(day.before.is) }),
					...(day.is !== "removed" && { to: word(day.after.is) }),
				},
				...decide("citizen"),
			});
		}
	}
}

const CALENDAR: Keys<Calendar> = [
	key("hours", ({ hours }: Calendar) => hours, plain, always(decide("citizen"))),
	key("counting", ({ counting }: Calendar) => counting, plain, always(decide("citizen"))),
	key(
		"covers",
		({ covers }: Calendar) => covers,
		(covers) => text(covers && `${covers.from} – ${covers.to}`),
		wideEnough,
	),
	key("time_zone", ({ time_zone }: Calendar) => time_zone, text, always(decide("citizen"))),
	key("day_sets", ({ day_sets }: Calendar) => day_sets, plain, always(decide("citizen"))),
];

function wideEnough(before: Calendar["covers"] | undefined, after: Calendar["covers"] | undefined) {
	const isWider =
		before !== undefined &&
		after !== undefined &&
		after.from <= before.from &&
		after.to >= before.to;
	return isWider ? quiet("office") : decide("office");
}

function plain(value: unknown) {
	if (value === undefined) return NOTHING;
	const said = Object.entries(value as object).map(
		([name, inner]) =>
			`${name}: ${JSON.stringify(inner)
				.replace(/["[\]{}]/g, "")
				.replaceAll(",", " ")}`,
	);
	return text(said.join(", "));
}
