import {
	code_unknown,
	key_missing,
	keys_need_one,
	list_unknown,
	register_unknown,
} from "../diagnostic/messages.generated.ts";
import type { CodeModel, ListModel } from "../model/codes.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import { entryOf, placeOf } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import type { Checking } from "./data.ts";
import { resolve } from "./linking.ts";
import { headOf } from "./scope.ts";
import { piece } from "./source.ts";

/** A code list by itself: its register, its parent, and what each code says of the other codes. */
export function checkList(checking: Checking, list: Item<ListModel>): void {
	const { library, report } = checking;
	if (!list.codes && !list.from_register) {
		const values = { item: "a code list", keys: "`codes`, `from_register`" };
		report(keys_need_one(values), placeOf(headOf(list.node)));
	}
	checkKeeper(checking, list);
	const id = resolve(checking, list.parent, library.lists, list_unknown);
	const parent = id === undefined ? undefined : library.lists.get(id)?.value;
	for (const code of list.codes ?? []) checkCode(checking, code, list, parent);
}

/** `<register>.<list>`: the register says that it keeps a list of that name. */
function checkKeeper(checking: Checking, { from_register: named }: Item<ListModel>): void {
	if (!named) return;
	const { registers } = checking.library;
	const id = resolve(checking, piece(named, 0), registers, register_unknown);
	const kept = id === undefined ? undefined : registers.get(id)?.value?.lists;
	const names = (kept ?? []).map((one) => one.text);
	if (id !== undefined) resolve(checking, piece(named, 1), names, list_unknown);
}

function checkCode(
	checking: Checking,
	{ key, value }: Keyed<Item<CodeModel>>,
	list: Item<ListModel>,
	parent: Item<ListModel> | undefined,
): void {
	if (!value) return;
	const missing = (name: string, item: string, expected: string) =>
		checking.report(key_missing({ key: name, item, expected }), placeOf(key));
	if (list.parent && !value.parent) missing("parent", "a code of a two-tier list", "a code");
	if (value.became && !value.until) missing("until", "a code with `became`", "its last day");
	if (value.parent && !list.parent) {
		const at = entryOf(value.node, "parent")?.key ?? key;
		const values = { key: "parent", item: "a list whose codes have a parent", expected: "a list" };
		checking.report(key_missing(values), placeOf(at));
	}
	if (parent && !parent.from_register)
		resolve(checking, value.parent, idsOf(parent.codes), code_unknown);
	if (!list.from_register)
		for (const next of value.became ?? []) resolve(checking, next, idsOf(list.codes), code_unknown);
}
