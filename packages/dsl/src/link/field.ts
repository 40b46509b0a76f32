import type {
	DateBound,
	DatedFieldKey,
	Field,
	FieldType,
	Id,
	Source,
	Text,
} from "../bundle/index.ts";
import { keys_need_one, narrowed_elsewhere } from "../diagnostic/messages.generated.ts";
import type { FieldModel } from "../model/field.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type { SourceRef } from "../model/values/references.ts";
import { isDay } from "../model/values/time.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { basisOf, present } from "./basis.ts";
import { checkField } from "./check-field.ts";
import { currencyOf } from "./currency.ts";
import {
	checkCatalogueNames,
	dataPath,
	fieldAt,
	type Layers,
	layersOf,
	membersOf,
} from "./data.ts";
import { datedOf, whenInForce } from "./dated.ts";
import type { Linking } from "./linking.ts";
import { useList } from "./lists.ts";
import { zoneOf } from "./moment-in.ts";
import { absolute, optionalRule } from "./rules.ts";
import { linkSource, memberIdsOf } from "./source.ts";
import { textOf, titleOf } from "./texts.ts";
import { typedValue } from "./typed-value.ts";

/** Where a field stands: the path of the group around it, and whether that is repeated. */
export interface Around {
	readonly group: readonly string[];
	readonly repeated: boolean;
	/** A value of a register, which is no data of the procedure: nothing is looked up for it, and its paths are not there. */
	readonly elsewhere?: true;
	/** A prefill that the group gives this member: `prefill: {full_name: population.person.full_name}`. */
	readonly prefill?: SourceRef | undefined;
}

export const AT_ROOT: Around = { group: [], repeated: false };

/** A field with the catalogue's meaning merged in: for each key, the nearest layer that says it. */
export function linkField(linking: Linking, id: Id, item: Item<FieldModel>, around: Around): Field {
	const layers = layersOf(linking, item);
	checkCatalogueNames(linking, layers);
	const pick = saidBy(layers);
	const members = membersOf(linking, layers);
	const as = typeOf(linking, layers, pick, members);
	if (pick("as") ?? pick("group")) checkField(linking, layers, as);
	const path = [...around.group, id];
	const rewrite = absolute(around.group, around.repeated);
	const many = pick("many");
	return {
		id,
		path: path.join("."),
		as,
		title: fieldTitle(linking, layers, id),
		answer: pick("answer") ?? "required",
		if_silent: pick("if_silent") ?? "ask",
		if_broken: pick("if_broken") ?? "block",
		personal: pick("personal") ?? "none",
		...present<Field>({
			help: layerText(linking, layers, "help"),
			uses: layers[1] && item.use?.text,
			...basisOf(linking, { ...present({ certainty: pick("certainty"), law: pick("law") }) }),
			// What the catalogue called its own field says nothing of this one.
			was: item.was?.text,
			many,
			group: linkMembers(linking, members, pick, path, {
				...around,
				repeated: around.repeated || many !== undefined,
			}),
			...choiceKeys(linking, pick, around),
			pattern: pick("pattern"),
			format: pick("format"),
			checksum: pick("checksum"),
			shortest: pick("shortest"),
			longest: pick("longest"),
			lines: pick("lines"),
			least: pick("least"),
			most: pick("most"),
			decimals: pick("decimals"),
			unit: pick("unit"),
			earliest: boundOf(linking, pick("earliest"), around),
			latest: boundOf(linking, pick("latest"), around),
			types: pick("types"),
			size: pick("size"),
			must_be: pick("must_be") === undefined ? undefined : true,
			example: pick("example"),
			starts_with: startValue(linking, layers, as, pick),
			...optionalRule("required_when", pick("required_when"), rewrite),
			...whenInForce(
				linking,
				{ from: pick("from"), until: pick("until"), node: item.node },
				pick("when"),
				rewrite,
			),
			prefill: prefillOf(linking, layers, pick, path, around),
			fetch: sourceOf(linking, pick("fetch"), layers, path, around),
			asked_because: layerText(linking, layers, "asked_because"),
			autocomplete: pick("autocomplete"),
			means: pick("means"),
			dated: limitsByDay(linking, layers, around),
		}),
	};
}

type Pick = <K extends keyof FieldModel>(key: K) => FieldModel[K] | undefined;

/** What the layers say together. A field says few of its many keys, so they are gathered first and looked up by hash. */
function saidBy(layers: Layers): Pick {
	const said = new Map<string, unknown>();
	for (const layer of layers)
		for (const key of Object.keys(layer)) {
			const value = layer[key as keyof FieldModel];
			if (value !== undefined && !said.has(key)) said.set(key, value);
		}
	return (key) => said.get(key) as FieldModel[typeof key];
}

export function linkFields(
	linking: Linking,
	fields: readonly Keyed<Item<FieldModel>>[] | undefined,
	around: (id: Id) => Around,
): Readonly<Record<Id, Field>> {
	return Object.fromEntries(
		(fields ?? []).flatMap(({ id, value }) =>
			value ? [[id, linkField(linking, id, value, around(id))]] : [],
		),
	);
}

/** A title of one's own; without one, the title of what is used, in all its languages. */
function fieldTitle(linking: Linking, layers: Layers, id: Id): Text {
	let fallback: Text | undefined;
	for (const layer of layers)
		if (layer !== layers[0]) {
			const text = textOf(linking, layer, "title", layer.title);
			fallback ??= text;
		}
	return titleOf(linking, layers[0], id, fallback);
}

function layerText(
	linking: Linking,
	layers: Layers,
	key: "help" | "asked_because",
): Text | undefined {
	const said = layers.findIndex((layer) => layer[key] !== undefined);
	// A translation of this field's own says nothing in the languages that the catalogue says it in.
	let text: Text | undefined;
	for (const [index, layer] of layers.entries()) {
		if (index > Math.max(said, 0)) break;
		const words = textOf(linking, layer, key, layer[key]);
		text = words && text ? { ...words, ...text } : (text ?? words);
	}
	return text;
}

function typeOf(
	linking: Linking,
	layers: Layers,
	pick: Pick,
	members: Members | undefined,
): FieldType {
	if (members) return "group";
	const as = pick("as");
	const [own] = layers;
	if (!as && own && !SAYS_WHAT.some((key) => valueAt(own.node, key))) {
		const values = { item: "a field", keys: "`use`, `like`, `as`, `group`" };
		linking.report(
			keys_need_one(values),
			placeOf(own.node.kind === "map" ? (own.node.entries[0]?.key ?? own.node) : own.node),
		);
	}
	return as ?? "text";
}

const SAYS_WHAT = ["use", "like", "as", "group"];

type Members = readonly Keyed<Item<FieldModel>>[];

function linkMembers(
	linking: Linking,
	members: Members | undefined,
	pick: Pick,
	path: readonly string[],
	around: Around,
): Readonly<Record<Id, Field>> | undefined {
	if (!members) return undefined;
	const prefill = pick("prefill");
	const given = Array.isArray(prefill) ? (prefill as readonly Keyed<SourceRef>[]) : [];
	return linkFields(linking, members, (id) => ({
		...around,
		group: path,
		prefill: given.find((one) => one.id === id)?.value,
	}));
}

function choiceKeys(
	linking: Linking,
	pick: Pick,
	around: Around,
): { readonly [K in "list" | "only" | "narrowed_by"]: Field[K] | undefined } {
	const list = useList(linking, pick("list"), pick("only"));
	const narrowed = pick("narrowed_by");
	if (narrowed && !around.elsewhere) checkNarrowing(linking, narrowed, list, around);
	return {
		list,
		only: pick("only")?.map((code) => code.text),
		narrowed_by: narrowed && pathInside(linking, narrowed, around),
	};
}

/** The field that narrows has to choose from the list whose codes this one's belong to. */
function checkNarrowing(
	linking: Linking,
	named: Named,
	list: Id | undefined,
	{ group }: Around,
): void {
	const layers = fieldAt(linking, dataPath(linking, named, group).split("."));
	if (!layers || layers.length === 0 || list === undefined) return;
	const parent = linking.library.lists.get(list)?.value?.parent?.text;
	if (parent !== undefined && layers.find((layer) => layer.list)?.list?.text === parent) return;
	linking.report(narrowed_elsewhere({ name: named.text, list, parent }), placeOf(named.node));
}

/** Inside a repeated group `this.x` stays, as rules there do. */
function pathInside(linking: Linking, named: Named, around: Around): string {
	if (around.elsewhere) return named.text;
	const path = dataPath(linking, named, around.group);
	return around.repeated ? named.text : path;
}

function boundOf(
	linking: Linking,
	bound: Named | undefined,
	around: Around,
): DateBound | undefined {
	if (!bound) return undefined;
	if (bound.text === "today" || bound.text === "now") return { kind: bound.text };
	if (isDay(bound.text)) return { kind: "date", date: bound.text };
	return { kind: "path", path: pathInside(linking, bound, around) };
}

/** What may change on a day; the other keys say what a value is, and stay. */
export const DATED_KEYS: readonly DatedFieldKey[] = [
	"pattern",
	"shortest",
	"longest",
	"least",
	"most",
	"decimals",
	"earliest",
	"latest",
	"example",
	"answer",
	"if_silent",
	"if_broken",
];

/** What changes during the edition, of each key as the nearest layer says it. */
function limitsByDay(linking: Linking, layers: Layers, around: Around): Field["dated"] {
	if (!layers.some(({ dated }) => dated)) return undefined;
	const all = DATED_KEYS.map((key) => {
		const layer = layers.find((one) => one[key] !== undefined);
		const isBound = key === "earliest" || key === "latest";
		return (
			layer &&
			datedOf<Field>(linking, layer, [key], (value) =>
				isBound ? boundOf(linking, value as Named, around) : value,
			)
		);
	});
	const found = all.filter((one) => one !== undefined);
	return found.length === 0 ? undefined : Object.assign({}, ...found);
}

function startValue(linking: Linking, layers: Layers, as: FieldType, pick: Pick): unknown {
	if (pick("starts_with") === undefined) return undefined;
	const layer = layers.find((one) => one.starts_with !== undefined);
	const node =
		layer &&
		layer.node.kind === "map" &&
		layer.node.entries.find(({ key }) => key.text === "starts_with")?.value;
	return node
		? typedValue(linking, as, layers.find((one) => one.list)?.list?.text, node, {
				zone: zoneOf(linking),
				currency: currencyOf(linking),
			})
		: undefined;
}

function prefillOf(
	linking: Linking,
	layers: Layers,
	pick: Pick,
	path: readonly string[],
	around: Around,
): Source | undefined {
	const prefill = pick("prefill");
	if (Array.isArray(prefill)) return undefined;
	return sourceOf(
		linking,
		(prefill as SourceRef | undefined) ?? around.prefill,
		layers,
		path,
		around,
	);
}

function sourceOf(
	linking: Linking,
	ref: SourceRef | undefined,
	layers: Layers,
	path: readonly string[],
	around: Around,
): Source | undefined {
	if (!ref || around.elsewhere) return undefined;
	const isGroup = membersOf(linking, layers) !== undefined;
	const fillsGroup =
		isGroup && ref.name.text.split(".").length === 2 && !ref.name.text.startsWith("identity.");
	return linkSource(linking, ref, {
		group: fillsGroup ? path : around.group,
		...(fillsGroup && { members: memberIdsOf(linking, layers) }),
	});
}
