import {
	catalogue_field_unknown,
	list_unknown,
	standard_circle,
} from "../diagnostic/messages.generated.ts";
import type { FieldModel } from "../model/field.ts";
import type { RegisterModel } from "../model/registers.ts";
import type { Item } from "../model/shape.ts";
import { isStandardSection, type StandardSection } from "../model/standard.ts";
import { type Node, placeOf, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import { checkCatalogueRules } from "./check-catalogue-rules.ts";
import { checkCatalogueTwins } from "./check-catalogue-twins.ts";
import { checkField } from "./check-field.ts";
import { checkList } from "./check-list.ts";
import { checkSharedDays } from "./check-shared-days.ts";
import { checkSharedInForce } from "./check-shared-in-force.ts";
import { type Checking, checkCatalogueNames, layersOf, membersOf } from "./data.ts";
import { standardName } from "./library.ts";
import { resolve } from "./linking.ts";
import { standardOf } from "./standard.ts";

/** The catalogue, the code lists and the registers by themselves: what is wrong there needs no procedure to be wrong. */
export function checkShared(checking: Checking): void {
	const { fields, lists, registers } = checking.library;
	for (const { value } of fields.values()) if (value) checkCatalogue(checking, value);
	for (const { value } of lists.values()) if (value) checkList(checking, value);
	for (const { value } of registers.values()) if (value) checkRegister(checking, value);
	for (const [name, { node }] of checking.library.standards) checkStandard(checking, name, node);
	checkSharedDays(checking);
	checkSharedInForce(checking);
	checkCatalogueTwins(checking);
}

function checkCatalogue(checking: Checking, item: Item<FieldModel>): void {
	const layers = layersOf(checking, item);
	checkCatalogueNames(checking, layers);
	checkCatalogueRules(checking, item);
	resolve(checking, item.list, checking.library.lists, list_unknown);
	const as = membersOf(checking, layers) ? "group" : layers.find((layer) => layer.as)?.as;
	if (as) checkField(checking, layers, as);
	for (const { value } of item.group ?? []) if (value) checkCatalogue(checking, value);
}

/** A standard item may use another one of its section, which does not lead back to it. */
function checkStandard(checking: Checking, name: string, node: Node): void {
	const [section = "", id = ""] = name.split(".");
	const use = useOf(node);
	if (!use || !isStandardSection(section)) return;
	const found = standardOf(checking, section, { text: use.text, node: use });
	const circle = found && circleFrom(checking, section, id);
	// Said once, at the first of them by name.
	if (circle?.every((other) => id <= other))
		checking.report(
			standard_circle({ name: id, circle: [...circle, id].join(" → ") }),
			placeOf(use),
		);
}

function useOf(node: Node): ScalarNode | undefined {
	const use = valueAt(node, "use");
	return use?.kind === "scalar" ? use : undefined;
}

/** The items by which one uses itself, itself first; undefined where they end elsewhere. */
function circleFrom(
	{ library: { standards } }: Checking,
	section: StandardSection,
	first: string,
): readonly string[] | undefined {
	const names = [first];
	for (const name of names) {
		const node = standards.get(standardName(section, name))?.node;
		const next = node && useOf(node)?.text;
		if (next === first) return names;
		if (next !== undefined && !names.includes(next)) names.push(next);
	}
	return undefined;
}

/** Every value of a register is a field of the catalogue. */
function checkRegister(checking: Checking, register: Item<RegisterModel>): void {
	const given = (register.records ?? []).map(({ value }) => value?.gives);
	const served = (register.services ?? []).flatMap(({ value }) => [
		value?.takes,
		...(value?.answers ?? []).map((answer) => answer.value?.gives),
	]);
	for (const { value } of [...given, ...served].flatMap((members) => members ?? []))
		resolve(checking, value?.field, checking.library.fields, catalogue_field_unknown);
}
