import type {
	Calendar,
	Code,
	CodeList,
	Field,
	Id,
	Message,
	OfficeKind,
	Register,
} from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { allNamed } from "../common.ts";
import { matched } from "../items.ts";
import { always, better, breaks, decide, quiet, ranked, worse } from "../judge.ts";
import { compareKeys, compareWords, isSame, type Keys, key, type Pair } from "../keys.ts";
import type { Judged, Note } from "../notebook.ts";
import { list, NOTHING, type Phrase, text, word } from "../phrase.ts";
import { compareSection } from "../section.ts";

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
			comparePartsUsed(pair, between, note);
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

type Recorded = Register["records"][string];
type Service = Register["services"][string];

/**
 * What a record gives and a service takes and answers: systems rely on each name of it. Of a register that says what it
 * grants this procedure, the rest is none of its business.
 */
function comparePartsUsed(
	{ of, before, after, at }: Pair<Register>,
	between: Between,
	note: Note,
): void {
	const grants = [before.grant, after.grant].filter((grant) => grant !== undefined);
	const isOpen = grants.length === 0;
	const read = new Set(
		grants.flatMap(({ may_read }) => may_read.map((path) => path.split(".")[0])),
	);
	const called = new Set(grants.flatMap(({ may_call }) => may_call));
	const used = <T>(parts: Readonly<Record<Id, T>>, names: ReadonlySet<string | undefined>) =>
		Object.fromEntries(Object.entries(parts).filter(([id]) => isOpen || names.has(id)));
	const part = {
		in: of,
		added: () => quiet("integrator"),
		removed: () => breaks("integrator"),
	} as const;
	compareSection<Recorded>(
		used(before.records, read),
		used(after.records, read),
		{ ...part, construct: "record", at: [...at, "records"], keys: RECORD },
		between,
		note,
	);
	compareSection<Service>(
		used(before.services, called),
		used(after.services, called),
		{ ...part, construct: "service", at: [...at, "services"], keys: SERVICE },
		between,
		note,
	);
}

const RECORD: Keys<Recorded> = [
	key(
		"found_by",
		({ found_by }: Recorded) => found_by,
		(names) => list((names ?? []).map(text)),
		always(breaks("integrator")),
	),
	key("gives", ({ gives }: Recorded) => kindsIn(gives), kindsSaid, giving),
];

const SERVICE: Keys<Service> = [
	key("takes", ({ takes }: Service) => kindsIn(takes), kindsSaid, always(breaks("integrator"))),
	key(
		"answers",
		({ answers }: Service) =>
			Object.entries(answers).flatMap(([answer, { gives }]) => [
				answer,
				...kindsIn(gives).map((kind) => `${answer}.${kind}`),
			]),
		kindsSaid,
		giving,
	),
];

/** Names and types, `child_sex: choice`; titles are words. */
function kindsIn(fields: Readonly<Record<Id, Field>>): readonly string[] {
	return Object.entries(fields)
		.flatMap(([name, field]) => kindsOf(name, field))
		.sort();
}

function kindsOf(name: string, field: Field): readonly string[] {
	const { as, group = {}, many, list: codes, ...more } = field;
	const inner = Object.entries(group).flatMap(([id, one]) => kindsOf(`${name}.${id}`, one));
	const size = many && `${many.min}–${many.max}`;
	const kind = [size, as ?? "group", codes].filter(Boolean).join(" ");
	const limits = Object.entries(more).flatMap(([key, value]) =>
		AS_ASKED.has(key) ? [] : `${key} ${limitSaid(value)}`,
	);
	return [`${name}: ${kind}${limits.length > 0 ? ` (${limits.join(", ")})` : ""}`, ...inner];
}

/** What a field has for being asked of people: nobody asks a register's own. */
const AS_ASKED: ReadonlySet<string> = new Set(
	`id path name title help asked_because example answer autocomplete lines starts_with uses was law certainty if_broken
	if_silent dated`.split(/\s+/),
);

function limitSaid(value: unknown): string {
	if (typeof value !== "object" || value === null) return String(value);
	if ("text" in value) return limitSaid(value.text);
	return Object.values(value).map(limitSaid).join(" ");
}

function kindsSaid(kinds: readonly string[] | undefined): Phrase {
	return list((kinds ?? []).map(text));
}

/** A name more may be left alone by those who do not know it. */
function giving(before: readonly string[] = [], after: readonly string[] = []): Judged {
	return before.every((name) => after.includes(name)) ? decide("integrator") : breaks("integrator");
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
		allNamed,
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
	key("hours", ({ hours }: Calendar) => hours, hoursSaid, always(decide("citizen"))),
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

/** Day by day, `monday 09:00–12:00 13:00–17:00`, so that only the days that differ are said. */
function hoursSaid(hours: Calendar["hours"] | undefined): Phrase {
	return list(
		Object.entries(hours ?? {}).map(([day, intervals]) =>
			text(
				`${day} ${JSON.stringify(intervals)
					.replace(/[^0-9:,]/g, "")
					.replaceAll(",", " ")}`,
			),
		),
	);
}

/** Key by key, so that only those that differ are said. */
function plain(value: unknown): Phrase {
	if (value === undefined) return NOTHING;
	const said = Object.entries(value as object).map(
		([name, inner]) =>
			`${name}: ${JSON.stringify(inner)
				.replace(/["[\]{}]/g, "")
				.replaceAll(",", " ")}`,
	);
	return list(said.map(text));
}
