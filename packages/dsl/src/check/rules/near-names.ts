import { editDistance } from "../../diagnostic/suggest.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

const SECTIONS = [
	"computed",
	"conditions",
	"documents",
	"fees",
	"clocks",
	"results",
	"roles",
] as const;

/** Two names of one kind so near that one is likely a slip of the other. Fields are compared with more care. */
export function nearNames({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return SECTIONS.flatMap((section) => {
		const ids = Object.keys(definition[section]);
		return ids.flatMap((id, index): CheckFinding[] => {
			const other = ids.slice(0, index).find((one) => areNear(one, id));
			if (other === undefined) return [];
			const related = [{ message: `\`${other}\` stands here`, at: [section, other] }];
			return [{ code: "near_duplicate", values: { name: id, other }, at: [section, id], related }];
		});
	});
}

/** One letter too many, too few, wrong or swapped; numbers and single letters at the end are counted on purpose. */
export function areNear(a: string, b: string): boolean {
	return (
		Math.min(a.length, b.length) >= LONG_ENOUGH &&
		uncounted(a) !== uncounted(b) &&
		editDistance(a, b, 2) === 1
	);
}

/** Shorter names differ by one letter without being slips: `mother`, `other`. */
const LONG_ENOUGH = 7;

function uncounted(id: string): string {
	return id.replaceAll(/\d/g, "").replace(/_[a-z]$/, "_");
}
