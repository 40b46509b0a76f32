import type { DataPath } from "../bundle/index.ts";
import { source_unknown } from "../diagnostic/messages.generated.ts";
import { found } from "../model/found.ts";
import type { Node } from "../syntax/nodes.ts";
import { placeOf } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { fieldAt } from "./data.ts";
import { type Linking, resolve } from "./linking.ts";
import { once } from "./once.ts";

/** Where a value comes from: typed by the applicant, or there already. */
const OF_VALUES = ["applicant", "register", "repository", "wallet", "earlier_case"] as const;

/** How a document comes; `applicant`: by the first way that is the applicant's own. */
const OF_DOCUMENTS = [...OF_VALUES, "upload", "show", "hand_in"] as const;

/** A field `as: document` is no question that somebody could answer: its evidence is there already. */
const OF_EVIDENCE = OF_VALUES.filter((source) => source !== "applicant");

/** The source that `<path>.source` names. */
export function sourceOf(linking: Linking, path: DataPath, node: Node): string | undefined {
	const isDocument = idsOf(linking.procedure.documents).includes(path.split(".")[0] ?? "");
	const isOfField = isEvidence(linking, path);
	const names = isDocument ? OF_DOCUMENTS : isOfField ? OF_EVIDENCE : OF_VALUES;
	if (node.kind === "scalar")
		return resolve(linking, { text: node.text, node }, names, source_unknown);
	const values = { name: found(node), closest: undefined, expected: names.join(", ") };
	linking.report(source_unknown(values), placeOf(node));
	return undefined;
}

/** Whether a path, items counted or not, is that of a field `as: document`. */
export const isEvidence: (linking: Linking, path: DataPath) => boolean = once((linking, path) => {
	const words = path.split(".").filter((word) => !/^\d+$/.test(word));
	return fieldAt(linking, words)?.find(({ as }) => as)?.as === "document";
});
