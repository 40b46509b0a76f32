import { near_duplicate, same_meaning } from "../diagnostic/messages.generated.ts";
import { areNear } from "../diagnostic/near.ts";
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
	for (const fields of alike.values())
		for (const [index, field] of fields.entries()) {
			const before = fields.slice(0, index);
			const same = before.find((one) => meansTheSame(one, field));
			const near = same ?? before.find((one) => areNear(one.id, field.id));
			if (!near) continue;
			const message = same ? same_meaning : near_duplicate;
			report(message({ name: field.id, other: near.id }), placeOf(field.key), {
				related: [{ message: `\`${near.id}\` stands here`, at: placeOf(near.key) }],
			});
		}
}

/** What they hold, and the languages they are written in. */
function kindOf({ value }: Entry): string {
	const { as, list, use, group, title } = value ?? {};
	const languages = typeof title === "object" ? Object.keys(title).toSorted() : [];
	return [as, list?.text, use?.text, group ? "group" : "", ...languages].join(" ");
}

function meansTheSame(a: Entry, b: Entry): boolean {
	return a.value?.means !== undefined && a.value.means === b.value?.means;
}
