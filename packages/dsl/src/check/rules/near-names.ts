import { areNear } from "../../diagnostic/near.ts";
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
