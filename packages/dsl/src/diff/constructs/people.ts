import type { Channel, OfficeRule, Role, Source } from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { compareDated, ruleIn, stepsNow } from "../common.ts";
import { byId, matched } from "../items.ts";
import { always, better, decide, lessIsBetter, quiet, ranked, wider, worse } from "../judge.ts";
import { compareKeys, compareWords, type Keys, key, type Pair } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { list, NOTHING, namesIn, text, word } from "../phrase.ts";
import { noteRule } from "../rules/note-rule.ts";

/** Who takes part, where, and on which ways people come. */
export function comparePeople(between: Between, note: Note): void {
	compareChannels(between, note);
	compareRoles(between, note);
	compareOffices(between, note);
}

function compareChannels(between: Between, note: Note): void {
	for (const one of matched<Channel>(between.before.channels, between.after.channels)) {
		const id = one.is === "removed" ? one.was : one.id;
		const channel = one.is === "removed" ? one.before : one.after;
		const of: Named = { construct: "channel", id, title: channel.title };
		if (one.is === "added")
			note({ is: "added", of, after: ["channels", id], ...better("citizen") });
		else if (one.is === "removed")
			note({ is: "removed", of, before: ["channels", id], ...worse("citizen") });
		else {
			const pair: Pair<Channel> = {
				of,
				before: one.before,
				after: one.after,
				was: ["channels", id],
				at: ["channels", id],
			};
			compareKeys(CHANNEL, pair, between, note);
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
			compareWords([["title", one.before.title, one.after.title]], pair, note);
		}
	}
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
	for (const one of matched(between.before.roles, between.after.roles)) {
		const role = one.is === "removed" ? one.before : one.after;
		const of: Named = { construct: "role", id: role.id, title: role.title };
		if (one.is === "added")
			note({ is: "added", of, after: ["roles", role.id], ...quiet("office") });
		else if (one.is === "removed")
			note({ is: "removed", of, before: ["roles", role.id], ...decide("office") });
		else {
			const pair: Pair<Role> = {
				of,
				before: one.before,
				after: one.after,
				was: ["roles", role.id],
				at: ["roles", role.id],
			};
			compareKeys(ROLE, pair, between, note);
			compareDated(pair, "citizen", note);
			compareWords([["title", one.before.title, one.after.title]], pair, note);
		}
	}
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
	for (const one of matched(between.before.offices, between.after.offices)) {
		const id = one.is === "removed" ? one.was : one.id;
		const of: Named = { construct: "office", id };
		const at = ["offices", id];
		if (one.is === "added") note({ is: "added", of, after: at, ...quiet("office") });
		else if (one.is === "removed") note({ is: "removed", of, before: at, ...decide("office") });
		else {
			const pair: Pair<OfficeRule> = { of, before: one.before, after: one.after, was: at, at };
			compareKeys(OFFICE, pair, between, note);
			for (const variant of matched(byId(one.before.instead), byId(one.after.instead))) {
				const name = variant.is === "removed" ? variant.was : variant.id;
				const named: Named = { construct: "office", id: name, in: of };
				const place = [...at, "instead", name];
				if (variant.is === "added")
					note({ is: "added", of: named, after: place, ...decide("office") });
				else if (variant.is === "removed")
					note({ is: "removed", of: named, before: place, ...decide("office") });
				else {
					const inner = {
						of: named,
						before: variant.before,
						after: variant.after,
						was: place,
						at: place,
					};
					compareKeys(OFFICE, inner, between, note);
					noteRule(
						"when",
						({ when }) => when,
						{ audience: "office", wish: "neither" },
						{},
						inner,
						between,
						note,
					);
				}
			}
		}
	}
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
