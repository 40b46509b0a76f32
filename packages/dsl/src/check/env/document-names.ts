import type { Definition, DocumentRequirement } from "../../bundle/index.ts";
import type { Named, Unknown } from "../../expression/types.ts";
import { documentAt } from "../../form/asked.ts";
import { aboutValue } from "./about.ts";

/** A requirement, one of its alternatives, and what is known about either. */
export function resolveDocument(
	root: DocumentRequirement,
	path: readonly string[],
	definition: Definition,
): Named | Unknown {
	const inner = path.length > 1 ? documentAt(definition, path.slice(0, 2).join(".")) : undefined;
	const presentWhen = [root, ...(inner ? [inner] : [])].flatMap((one) =>
		one.when ? [one.when.tree] : [],
	);
	const mayBeLeftOut = inner !== undefined || root.if_missing === "warn";
	const value: Named = {
		type: { kind: "document" },
		presentWhen,
		...(mayBeLeftOut ? { optional: true } : {}),
	};
	const index = inner ? 2 : 1;
	return path.length === index
		? value
		: aboutValue(path, index, value, Object.keys(root.one_of ?? {}));
}
