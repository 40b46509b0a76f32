import type { DataPath } from "../bundle/index.ts";
import { source_unknown } from "../diagnostic/messages.generated.ts";
import { found } from "../model/found.ts";
import type { Node } from "../syntax/nodes.ts";
import { placeOf } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { type Linking, resolve } from "./linking.ts";

/** Where a value comes from: typed by the applicant, or there already. */
const OF_VALUES = ["applicant", "register", "repository", "wallet", "earlier_case"] as const;

/** How a document comes; `applicant`: by the first way that is the applicant's own. */
const OF_DOCUMENTS = [...OF_VALUES, "upload", "show", "hand_in"] as const;

/** The source that `<path>.source` names. */
export function sourceOf(linking: Linking, path: DataPath, node: Node): string | undefined {
	const isDocument = idsOf(linking.procedure.documents).includes(path.split(".")[0] ?? "");
	const names = isDocument ? OF_DOCUMENTS : OF_VALUES;
	if (node.kind === "scalar")
		return resolve(linking, { text: node.text, node }, names, source_unknown);
	const values = { name: found(node), closest: undefined, expected: names.join(", ") };
	linking.report(source_unknown(values), placeOf(node));
	return undefined;
}
