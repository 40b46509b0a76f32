import { near_duplicate, same_meaning } from "../diagnostic/messages.generated.ts";
import { areNear, nearKeys } from "../diagnostic/near.ts";
import type { FieldModel } from "../model/field.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import { placeOf } from "../syntax/nodes.ts";
import type { Checking } from "./data.ts";

type Entry = Keyed<Item<FieldModel>>;

/**
 * The catalogue has each thing once: two fields of one meaning, or of nearly one name, are filled in twice, and no
 * register that gives the one gives the other. Fields of different languages are of different houses.
 */
export function checkCatalogueTwins({ library, report }: Checking): void {
	const alike = Map.groupBy(library.fields.values(), kindOf);
	for (const fields of alike.values()) {
		const meant = new Map<string, Entry>();
		const nearly = new Map<string, Entry>();
		for (const field of fields) {
			const means = field.value?.means;
			const same = means === undefined ? undefined : meant.get(means);
			const near = same ?? nearIn(nearly, field);
			if (near) {
				const message = same ? same_meaning : near_duplicate;
				report(message({ name: field.id, other: near.id }), placeOf(field.key), {
					related: [{ message: `\`${near.id}\` stands here`, at: placeOf(near.key) }],
				});
			}
			if (means !== undefined && !same) meant.set(means, field);
			for (const short of nearKeys(field.id)) if (!nearly.has(short)) nearly.set(short, field);
		}
	}
}

/** Two names that one letter sets apart are the same without it: a catalogue of thousands is gone through once. */
function nearIn(nearly: ReadonlyMap<string, Entry>, field: Entry): Entry | undefined {
	for (const short of nearKeys(field.id)) {
		const other = nearly.get(short);
		if (other && areNear(other.id, field.id)) return other;
	}
	return undefined;
}

/** What they hold, and the languages they are written in. */
function kindOf({ value }: Entry): string {
	const { as, list, use, group, title } = value ?? {};
	const languages = typeof title === "object" ? Object.keys(title).toSorted() : [];
	return [as, list?.text, use?.text, group ? "group" : "", ...languages].join(" ");
}
