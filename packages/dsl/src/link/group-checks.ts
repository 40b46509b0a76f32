import type { Check, DataPath, Id } from "../bundle/index.ts";
import type { Expression, Rule } from "../expression/ast.ts";
import { renamePaths } from "../expression/paths-in.ts";
import type { CheckModel } from "../model/check.ts";
import type { FieldModel } from "../model/field.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type { RuleText } from "../model/values/rule.ts";
import type { Node } from "../syntax/nodes.ts";
import { layersOf, membersOf } from "./data.ts";
import type { Linking } from "./linking.ts";
import { absolute, ruleOf } from "./rules.ts";

interface GroupCheck extends Pick<Check, "when" | "must"> {
	/** `<path of the group>.<check>`: each use of a group has its own. */
	readonly id: Id;
	readonly check: Item<CheckModel>;
	readonly node: Node;
}

interface Around {
	readonly path: readonly string[];
	/** Path of the list around it: then the check holds for every item. */
	readonly list?: DataPath;
}

/** The checks that the groups of a procedure's data carry, with their rules from the root of the data. */
export function checksOfGroups(linking: Linking): readonly GroupCheck[] {
	return within(linking, linking.procedure.data ?? [], { path: [] });
}

function within(
	linking: Linking,
	fields: readonly Keyed<Item<FieldModel>>[],
	around: Around,
): readonly GroupCheck[] {
	return fields.flatMap(({ id, value }) => {
		if (!value) return [];
		const layers = layersOf(linking, value);
		const members = membersOf(linking, layers);
		if (!members) return [];
		const path = [...around.path, id];
		const isList = layers.some((layer) => layer.many) && around.list === undefined;
		const here: Around = { ...around, path, ...(isList && { list: path.join(".") }) };
		const own = layers.flatMap((layer) => layer.checks ?? []);
		return [...own.flatMap((entry) => place(entry, here)), ...within(linking, members, here)];
	});
}

function place(
	{ id, node, value: check }: Keyed<Item<CheckModel>>,
	{ path, list }: Around,
): readonly GroupCheck[] {
	if (!check?.must) return [];
	const name = [...path, id].join(".");
	if (list !== undefined) {
		const must = everyItem(check.when, check.must, path.slice(list.split(".").length), list);
		return [{ id: name, check, node, must }];
	}
	const rewrite = absolute(path, false);
	const when = check.when && { when: ruleOf(check.when, rewrite) };
	return [{ id: name, check, node, ...when, must: ruleOf(check.must, rewrite) }];
}

/** The item goes by the author's own word for it, so that findings say `this.age` as the file does. */
const ITEM = "this";

/** `every this in guests satisfies …`; `inside` leads from the item to the group that carries the check. */
function everyItem(
	when: RuleText | undefined,
	must: RuleText,
	inside: readonly string[],
	list: DataPath,
): Rule {
	const ofItem = (tree: Expression): Expression =>
		renamePaths(tree, ([first = "", ...rest]) =>
			first === "this" ? [ITEM, ...inside, ...rest] : [first, ...rest],
		);
	const holds = ofItem(must.tree);
	const satisfies: Expression = when
		? { op: "or", of: [{ op: "not", of: ofItem(when.tree) }, holds] }
		: holds;
	const tree: Expression = {
		op: "every",
		name: ITEM,
		list: { op: "path", path: list.split(".") },
		satisfies,
	};
	return { text: must.text, tree };
}
