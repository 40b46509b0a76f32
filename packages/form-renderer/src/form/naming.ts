import type { Field } from "@onedoor/dsl/bundle";
import { leaves } from "@onedoor/dsl/form";

/** The question of an item by whose answer people tell it from the others: a name. Undefined where there is none. */
export function namingOf(field: Field): Field | undefined {
	return leaves(field).find(isName);
}

function isName({ as, id, uses = "", autocomplete, personal, group }: Field): boolean {
	if (as !== "text" || group || personal === "identifier" || personal === "sensitive") return false;
	return autocomplete === "name" || [id, uses].some((each) => /(^|_)name$/.test(each));
}
