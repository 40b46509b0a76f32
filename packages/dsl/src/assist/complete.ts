import { isTemplate } from "../names/occurrences.ts";
import { completeKeys } from "./complete-keys.ts";
import { completeTemplate } from "./complete-template.ts";
import { completeValues } from "./complete-values.ts";
import type { Completion } from "./completion.ts";
import type { AssistLibrary } from "./library.ts";
import { type Place, placeAt } from "./place.ts";
import { slotAt } from "./slot.ts";

/**
 * What may be written at an offset of a file (UTF-16 units), the likeliest first; nothing in comments and in words
 * for people. The place is read from indentation, so the line need not be whole, nor the file be sound.
 */
export function complete(
	library: AssistLibrary,
	path: string,
	offset: number,
): readonly Completion[] {
	const file = library.files.get(path)?.file;
	const place = file && placeAt(file, offset);
	if (!place || place.at === "none") return [];
	if (place.at === "key") return [...completeKeys(library, place), ...itemsBelow(library, place)];
	const inTemplate = template(library, place);
	if (inTemplate) return inTemplate;
	return place.at === "block" ? [] : completeValues(library, place);
}

/** On a line of its own below a key that takes a list: its first entry, with the dash. */
function itemsBelow(library: AssistLibrary, place: Place): readonly Completion[] {
	const slot = slotAt(place.kind, place.root, place.path);
	if (!slot?.entries || place.hasColon) return [];
	const entries = completeValues(library, { ...place, at: "item" });
	return entries.map((one) => ({ ...one, insert: `- ${one.insert}` }));
}

function template(library: AssistLibrary, place: Place): readonly Completion[] | undefined {
	const slot = slotAt(place.kind, place.root, place.path);
	if (!slot) return undefined;
	const node = {
		...place.root,
		kind: "scalar",
		path: place.path,
		text: place.text,
		style: "plain",
	} as const;
	if (!isTemplate({ item: slot.item, key: slot.key, role: "value", node })) return undefined;
	const at = { names: library.names, root: place.root, path: place.path, text: place.text };
	return completeTemplate(library, place.path, at, place.offset);
}
