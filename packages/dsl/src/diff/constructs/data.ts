import type { DataPath, DateBound, Field, Id, Source, Text } from "../../bundle/index.ts";
import { keysOfData } from "../../check/keys-of-data.ts";
import type { AskedAt } from "../asked.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { BASIS, compareDated, noteRenamed } from "../common.ts";
import { matched } from "../items.ts";
import {
	also,
	always,
	better,
	breaks,
	decide,
	lessIsBetter,
	moreIsBetter,
	quiet,
	ranked,
	wider,
	worse,
} from "../judge.ts";
import {
	compareKeys,
	compareWords,
	type Judge,
	type Keys,
	key,
	type Pair,
	type Side,
} from "../keys.ts";
import type { Judged, Note } from "../notebook.ts";
import { bytes, NOTHING, type Phrase, range, text, titled, word, yesNo } from "../phrase.ts";
import { noteRule } from "../rules/note-rule.ts";

type Asked = ReadonlyMap<DataPath, readonly AskedAt[]>;

interface Asking {
	readonly before: Asked;
	readonly after: Asked;
}

/** Fields, with the members of groups. What comes or goes with a group is said of the group. */
export function compareData(between: Between, asking: Asking, note: Note): void {
	compareLevel(between.before.data, between.after.data, undefined, between, asking, note);
}

type Level = Readonly<Record<Id, Field>>;

function compareLevel(
	before: Level,
	after: Level,
	around: Named | undefined,
	between: Between,
	asking: Asking,
	note: Note,
): void {
	const nameNow = (was: Id): Id => {
		const path = before[was]?.path ?? was;
		return between.pathNow(path).split(".").at(-1) ?? was;
	};
	for (const one of matched(before, after, nameNow)) {
		if (one.is === "added") {
			const of = named(one.after, around);
			note({
				is: "added",
				of,
				after: keysOfData(one.after.path),
				...ofNew(one.after, asking.after),
			});
		} else if (one.is === "removed") {
			const of = named(one.before, around);
			const judged = ofGone(one.before, asking.before);
			note({ is: "removed", of, before: keysOfData(one.before.path), ...judged });
		} else compareField(one.before, one.after, around, between, asking, note);
	}
}

export function named(field: Field, around?: Named): Named {
	return { construct: "field", id: field.path, title: field.title, ...(around && { in: around }) };
}

function compareField(
	before: Field,
	after: Field,
	around: Named | undefined,
	between: Between,
	asking: Asking,
	note: Note,
): void {
	const of = named(after, around);
	const pair: Pair<Field> = {
		of,
		before,
		after,
		was: keysOfData(before.path),
		at: keysOfData(after.path),
	};
	noteRenamed(pair, [before.id, after.id], decide("integrator"), note);
	compareKeys(KEYS, pair, between, note);
	compareDated(pair, "citizen", note);
	const place = groupPlace(after);
	const rule = (name: "when" | "required_when"): void =>
		noteRule(
			name,
			(field) => field[name],
			{ audience: "citizen", wish: "fewer" },
			place,
			pair,
			between,
			note,
		);
	rule("when");
	if (before.required_when !== undefined && after.required_when !== undefined)
		rule("required_when");
	compareWords(
		[
			["title", before.title, after.title],
			["help", before.help, after.help],
			["asked_because", before.asked_because, after.asked_because],
			["example", asText(before.example), asText(after.example)],
		],
		pair,
		note,
	);
	compareLevel(before.group ?? {}, after.group ?? {}, of, between, asking, note);
}

/** Rules inside a repeated group read its items. */
function groupPlace({ path }: Field): { readonly group?: string } {
	const group = path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : undefined;
	return group === undefined ? {} : { group };
}

/** An example has no language. */
function asText(example: string | undefined): Text | undefined {
	return example === undefined ? undefined : { "": example };
}

function isAskedOfPeople(field: Field, asked: Asked): boolean {
	return placesOf(field.path, asked).some(({ byPeople }) => byPeople);
}

/** Where a field, the group around it, or part of it is asked. */
function placesOf(path: DataPath, asked: Asked): readonly AskedAt[] {
	return [...asked].flatMap(([ask, places]) =>
		ask === path || path.startsWith(`${ask}.`) || ask.startsWith(`${path}.`) ? places : [],
	);
}

function ofNew(field: Field, asked: Asked): Judged {
	if (placesOf(field.path, asked).length === 0) return quiet("integrator");
	if (!isAskedOfPeople(field, asked)) return decide("office");
	return isTyped(field) && mustBeAnswered(field) ? worse("citizen") : quiet("citizen");
}

function ofGone(field: Field, asked: Asked): Judged {
	if (placesOf(field.path, asked).length === 0) return decide("integrator");
	return isAskedOfPeople(field, asked) ? better("citizen") : better("office");
}

/** What comes from elsewhere is not typed. */
function isTyped({ prefill, fetch }: Field): boolean {
	return prefill === undefined && fetch === undefined;
}

function mustBeAnswered(field: Field): boolean {
	if (field.group) return Object.values(field.group).some(mustBeAnswered);
	return field.answer === "required" || field.required_when !== undefined;
}

/** Limits: without one, anything goes. */
const added =
	<V>(): Judge<V> =>
	(before, after) =>
		after === undefined
			? better("citizen")
			: before === undefined
				? worse("citizen")
				: decide("citizen");

const ANSWERED = ["required", "in some cases", "optional"] as const;

/** An answer that is asked for in some cases is one word, so that it is not said twice. */
function answered({ answer, required_when }: Field): (typeof ANSWERED)[number] {
	return required_when ? "in some cases" : answer;
}

const KEYS: Keys<Field> = [
	key("as", ({ as }: Field) => as, word, always(breaks("integrator"))),
	key("answer", answered, word, ranked("citizen", ANSWERED)),
	key("prefill", ({ prefill }: Field) => prefill, source, gained()),
	key("fetch", ({ fetch }: Field) => fetch, source, gained()),
	key("if_silent", ({ if_silent }: Field) => if_silent, word, whoAnswers),
	key("if_broken", ({ if_broken }: Field) => if_broken, word, ranked("citizen", ["block", "warn"])),
	key("list", ({ list }: Field) => list, text, always(decide("integrator"))),
	key("only", ({ only }: Field) => only, codes, onlyThese),
	key("narrowed_by", ({ narrowed_by }: Field) => narrowed_by, text, added()),
	key("many", ({ many }: Field) => many, range, always(decide("citizen"))),
	key("pattern", ({ pattern }: Field) => pattern?.text, text, added()),
	key("format", ({ format }: Field) => format, text, added()),
	key("checksum", ({ checksum }: Field) => checksum, text, added()),
	key("shortest", ({ shortest }: Field) => shortest, text, lessIsBetter("citizen", 0)),
	key("longest", ({ longest }: Field) => longest, text, moreIsBetter("citizen", Infinity)),
	key("least", ({ least }: Field) => number(least), text, lessIsBetter("citizen", -Infinity)),
	key("most", ({ most }: Field) => number(most), text, moreIsBetter("citizen", Infinity)),
	key("decimals", ({ decimals }: Field) => decimals, text, moreIsBetter("citizen", Infinity)),
	key("unit", ({ unit }: Field) => unit, text, always(decide("integrator"))),
	key("earliest", ({ earliest }: Field) => earliest, bound, bounded("earlier")),
	key("latest", ({ latest }: Field) => latest, bound, bounded("later")),
	key("types", ({ types }: Field) => types, codes, wider("citizen")),
	key("size", ({ size }: Field) => size, bytes, moreIsBetter("citizen", Infinity)),
	key("must_be", ({ must_be }: Field) => must_be, yesNo, added()),
	key("personal", ({ personal }: Field) => personal, word, always(decide("office"))),
	key("autocomplete", ({ autocomplete }: Field) => autocomplete, text, always(quiet("citizen"))),
	key("lines", ({ lines }: Field) => lines, text, always(quiet("citizen"))),
	key("means", ({ means }: Field) => means, text, always(quiet("integrator"))),
	key("use", ({ uses }: Field) => uses, text, always(quiet("integrator"))),
	key("starts_with", ({ starts_with }: Field) => starts_with, plainly, always(quiet("citizen"))),
	...BASIS,
];

function number(value: string | undefined): number | undefined {
	return value === undefined ? undefined : Number(value);
}

function codes(values: readonly string[] | undefined): Phrase {
	return text(values?.join(", "));
}

function plainly(value: unknown): Phrase {
	return value === undefined ? NOTHING : text(JSON.stringify(value));
}

/** Without `only` the whole list is offered. */
function onlyThese(
	before: readonly string[] | undefined,
	after: readonly string[] | undefined,
): Judged {
	if (after === undefined) return better("citizen");
	return before === undefined ? worse("citizen") : wider("citizen")(before, after);
}

/** Where a register is silent, whoever is asked instead has the work. */
function whoAnswers(
	before: Field["if_silent"] | undefined,
	after: Field["if_silent"] | undefined,
): Judged {
	const isOfOffice = before === "officer" || after === "officer";
	return isOfOffice ? also("office", decide("citizen")) : decide("citizen");
}

/** What a register gives need not be typed. */
function gained(): Judge<Source> {
	return (before, after) => {
		if (before === undefined) return better("citizen");
		return after === undefined ? worse("citizen") : decide("integrator");
	};
}

/** By the titles of what is given and of who gives it. A record has no title: where the whole of it is taken, its name says which. */
function source(from: Source | undefined, { between, is }: Side): Phrase {
	if (from === undefined) return NOTHING;
	const { registers, data } = between[is];
	if (from.kind === "identity") {
		const like = Object.values(data).find(({ uses }) => uses === from.field);
		return { is: "given", what: titled(asWords(from.field), like?.title), by: word("identity") };
	}
	const register = Object.hasOwn(registers, from.register) ? registers[from.register] : undefined;
	const field = from.field && register?.records[from.record]?.gives[from.field];
	return {
		is: "given",
		what: titled(asWords(from.field ?? from.record), field ? field.title : undefined),
		by: titled(asWords(from.register), register?.title),
	};
}

function asWords(id: Id): string {
	return id.replaceAll("_", " ");
}

function bound(limit: DateBound | undefined): Phrase {
	if (limit === undefined) return NOTHING;
	if (limit.kind === "date") return text(limit.date);
	return limit.kind === "path" ? text(limit.path) : word(limit.kind);
}

/** Two days are compared; anything else is for a person to judge. */
function bounded(wish: "earlier" | "later"): Judge<DateBound> {
	return (before, after) => {
		if (after === undefined) return better("citizen");
		if (before === undefined) return worse("citizen");
		if (before.kind !== "date" || after.kind !== "date") return decide("citizen");
		const isEarlier = after.date < before.date;
		return isEarlier === (wish === "earlier") ? better("citizen") : worse("citizen");
	};
}
