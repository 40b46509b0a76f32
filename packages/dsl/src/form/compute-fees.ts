import type { Definition, FeesView } from "../bundle/index.ts";
import type { Facts } from "./facts.ts";
import { feesOf } from "./fees.ts";
import type { Data } from "./paths.ts";
import { readerOf } from "./reader.ts";

/**
 * What the case costs, in minor units (language reference, section 10). Before the submission a line may be open:
 * then `total` is the least, and `range` gives the least and the most, if there is a most.
 */
export function computeFees(definition: Definition, data: Data, facts: Facts): FeesView {
	const draft = facts.case.submitted_at === undefined;
	return feesOf(readerOf(definition, data, facts, () => draft));
}
