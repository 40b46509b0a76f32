import type { Form } from "../model/form.ts";
import { level, percent, size, times } from "../model/values/amounts.ts";
import { duration, lead, UNIT_WORDS } from "../model/values/time.ts";
import { meaningOf } from "../names/meanings.ts";
import { isRule } from "../names/occurrences.ts";
import { type Piece, phraseOf } from "../names/phrases.ts";
import type { At } from "../names/reach.ts";
import { completeNames } from "./complete-names.ts";
import { completeRule } from "./complete-rule.ts";
import { type Completion, completion } from "./completion.ts";
import { languagesOf } from "./languages.ts";
import type { AssistLibrary } from "./library.ts";
import type { Place } from "./place.ts";
import { type Slot, slotAt } from "./slot.ts";

/** Values that may stand behind a key, or as an entry of its list. */
export function completeValues(library: AssistLibrary, place: Place): readonly Completion[] {
	const slot = slotAt(place.kind, place.root, place.path);
	const form = slot && (place.at === "item" ? slot.entries : plainForm(slot));
	if (!slot || !form) return [];
	const at: At = {
		names: library.names,
		root: place.root,
		path: place.at === "item" ? [...place.path, "0"] : place.path,
		text: place.text,
	};
	if (form.words) return words(place, form.words);
	if (isRule({ form, role: "value" })) return completeRule(library, place, at);
	const phrase = phraseOf({ form, item: slot.item, key: slot.key, role: "value" });
	if (phrase) return completePhrase(phrase(place.text), place, at);
	const meant = meaningOf(slot.item, slot.key, "value");
	if (meant.length > 0)
		return [...completeNames(meant, typed(place, 0), at, place), ...fixed(slot, place)];
	if (slot.item === "a procedure" && slot.key === "languages")
		return words(place, languagesOf(library, place));
	return [...units(form, place), ...example(slot, form, place)];
}

/** Of two forms the one that stands on the key's own line. */
function plainForm({ form, row }: Slot): Form<unknown> {
	const inside = form.kind === "either" ? form.inside?.(NOTHING) : undefined;
	return inside?.kind === "scalar" ? inside.form : (row?.form ?? form);
}

const NOTHING = { kind: "empty", path: [], start: 0, end: 0 } as unknown as Parameters<
	NonNullable<Form<unknown>["inside"]>
>[0];

function words(span: Pick<Place, "start" | "end">, all: readonly string[]): readonly Completion[] {
	return all.map((word) => completion(span, "word", word));
}

/** What is typed of the value, from an offset in it up to the cursor. */
function typed(place: Place, from: number): string {
	return place.text.slice(from, Math.max(from, place.offset - place.start));
}

/** The piece that the cursor stands in, or the last one. */
function completePhrase(pieces: readonly Piece[], place: Place, at: At): readonly Completion[] {
	const cursor = place.offset - place.start;
	const piece = pieces.findLast(({ from }) => from <= cursor) ?? pieces[0];
	if (!piece) return [];
	const to = Math.max(piece.to, piece.from);
	const span = { start: place.start + piece.from, end: place.start + to };
	return [
		...completeNames(piece.means, typed(place, piece.from), at, span),
		...(piece.words ?? []).map((word) =>
			completion(span, "word", word, word.endsWith(" ") ? { more: true } : {}),
		),
	];
}

/** Words of the language that stand where names do. */
function fixed({ item, key }: Slot, place: Place): readonly Completion[] {
	const name = `${item} ${key}`;
	return words(place, Object.hasOwn(FIXED, name) ? (FIXED[name] ?? []) : []);
}

const ACTS = ["submit", "paid", "received", "silence"];
const FIXED: Readonly<Record<string, readonly string[]>> = {
	"a field earliest": ["today", "now"],
	"a field latest": ["today", "now"],
	"a scenario happens": ACTS,
	"an act take": ACTS,
	"a texts file texts_for": ["library"],
};

/** `5 ` asks for a unit: durations, leads, sizes, shares and times are a number and a word. */
function units(form: Form<unknown>, place: Place): readonly Completion[] {
	if (form === level) return words(place, ["level 1", "level 2", "level 3"]);
	const [, before = "", number] = /^(at )?(\d[\d.]*)/.exec(place.text) ?? [];
	if (number === undefined) return [];
	const pairs = UNITS.get(form) ?? [];
	return words(
		place,
		pairs.map(([one, many]) => `${before}${number} ${number === "1" ? one : many}`),
	);
}

type Pair = readonly [one: string, many: string];

const PERCENT: Pair = ["percent", "percent"];
const UNITS: ReadonlyMap<unknown, readonly Pair[]> = new Map<unknown, readonly Pair[]>([
	[duration, UNIT_WORDS],
	[lead, [...UNIT_WORDS.map(([one, many]): Pair => [`${one} before`, `${many} before`]), PERCENT]],
	[percent, [PERCENT]],
	[times, [["time", "times"]]],
	[
		size,
		[
			["KB", "KB"],
			["MB", "MB"],
		],
	],
]);

/** Where nothing is known but the form: a value as it may be written. */
function example({ row }: Slot, form: Form<unknown>, place: Place): readonly Completion[] {
	const shown = row?.example ?? form.example;
	if (shown === "" || shown.includes("\n") || place.text !== "" || shown.startsWith("- "))
		return [];
	return [completion(place, "text", shown, { detail: "for example" })];
}
