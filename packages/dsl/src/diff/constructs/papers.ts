import type { DocumentRequirement, Id } from "../../bundle/index.ts";
import { keysOfDocument } from "../../check/keys-of-data.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { BASIS, compareDated, noteRenamed, roleIn } from "../common.ts";
import { matched } from "../items.ts";
import {
	always,
	better,
	decide,
	lessIsBetter,
	moreIsBetter,
	quiet,
	ranked,
	wider,
	worse,
} from "../judge.ts";
import { compareKeys, compareWords, type Keys, key, type Pair, type Side } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { bytes, list, text, word } from "../phrase.ts";
import { noteRule } from "../rules/note-rule.ts";

type Papers = Readonly<Record<Id, DocumentRequirement>>;

/** Requirements of evidence, with their alternatives. */
export function comparePapers(between: Between, note: Note): void {
	compareLevel(between.before.documents, between.after.documents, undefined, between, note);
}

/** A paper more is a burden; one more alternative is a relief. */
function compareLevel(
	before: Papers,
	after: Papers,
	around: Named | undefined,
	between: Between,
	note: Note,
): void {
	const nameNow = (was: Id): Id =>
		between
			.pathNow(before[was]?.path ?? was)
			.split(".")
			.at(-1) ?? was;
	const [more, fewer] = around
		? [better("citizen"), worse("citizen")]
		: [worse("citizen"), better("citizen")];
	for (const one of matched(before, after, nameNow)) {
		if (one.is === "added") {
			const { path } = one.after;
			const isFree = !around && needsNothing(one.after);
			const judged = isFree ? quiet("citizen") : more;
			note({ is: "added", of: named(one.after, around), after: keysOfDocument(path), ...judged });
		} else if (one.is === "removed") {
			const { path } = one.before;
			note({
				is: "removed",
				of: named(one.before, around),
				before: keysOfDocument(path),
				...fewer,
			});
		} else comparePaper(one.before, one.after, around, between, note);
	}
}

/** A register answers for it first, so most people bring nothing. */
function needsNothing({ satisfied_by }: DocumentRequirement): boolean {
	return satisfied_by[0]?.by === "register";
}

function named({ path, title }: DocumentRequirement, around?: Named): Named {
	return { construct: "document", id: path, title, ...(around && { in: around }) };
}

function comparePaper(
	before: DocumentRequirement,
	after: DocumentRequirement,
	around: Named | undefined,
	between: Between,
	note: Note,
): void {
	const of = named(after, around);
	const pair: Pair<DocumentRequirement> = {
		of,
		before,
		after,
		was: keysOfDocument(before.path),
		at: keysOfDocument(after.path),
	};
	noteRenamed(pair, [before.id, after.id], decide("integrator"), note);
	compareKeys(KEYS, pair, between, note);
	compareDated(pair, "citizen", note);
	const judged = { audience: "citizen", wish: around ? "more" : "fewer" } as const;
	noteRule("when", ({ when }) => when, judged, {}, pair, between, note);
	compareWords(
		[
			["title", before.title, after.title],
			["help", before.help, after.help],
			["replaced_because", before.replaced_because, after.replaced_because],
		],
		pair,
		note,
	);
	compareLevel(before.one_of ?? {}, after.one_of ?? {}, of, between, note);
}

/** From what people may hand in as they like to what has to be the very paper. */
const FORMS = ["original", "certified_copy", "extract", "copy"] as const;

const KEYS: Keys<DocumentRequirement> = [
	key("satisfied_by", waysOf, (ways) => list((ways ?? []).map(word)), wider("citizen")),
	key("source", registersOf, listed, always(decide("integrator")), ["satisfied_by"]),
	key("form", ({ form }: DocumentRequirement) => form, word, ranked("citizen", FORMS)),
	key("copies", ({ copies }: DocumentRequirement) => copies, text, lessIsBetter("citizen", 1)),
	key("files", ({ files }: DocumentRequirement) => files.min, text, lessIsBetter("citizen", 0)),
	key(
		"most files",
		({ files }: DocumentRequirement) => files.max,
		text,
		moreIsBetter("citizen", 0),
		["files"],
	),
	key("types", ({ types }: DocumentRequirement) => types, listed, wider("citizen")),
	key("size", ({ size }: DocumentRequirement) => size, bytes, moreIsBetter("citizen", 0)),
	key(
		"signed_by",
		({ signed_by }: DocumentRequirement) => signed_by,
		(role, { between, is }) => roleIn(role, between[is]),
		always(decide("citizen")),
	),
	key(
		"if_missing",
		({ if_missing }: DocumentRequirement) => if_missing,
		word,
		ranked("citizen", ["block", "warn"]),
	),
	key("kind", kindAsked, text, always(decide("integrator"))),
	...BASIS,
];

/**
 * By its kind a paper is looked for where papers are kept. One that only people bring is of the kind of its own name, and
 * that it is called otherwise has been said.
 */
function kindAsked({ id, kind, satisfied_by }: DocumentRequirement): Id | undefined {
	const isLookedFor = satisfied_by.some(({ by }) => !BROUGHT.has(by));
	return kind === id && !isLookedFor ? undefined : kind;
}

const BROUGHT: ReadonlySet<string> = new Set(["upload", "show", "hand_in"]);

function listed(values: readonly string[] | undefined) {
	return text(values?.join(", "));
}

/** Which records of registers answer for it, and by what they are found. */
function registersOf(
	{ satisfied_by }: DocumentRequirement,
	{ between, is }: Side,
): readonly string[] {
	return satisfied_by.flatMap((way) => {
		if (way.by !== "register") return [];
		const { source } = way;
		if (source.kind === "identity") return [`identity.${source.field}`];
		const by = is === "before" ? source.by.map((path) => between.pathNow(path)) : source.by;
		const field = [source.register, source.record, source.field].filter(isSaid).join(".");
		return [`${field} by ${by.join(", ")}`];
	});
}

function isSaid(part: string | undefined): part is string {
	return part !== undefined;
}

/** How it may be shown, in any order that is tried. */
function waysOf({ satisfied_by }: DocumentRequirement): readonly string[] {
	return satisfied_by.map(({ by }) => by).sort();
}
