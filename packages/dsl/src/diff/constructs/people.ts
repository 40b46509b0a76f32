import type { Channel, OfficeRule, Role, Source } from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import { ruleIn, stepsNow } from "../common.ts";
import { byId } from "../items.ts";
import { always, better, decide, lessIsBetter, quiet, ranked, wider, worse } from "../judge.ts";
import { type Keys, key, type Pair } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { list, NOTHING, namesIn, text, word } from "../phrase.ts";
import { compareSection } from "../section.ts";

/** Who takes part, where, and on which ways people come. */
export function comparePeople(between: Between, note: Note): void {
	compareChannels(between, note);
	compareRoles(between, note);
	compareOffices(between, note);
}

function compareChannels(between: Between, note: Note): void {
	compareSection<Channel>(
		between.before.channels,
		between.after.channels,
		{
			construct: "channel",
			at: ["channels"],
			added: () => better("citizen"),
			removed: () => worse("citizen"),
			keys: CHANNEL,
			dated: "citizen",
			rules: [{ key: "when", of: ({ when }) => when, audience: "citizen", wish: "more" }],
			words: ["title"],
		},
		between,
		note,
	);
}

const CHANNEL: Keys<Channel> = [
	key("identity", ({ identity }: Channel) => identity, text, lessIsBetter("citizen", 0)),
	key(
		"filled_by",
		({ filled_by }: Channel) => filled_by,
		(id, { between, is }) => namesIn("roles", id === undefined ? [] : [id], between[is]),
		always(decide("citizen")),
	),
	key("consent", ({ consent }: Channel) => consent, word, always(decide("citizen"))),
	key(
		"applicant_confirms",
		({ applicant_confirms }: Channel, side) => stepsNow(applicant_confirms, side),
		(names, { between, is }) => namesIn("steps", names, between[is]),
		always(decide("citizen")),
	),
	key(
		"may",
		({ may }: Channel, side) => stepsNow(may, side),
		(names, { between, is }) => namesIn("steps", names, between[is]),
		wider("citizen"),
	),
	key(
		"charge_cap",
		({ charge_cap }: Channel) => charge_cap,
		(cap) => (cap ? { is: "money", value: cap } : NOTHING),
		always(decide("citizen")),
	),
	key("effort", ({ effort }: Channel) => effort, word, always(quiet("office"))),
	key(
		"closed_on",
		({ closed_on }: Channel) => closed_on,
		text,
		(_before, after) => (after === undefined ? better("citizen") : worse("citizen")),
	),
	key("except_for", ({ except_for }: Channel) => except_for, text, always(decide("citizen"))),
];

function compareRoles(between: Between, note: Note): void {
	compareSection(
		between.before.roles,
		between.after.roles,
		{
			construct: "role",
			at: ["roles"],
			added: () => quiet("office"),
			removed: () => decide("office"),
			keys: ROLE,
			dated: "citizen",
			words: ["title"],
		},
		between,
		note,
	);
}

const ROLE: Keys<Role> = [
	key("is", ({ is }: Role) => is, word, always(decide("office"))),
	key(
		"kinds",
		({ kinds }: Role) => kinds,
		(kinds) => list((kinds ?? []).map(word)),
		wider("citizen"),
	),
	key(
		"found_by",
		({ found_by }: Role, side) => ruleIn(found_by, side),
		text,
		always(decide("citizen")),
	),
	key("of", ({ of }: Role) => of, text, always(decide("office"))),
	key(
		"proved_by",
		({ proved_by }: Role) => proved_by,
		proof,
		(before, after) =>
			after === undefined
				? better("citizen")
				: before === undefined
					? worse("citizen")
					: decide("citizen"),
	),
	key("office", ({ office }: Role) => office, text, always(decide("office"))),
	key("identity", ({ identity }: Role) => identity, text, lessIsBetter("citizen", 0)),
	key(
		"delegation",
		({ delegation }: Role) => delegation,
		word,
		ranked("citizen", ["never", "allowed"]),
	),
];

function proof(by: Role["proved_by"]) {
	if (by === undefined) return NOTHING;
	return text("document" in by ? by.document : registerOf(by.source));
}

function registerOf(source: Source): string {
	return source.kind === "identity" ? source.field : `${source.register}.${source.record}`;
}

function compareOffices(between: Between, note: Note): void {
	compareSection(
		between.before.offices,
		between.after.offices,
		{
			construct: "office",
			at: ["offices"],
			added: () => quiet("office"),
			removed: () => decide("office"),
			keys: OFFICE,
			more: (pair) => compareVariants(pair, between, note),
		},
		between,
		note,
	);
}

/** Another office under a condition. */
function compareVariants(
	{ of, before, after, was, at }: Pair<OfficeRule>,
	between: Between,
	note: Note,
): void {
	compareSection(
		byId(before.instead),
		byId(after.instead),
		{
			construct: "office",
			in: of,
			was: [...was, "instead"],
			at: [...at, "instead"],
			added: () => decide("office"),
			removed: () => decide("office"),
			keys: OFFICE,
			rules: [{ key: "when", of: ({ when }) => when, audience: "office", wish: "neither" }],
		},
		between,
		note,
	);
}

const OFFICE: Keys<Omit<OfficeRule, "instead">> = [
	key("is", ({ is }: OfficeRule) => is, word, always(decide("citizen"))),
	key("kind", ({ kind }: OfficeRule) => kind, text, always(decide("citizen"))),
	key(
		"of",
		({ of }: OfficeRule, { between, is }) =>
			is === "before" && of !== undefined ? between.pathNow(of) : of,
		text,
		always(decide("citizen")),
	),
];
