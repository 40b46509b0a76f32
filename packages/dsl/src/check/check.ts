import type { Definition, IsoDate } from "../bundle/index.ts";
import { DefinitionFacts, type GivesOf, type LatestOf } from "./facts.ts";
import type { CheckFinding } from "./finding.ts";
import { PROOFS, TYPING } from "./rules/index.ts";

/** How far a check goes; `typed` leaves out what is proved of the whole procedure. */
export type Stage = "typed" | "proved";

/**
 * Everything wrong with a linked definition, in the order of the rules and then of the definition. Findings are data:
 * the linker knows where each place stands, and the catalogue has the words.
 *
 * @param givesOf what procedures give that this one starts
 * @param until the last stage; each can be timed by itself
 * @param latestOf the procedures that this one starts
 * @param day on which facts that come and go are asked; left out: the first day of the edition
 */
export function check(
	linked: { readonly definition: Definition },
	givesOf?: GivesOf,
	day?: IsoDate,
	until: Stage = "proved",
	latestOf?: LatestOf,
): CheckFinding[] {
	const facts = new DefinitionFacts(linked.definition, givesOf, day, latestOf);
	const rules = until === "typed" ? TYPING : [...TYPING, ...PROOFS];
	const found = rules.flatMap((rule) => [...rule(facts)]);
	return withoutSaidTwice(withoutUnasked(withoutConsequences(found)));
}

/** That a value may be absent says enough of one that is never there. */
function withoutSaidTwice(found: CheckFinding[]): CheckFinding[] {
	if (!found.some(({ code }) => code === "read_before_done")) return found;
	const absent = found.filter(({ code }) => code === "maybe_absent");
	return found.filter(
		({ code, at }) =>
			code !== "read_before_done" || !absent.some((one) => one.at.join() === at.join()),
	);
}

/** A choice that fits no case because what it reads was never asked there: that is what has to be mended. */
function withoutUnasked(found: CheckFinding[]): CheckFinding[] {
	const early = found.filter(({ code }) => code === "read_before_asked");
	if (early.length === 0) return found;
	return found.filter(({ code, at, values }) => {
		const example: object = code === "choice_gap" ? Object(values["example"]) : {};
		const isOfGap = (one: CheckFinding) =>
			isInside(one.at, at) && !Object.hasOwn(example, String(one.values["name"]));
		return code !== "choice_gap" || !early.some(isOfGap);
	});
}

function isInside(at: readonly string[], item: readonly string[]): boolean {
	return item.every((key, index) => at[index] === key);
}

/** What is never in force is also never due, asked or true: the days are what has to be mended. */
function withoutConsequences(found: CheckFinding[]): CheckFinding[] {
	const items = found
		.filter(({ code }) => code === "never_in_force")
		.map(({ at }) => at.slice(0, -1));
	if (items.length === 0) return found;
	return found.filter(
		({ code, at }) => !OF_DAYS.has(code) || !items.some((item) => isInside(at, item)),
	);
}

const OF_DAYS: ReadonlySet<string> = new Set([
	"condition_never",
	"document_never_required",
	"fee_never_due",
	"outcome_never_allowed",
	"over_before_edition",
	"rate_never_applies",
	"subsidy_never_applies",
]);
