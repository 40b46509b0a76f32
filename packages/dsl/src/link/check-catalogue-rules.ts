import { catalogue_name } from "../diagnostic/messages.generated.ts";
import { pathsIn } from "../expression/paths-in.ts";
import type { FieldModel } from "../model/field.ts";
import type { Item } from "../model/shape.ts";
import { placeOf } from "../syntax/nodes.ts";
import type { Checking } from "./data.ts";

/** What a rule of the catalogue may read (language reference 4.3): it stands in procedures that it does not know. */
const READABLE: readonly string[] = ["this", "outer", "today", "now", "case", "identity"];

/** Reports every name of a procedure in a rule of a catalogue field. */
export function checkCatalogueRules({ report }: Checking, item: Item<FieldModel>): void {
	for (const rule of [item.when, item.required_when])
		for (const { path, at } of rule ? pathsIn(rule.tree) : []) {
			const [name = ""] = path;
			if (rule && !READABLE.includes(name))
				report(
					catalogue_name({ name, expected: READABLE.join(", ") }),
					placeOf(rule.node, at && [at[0], at[0] + name.length]),
				);
		}
}
