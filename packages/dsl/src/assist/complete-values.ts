import { DOCUMENT_WAYS } from "../model/document.ts";
import type { Form } from "../model/form.ts";
import { level, percent, size, times } from "../model/values/amounts.ts";
import { awaited, consequence, event, office } from "../model/values/references.ts";
import { anyScalar, text } from "../model/values/text.ts";
import { duration, lead, UNIT_WORDS } from "../model/values/time.ts";
import { notationOf } from "../uses/uses.ts";
import { completeNames } from "./complete-names.ts";
import { completeRule, isRule } from "./complete-rule.ts";
import { type Completion, completion } from "./completion.ts";
import { languagesOf } from "./languages.ts";
import type { AssistLibrary } from "./library.ts";
import { type Place, writtenAt } from "./place.ts";
import { nothingAt, type Slot } from "./slot.ts";

/** Values that may stand behind a key, or as an entry of its list. */
export function completeValues(
	library: AssistLibrary,
	place: Place,
	slot: Slot,
): readonly Completion[] {
	const form = place.at === "item" ? slot.entries : plainForm(slot, place);
	if (!form) return [];
	if (form.words) return words(place, form.words);
	if (isRule(form)) return completeRule(library, place, slot);
	const node = writtenAt(place, place.text);
	const notation = notationOf(library.book, node, form, slot.place);
	const names = notation ? completeNames(notation, slot.place, place, library) : [];
	const found = [...names, ...leads(form, slot, place), ...units(form, place)];
	if (slot.place.slot === "languages") return words(place, languagesOf(library, place.root));
	return found.length > 0 || notation ? found : example(slot, form, place);
}

/** Of two forms the one that stands on the key's own line. */
function plainForm({ form }: Slot, { root }: Place): Form<unknown> {
	const inside = form.kind === "either" ? form.inside?.(nothingAt(root)) : undefined;
	return inside?.kind === "scalar" ? inside.form : form;
}

function words(span: Pick<Place, "start" | "end">, all: readonly string[]): readonly Completion[] {
	return all.map((word) =>
		completion(span, "word", word, word.endsWith(" ") ? { more: true } : {}),
	);
}

/** Words of the language that stand where names do, and those that a phrase begins with. */
function leads(form: Form<unknown>, { place: names }: Slot, place: Place): readonly Completion[] {
	const key = `${names.around.at(-1)?.shape} ${names.slot}`;
	const fixed = Object.hasOwn(BY_KEY, key) ? BY_KEY[key] : BY_FORM.get(form);
	const isBegun = fixed?.some((word) => word.endsWith(" ") && place.text.startsWith(word));
	return fixed && !isBegun ? words(place, fixed) : [];
}

const BY_FORM: ReadonlyMap<unknown, readonly string[]> = new Map<unknown, readonly string[]>([
	[consequence, ["go to ", "leave ", "take ", "tell "]],
	[event, ["after ", "before ", "at "]],
	[awaited, ["at "]],
	[office, ["receiving"]],
]);

const ACTS = ["submit", "paid", "received", "silence"];
const BY_KEY: Readonly<Record<string, readonly string[]>> = {
	"a document satisfied_by": DOCUMENT_WAYS,
	"a step appointment": ["chosen by ", "set by "],
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
const KILO: Pair = ["KB", "KB"];
const MEGA: Pair = ["MB", "MB"];
const UNITS: ReadonlyMap<unknown, readonly Pair[]> = new Map<unknown, readonly Pair[]>([
	[duration, UNIT_WORDS],
	[lead, [...UNIT_WORDS.map(([one, many]): Pair => [`${one} before`, `${many} before`]), PERCENT]],
	[percent, [PERCENT]],
	[times, [["time", "times"]]],
	[size, [KILO, MEGA]],
]);

/** Where nothing is known but the form: a value as it may be written. Words for people are their author's. */
function example({ row }: Slot, form: Form<unknown>, place: Place): readonly Completion[] {
	const shown = row?.example ?? (form === anyScalar ? "" : form.example);
	if (
		form === text ||
		shown === "" ||
		shown.includes("\n") ||
		place.text !== "" ||
		shown.startsWith("- ")
	)
		return [];
	return [completion(place, "text", shown, { detail: "for example" })];
}
