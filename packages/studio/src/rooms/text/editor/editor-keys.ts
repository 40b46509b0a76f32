import { partsOf } from "../../../shortcuts/table.ts";

/** As the editor writes keys: `Mod+Shift+Z` → `Mod-Shift-z`. */
export function editorKeys(keys: readonly string[]): readonly string[] {
	return keys.map((one) => {
		const { mods, key } = partsOf(one);
		return [...mods, key.length === 1 ? key.toLowerCase() : key].join("-");
	});
}
