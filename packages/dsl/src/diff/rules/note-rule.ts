import type { Definition } from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";
import type { Between } from "../between.ts";
import type { Audience, RegionOfCases } from "../change.ts";
import { better, decide, worse } from "../judge.ts";
import type { Pair } from "../keys.ts";
import type { Judged, Note } from "../notebook.ts";
import { type Phrase, rule as said } from "../phrase.ts";
import { type Place, regionsOf } from "./regions.ts";
import { ruleInWords } from "./rule-in-words.ts";

/** Whether people are better off the more cases a rule holds of, or the fewer. */
export type Wish = "more" | "fewer" | "neither";

/** Notes that a rule now answers otherwise, with one case for each way in which it does. */
export function noteRule<T>(
	name: string,
	of: (item: T) => Rule | undefined,
	judged: { readonly audience: Audience; readonly wish: Wish },
	place: Place,
	pair: Pair<T>,
	between: Between,
	note: Note,
): void {
	const [before, after] = [of(pair.before), of(pair.after)];
	if (before === undefined && after === undefined) return;
	const regions = regionsOf(before, after, place, between);
	if (regions === undefined) return;
	note({
		is: "rule",
		of: pair.of,
		before: [...pair.was, name],
		after: [...pair.at, name],
		values: {
			key: name,
			from: inWords(before, between.before),
			to: inWords(after, between.after),
			regions,
		},
		...judge(regions, judged),
	});
}

function inWords(rule: Rule | undefined, definition: Definition): Phrase {
	return said(rule, rule && ruleInWords(rule.tree, definition));
}

function judge(
	regions: readonly RegionOfCases[],
	{ audience, wish }: { readonly audience: Audience; readonly wish: Wish },
): Judged {
	const [holds] = regions.map((region) => region.holds);
	if (wish === "neither" || regions.length !== 1 || holds === "unsure") return decide(audience);
	return (holds === "now") === (wish === "more") ? better(audience) : worse(audience);
}
