import { catalogue_field_unknown, list_unknown } from "../diagnostic/messages.generated.ts";
import type { FieldModel } from "../model/field.ts";
import type { RegisterModel } from "../model/registers.ts";
import type { Item } from "../model/shape.ts";
import { isStandardSection } from "../model/standard.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";
import { checkCatalogueRules } from "./check-catalogue-rules.ts";
import { checkCatalogueTwins } from "./check-catalogue-twins.ts";
import { checkField } from "./check-field.ts";
import { checkList } from "./check-list.ts";
import { checkSharedDays } from "./check-shared-days.ts";
import { checkSharedInForce } from "./check-shared-in-force.ts";
import { type Checking, checkCatalogueNames, layersOf, membersOf } from "./data.ts";
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

/** A standard item may use another one of its section. */
function checkStandard(checking: Checking, name: string, node: Node): void {
	const [section = ""] = name.split(".");
	const use = valueAt(node, "use");
	if (use?.kind === "scalar" && isStandardSection(section))
		standardOf(checking, section, { text: use.text, node: use });
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
