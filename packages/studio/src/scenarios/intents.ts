import type { EditIntent } from "@onedoor/dsl/edit";
import type { Adoption } from "@onedoor/runtime/testing/play";

/** The same as changes of the scenario's text. */
export function adoptionIntents(
	file: string,
	id: string,
	changes: readonly Adoption[],
): readonly EditIntent[] {
	return changes.map(({ path: below, value, isNew }): EditIntent => {
		const path = ["scenarios", id, ...below];
		if (value === undefined) return { kind: "remove_value", file, path };
		const said = typeof value === "string" ? value : [...value];
		if (!isNew) return { kind: "set_value", file, path, value: said };
		return {
			kind: "add_value",
			file,
			path: path.slice(0, -1),
			key: path.at(-1) ?? "",
			value: said,
		};
	});
}
