import type { DataPath, Definition, Field, Source } from "../../bundle/index.ts";
import { fieldAt } from "../../form/asked.ts";
import { isWithin, parentOf } from "../../form/paths.ts";

/** Where a value comes from without typing: its own source, or that of a group around it which fills this member. */
export function sourceOf(definition: Definition, field: Field): Source | undefined {
	const own = field.prefill ?? field.fetch;
	if (own) return own;
	for (let at = parentOf(field.path); at !== ""; at = parentOf(at)) {
		const group = fieldAt(definition, at);
		const source = group?.prefill ?? group?.fetch;
		if (source) return fills(source, at, field.path) ? source : undefined;
	}
	return undefined;
}

/** A field of a record that is itself a group fills the whole group; a whole record only the members it has. */
function fills(source: Source, group: DataPath, path: DataPath): boolean {
	if (source.kind === "identity" || source.members === undefined) return source.field !== undefined;
	return Object.keys(source.members).some((member) => isWithin(path, `${group}.${member}`));
}
