import { completeKeys } from "./complete-keys.ts";
import { completeTemplate, isTemplate } from "./complete-template.ts";
import { completeValues } from "./complete-values.ts";
import type { Completion } from "./completion.ts";
import type { AssistLibrary } from "./library.ts";
import { type Place, placeAt } from "./place.ts";
import { type Slot, slotAt } from "./slot.ts";

/**
 * What may be written at an offset of a file (UTF-16 units), the likeliest first; nothing in comments and in words
 * for people. The place is read from indentation, so the line need not be whole, nor the file be sound.
 */
export function complete(
	library: AssistLibrary,
	path: string,
	offset: number,
): readonly Completion[] {
	const opened = library.files.get(path);
	const place = opened && placeAt(opened.file, offset);
	if (!place || place.at === "none") return [];
	const slot = slotAt(place.root, place.path, opened.root);
	if (!slot) return [];
	if (place.at !== "key" && isTemplate(place)) return completeTemplate(library, place);
	if (place.at === "key")
		return [...completeKeys(library, place, slot), ...itemsBelow(library, place, slot)];
	return place.at === "block" ? [] : completeValues(library, place, slot);
}

/** On a line of its own below a key that takes a list: its first entry, with the dash. */
function itemsBelow(library: AssistLibrary, place: Place, slot: Slot): readonly Completion[] {
	if (!slot.entries || place.hasColon) return [];
	const entries = completeValues(library, { ...place, at: "item" }, slot);
	return entries.map((one) => ({ ...one, insert: `- ${one.insert}` }));
}
