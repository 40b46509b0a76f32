import type { Definition, Field } from "../bundle/index.ts";
import type { LibraryByName } from "../link/library.ts";
import type { Words } from "../model/form.ts";
import { firstAsked } from "./data/asked-places.ts";
import type { CheckFinding } from "./finding.ts";
import { keysOfData } from "./keys-of-data.ts";

/**
 * A field of the procedure's own that means what one of the catalogue means, of the same kind and in the same
 * languages: registers and other procedures know the catalogue's, so this one is asked again everywhere.
 */
export function ownMeanings(
	definition: Definition,
	{ fields }: Pick<LibraryByName, "fields">,
): readonly CheckFinding[] {
	const own = Object.values(definition.data)
		.flatMap(ownFields)
		.filter(({ means, path }) => means !== undefined && firstAsked(path, definition));
	// Whoever goes through the catalogue is checked again with each change of it.
	if (own.length === 0) return [];
	return own.flatMap((field) => {
		const same = [...fields.keys()].find((id) => {
			const known = fields.get(id)?.value;
			return (
				known?.means === field.means &&
				known?.as === field.as &&
				isInLanguages(known?.title, definition)
			);
		});
		if (same === undefined) return [];
		const values = { name: field.path, other: same };
		return [{ code: "same_meaning", values, at: keysOfData(field.path) }];
	});
}

/** A title in one language says nothing of which it is. */
function isInLanguages(title: Words | undefined, { languages }: Definition): boolean {
	if (typeof title !== "object") return languages.length === 1;
	const written = Object.keys(title);
	return written.length === languages.length && languages.every((one) => written.includes(one));
}

function ownFields(field: Field): readonly Field[] {
	if (field.uses !== undefined) return [];
	return [field, ...Object.values(field.group ?? {}).flatMap(ownFields)];
}
