import type { EditIntent } from "../../edit/intent.ts";
import { keyBelow } from "../../edit/shape-at.ts";
import type { YamlValue } from "../../edit/yaml/meaning.ts";
import { valueAt } from "../../syntax/nodes.ts";
import type { Declaration } from "../../uses/declaration.ts";
import type { AssistLibrary } from "../library.ts";

/** What the owner of a register would have to allow before a procedure may read it. */
export interface Asking {
	readonly register: string;
	readonly procedure: string;
	/** `person.full_name` */
	readonly names: readonly string[];
	/** Why it is read, as people are told it: only where the register allows this procedure nothing yet. */
	readonly purpose?: string;
	/** In which language the purpose is written. */
	readonly language?: string;
}

export function registerNamed({ book }: AssistLibrary, id: string): Declaration | undefined {
	return book.shared("register", id)[0];
}

/** What a procedure may read of a register; undefined where it is allowed nothing at all. */
export function mayRead(
	{ value }: Pick<Declaration, "value">,
	procedure: string,
): ReadonlySet<string> | undefined {
	const grant = valueAt(valueAt(value, "grants"), procedure);
	if (grant === undefined) return undefined;
	const names = valueAt(grant, "may_read");
	const items = names?.kind === "list" ? names.items : [];
	return new Set(items.flatMap((one) => (one.kind === "scalar" ? [one.text] : [])));
}

/**
 * The edits by which a register allows it: in the register's own file, where its owner sees them. None where it allows
 * all of it already, and none where it would need a purpose and has none.
 */
export function grantIntents(library: AssistLibrary, asking: Asking): readonly EditIntent[] {
	const { procedure, names, purpose = "", language } = asking;
	const found = registerNamed(library, asking.register);
	if (found === undefined) return [];
	const { root, value, key } = found;
	const { path: file } = root.file;
	const allowed = mayRead(found, procedure);
	const missing = names.filter((name) => !allowed?.has(name));
	if (missing.length === 0) return [];
	const add = (path: readonly string[], name: string, said: YamlValue): EditIntent => {
		const before = keyBelow(root, path, name, nodeIn(found, path));
		return {
			kind: "add_value",
			file,
			path,
			key: name,
			value: said,
			...(before !== undefined && { before }),
		};
	};
	const at = [...key.path, "grants"];
	if (allowed === undefined) {
		if (purpose.trim() === "") return [];
		const said = language === undefined ? purpose : { [language]: purpose };
		const grant = { purpose: said, may_read: missing };
		return valueAt(value, "grants") === undefined
			? [add(key.path, "grants", { [procedure]: grant })]
			: [{ kind: "add_value", file, path: at, key: procedure, value: grant }];
	}
	const own = [...at, procedure];
	if (valueAt(nodeIn(found, own), "may_read") === undefined) return [add(own, "may_read", missing)];
	return missing.map((name) => ({
		kind: "add_value",
		file,
		path: [...own, "may_read"],
		value: name,
	}));
}

function nodeIn({ key, value }: Declaration, path: readonly string[]) {
	return path.slice(key.path.length).reduce((node, name) => valueAt(node, name) ?? node, value);
}
