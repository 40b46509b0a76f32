import type { Text } from "../bundle/index.ts";
import { never_open } from "../diagnostic/messages.generated.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { present } from "./basis.ts";
import { checkCurrency } from "./currency.ts";
import { checkBounds } from "./limits.ts";
import type { Linking } from "./linking.ts";
import { checkOpenPaths } from "./open-paths.ts";
import { textOf } from "./texts.ts";

/** What nobody outside may set: who does what, where a case goes, what is asked of people, and every rule. */
const SECTIONS: ReadonlySet<string> = new Set([
	"channels",
	"checks",
	"computed",
	"conditions",
	"data",
	"documents",
	"offices",
	"roles",
]);

const KEYS: ReadonlySet<string> = new Set([
	"allowed",
	"choose",
	"does",
	"go_to",
	"leave",
	"must",
	"starts_at",
	"when",
	"when_late",
	"who",
]);

/** The limits within which a value may be set from outside, as they are written; left out: none. */
export interface Opened {
	readonly least?: string;
	readonly most?: string;
	/** Who may decide about the value. */
	readonly by?: Text;
}

/** Only values may be opened, so that no overlay and no bundle can change the graph or add a requirement. */
export function checkOpen(linking: Linking): void {
	const { node, open = [] } = linking.procedure;
	if (node.kind === "map") checkOpenPaths(linking, open, node);
	for (const { id, key, value } of open) {
		const by = value && textOf(linking, value, "by", value.by);
		linking.opened.set(id, present<Opened>({ least: value?.least, most: value?.most, by }));
		if (value) {
			checkBounds(linking, value);
			for (const bound of ["least", "most"]) {
				const node = valueAt(value.node, bound);
				const currency = node?.kind === "scalar" ? / ([A-Z]{3})$/.exec(node.text)?.[1] : undefined;
				if (node && currency !== undefined) checkCurrency(linking, currency, node);
			}
		}
		const [section = "", ...keys] = id.split(".");
		const refused = SECTIONS.has(section) ? section : keys.find((part) => KEYS.has(part));
		if (refused !== undefined) linking.report(never_open({ key: refused }), placeOf(key));
	}
}
