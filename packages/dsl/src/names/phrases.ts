import { DOCUMENT_WAYS } from "../model/document.ts";
import type { Form } from "../model/form.ts";
import {
	actor,
	awaited,
	consequence,
	event,
	extension,
	law,
	member,
	office,
	source,
	unit,
} from "../model/values/references.ts";
import type { Meant } from "./meanings.ts";

/** A name inside a value, by offsets in its text: what it may mean, and the words that may stand there instead. */
export interface Piece {
	readonly from: number;
	readonly to: number;
	readonly means: readonly Meant[];
	readonly words?: readonly string[];
}

/** Reads a phrase as far as it is written: the last piece may be empty, for who is about to type it. */
export type Phrase = (text: string) => readonly Piece[];

/** By form, so that a key has the phrase that its table reads. */
const PHRASES: ReadonlyMap<unknown, Phrase> = new Map<unknown, Phrase>([
	[law, (text) => [piece(text, 0, upTo(text, 0, ","), ["source"])]],
	[source, sourcePieces],
	[event, eventPieces],
	[awaited, awaitedPieces],
	[consequence, consequencePieces],
	[extension, extensionPieces],
	[office, officePieces],
	[unit, unitPieces],
	[member, (text) => [piece(text, 0, upTo(text, 0, " "), ["field"])]],
	[actor, actorPieces],
]);

/** Keys whose form is a wider one than their phrase, and keys of maps that are phrases themselves. */
const OF_KEYS: Readonly<Record<string, Phrase>> = {
	"a document satisfied_by value": (text) => satisfactionPieces(text),
	"a step that does `attend` appointment value": appointmentPieces,
	"a step that does `decide` sample value": samplePieces,
	"a procedure offered key": (text) => unitPieces(text),
};

export function phraseOf({ form, item, key, role }: Placed): Phrase | undefined {
	const name = `${item} ${key} ${role}`;
	if (Object.hasOwn(OF_KEYS, name)) return OF_KEYS[name];
	return role === "value" ? PHRASES.get(form) : undefined;
}

/** Where a scalar stands in the tables. */
export interface Placed {
	readonly form: Form<unknown>;
	readonly item: string;
	readonly key: string;
	readonly role: "value" | "key";
}

function satisfactionPieces(text: string): readonly Piece[] {
	const [head, ...keys] = sourcePieces(text);
	return head ? [{ ...head, words: DOCUMENT_WAYS }, ...keys] : [];
}

/** `chosen by applicant` */
function appointmentPieces(text: string): readonly Piece[] {
	const [word, from] = leading(text, ["chosen by", "set by"]);
	return word
		? [piece(text, from, text.length, ["role"])]
		: [words(text, ["chosen by ", "set by "])];
}

/** `2 percent to officer_check` */
function samplePieces(text: string): readonly Piece[] {
	const to = text.indexOf(" to ");
	return to < 0 ? [] : [piece(text, to + 4, text.length, ["step"])];
}

/** `population.person.full_name by mother.personal_id, father.personal_id` */
export function sourcePieces(text: string): readonly Piece[] {
	const by = text.indexOf(" by ");
	const head = piece(text, 0, by < 0 ? text.length : by, ["register"]);
	return by < 0 ? [head] : [head, ...listed(text, by + 4, ["sibling"])];
}

function eventPieces(text: string): readonly Piece[] {
	const [word, from] = leading(text, ["after", "before", "at"]);
	if (!word) return [words(text, ["after ", "before ", "at "])];
	return [piece(text, from, text.length, word === "at" ? ["data"] : ["step"])];
}

function awaitedPieces(text: string): readonly Piece[] {
	const [word, from] = leading(text, ["at"]);
	if (word) return [piece(text, from, text.length, ["data"])];
	return [{ ...piece(text, 0, text.length, ["register"]), words: ["at "] }];
}

const CONSEQUENCES: Readonly<Record<string, readonly Meant[]>> = {
	"go to": ["step"],
	leave: ["exit_here"],
	take: ["way_here"],
	tell: ["role"],
};

function consequencePieces(text: string): readonly Piece[] {
	const [word, from] = leading(text, Object.keys(CONSEQUENCES));
	if (!word) return [words(text, ["go to ", "leave ", "take ", "tell "])];
	return listed(text, from, CONSEQUENCES[word] ?? []);
}

function extensionPieces(text: string): readonly Piece[] {
	const by = text.indexOf(" by ");
	const means = text.startsWith("results.") ? [] : (["clock"] as const);
	return [piece(text, 0, by < 0 ? text.length : by, means)];
}

function officePieces(text: string): readonly Piece[] {
	const of = text.indexOf(" of ");
	const kind = piece(text, 0, of < 0 ? text.length : of, ["office_kind"]);
	if (of < 0) return [{ ...kind, words: ["receiving"] }];
	return [kind, piece(text, of + 4, text.length, ["data"])];
}

/** `province "79"`: the code's quotes are not part of its name. */
export function unitPieces(text: string): readonly Piece[] {
	const quote = text.indexOf(' "');
	if (quote < 0) return [piece(text, 0, text.length, ["list"])];
	const close = text.indexOf('"', quote + 2);
	const end = close < 0 ? text.length : close;
	return [piece(text, 0, quote, ["list"]), piece(text, quote + 2, end, ["code_here"])];
}

function actorPieces(text: string): readonly Piece[] {
	const of = text.indexOf(" for ");
	const role = piece(text, 0, of < 0 ? text.length : of, ["role"]);
	return of < 0 ? [role] : [role, piece(text, of + 5, text.length, ["role"])];
}

/** The word a phrase begins with, and where its rest begins. */
function leading(text: string, all: readonly string[]): readonly [string | undefined, number] {
	const word = all.find((one) => text.startsWith(`${one} `));
	return [word, word === undefined ? 0 : word.length + 1];
}

/** Names joined by commas. */
function listed(text: string, from: number, means: readonly Meant[]): readonly Piece[] {
	const pieces: Piece[] = [];
	for (let at = from; ; ) {
		const end = upTo(text, at, ",");
		const start = at + (text.slice(at, end).length - text.slice(at, end).trimStart().length);
		pieces.push(piece(text, start, end, means));
		if (end === text.length) return pieces;
		at = end + 1;
	}
}

function words(text: string, all: readonly string[]): Piece {
	return { from: 0, to: text.length, means: [], words: all };
}

function piece(text: string, from: number, to: number, means: readonly Meant[]): Piece {
	const end = Math.min(to, text.length);
	const trimmed = text.slice(from, end).trimEnd().length;
	return { from, to: from + trimmed, means };
}

function upTo(text: string, from: number, sign: string): number {
	const found = text.indexOf(sign, from);
	return found < 0 ? text.length : found;
}
