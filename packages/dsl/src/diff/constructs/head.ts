import type { Definition } from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { BASIS, roleIn, stepsNow } from "../common.ts";
import { always, better, decide, quiet, roughly, wider, worse } from "../judge.ts";
import { compareKeys, compareWords, type Keys, key, type Pair } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { duration, namesIn, text } from "../phrase.ts";

/** What a procedure says of itself as a whole. */
export function compareHead(between: Between, note: Note): void {
	const { before, after } = between;
	const of: Named = { construct: "procedure", id: after.procedure, title: after.title };
	const pair: Pair<Definition> = { of, before, after, was: [], at: [] };
	compareKeys(HEAD, pair, between, note);
	compareWords(
		[
			["title", before.title, after.title],
			["help", before.help, after.help],
			["also_called", before.also_called, after.also_called],
		],
		pair,
		note,
	);
	const guidance = {
		...pair,
		of: { ...of, construct: "guidance" as const },
		was: ["guidance"],
		at: ["guidance"],
	};
	const parts = ["before", "during", "after"] as const;
	compareWords(
		parts.map((part) => [part, before.guidance[part], after.guidance[part]] as const),
		guidance,
		note,
	);
}

const HEAD: Keys<Definition> = [
	key("code", ({ code }: Definition) => code, text, always(decide("integrator"))),
	key(
		"about",
		({ about }: Definition, { between, is }) =>
			is === "before" && about !== undefined ? between.pathNow(about) : about,
		text,
		always(quiet("office")),
	),
	key("owner", ({ owner }: Definition) => owner, text, always(decide("office"))),
	key(
		"accountable",
		({ accountable }: Definition) => accountable,
		(id, { between, is }) => roleIn(id, between[is]),
		always(decide("office")),
	),
	key("review_by", ({ review_by }: Definition) => review_by, text, always(quiet("office"))),
	key(
		"starts_at",
		({ starts_at }: Definition, side) => stepsNow([starts_at], side)?.[0],
		(name, { between, is }) => namesIn("steps", name === undefined ? [] : [name], between[is]),
		always(decide("citizen")),
	),
	key("calendar", ({ calendar }: Definition) => calendar, text, always(decide("citizen"))),
	key(
		"languages",
		({ languages }: Definition) => languages,
		(all) => text(all?.join(", ")),
		wider("citizen"),
	),
	key("currency", ({ currency }: Definition) => currency, text, always(decide("integrator"))),
	key("keep", ({ keep }: Definition) => keep, duration, always(decide("office"))),
	key(
		"drafts",
		({ drafts }: Definition) => drafts,
		duration,
		(before, after) => {
			if (before === undefined || after === undefined) return decide("citizen");
			return roughly(after) > roughly(before) ? better("citizen") : worse("citizen");
		},
	),
	key(
		"targets",
		({ targets }: Definition) => targets,
		(all) =>
			text(
				Object.entries(all ?? {})
					.map(([name, share]) => `${name} ${share} %`)
					.join(", "),
			),
		always(quiet("office")),
	),
	key(
		"asks_at_most",
		({ asks_at_most }: Definition) => asks_at_most,
		(all) =>
			text(
				Object.entries(all ?? {})
					.map(([name, most]) => `${name} ${most}`)
					.join(", "),
			),
		always(quiet("office")),
	),
	key(
		"offered",
		({ offered }: Definition) => offered,
		(all) =>
			text(
				(all ?? [])
					.map(({ unit, from, until }) => [unit?.code, from, until].filter(Boolean).join(" "))
					.join("; "),
			),
		always(decide("citizen")),
	),
	...BASIS,
];
