import type { Definition, StepName } from "../../bundle/index.ts";
import { holdingAnywhere } from "../../check/proof/holding.ts";
import { inWords } from "../../check/proof/in-words.ts";
import { worldOf } from "../../check/proof/world-of.ts";
import type { Expression, Rule } from "../../expression/ast.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { printRule } from "../../expression/print.ts";
import { findCase, type Truths, type World } from "../../expression/proof/find-case.ts";
import type { Values } from "../../expression/proof/values-scope.ts";
import type { Between } from "../between.ts";
import type { RegionOfCases } from "../change.ts";
import { DIFF_LANGUAGES } from "../words/words.ts";

/** Where a rule stands: what may be read there depends on it. */
export interface Place {
	readonly step?: StepName;
	readonly group?: string;
}

/** A rule that is not written holds of every case. */
const ALWAYS: Expression = { op: "literal", type: "yes_no", value: true };

/**
 * For which cases a rule answers otherwise than before. Undefined where nothing differs: the same words, or other words
 * for which it is proved that they mean the same.
 */
export function regionsOf(
	before: Rule | undefined,
	after: Rule | undefined,
	place: Place,
	between: Between,
): readonly RegionOfCases[] | undefined {
	const old = before ? between.ruleNow(before.tree) : ALWAYS;
	const now = after?.tree ?? ALWAYS;
	if (printRule(old) === printRule(now)) return undefined;
	const found = [
		...someCase([old, now], ([was, is]) => was !== true && is === true, "now", place, between),
		...someCase(
			[old, now],
			([was, is]) => was === true && is !== true,
			"no_longer",
			place,
			between,
		),
	];
	return found.length === 0 ? undefined : found;
}

/** One way that a rule chooses; without a rule it is taken where no other holds. */
export interface Option {
	readonly to: string;
	readonly tree?: Expression;
	/** Where it is written. */
	readonly at?: readonly string[];
}

/** Cases for which another way is chosen than before. */
export interface Rerouted {
	readonly from: string;
	readonly to: string;
	readonly region: RegionOfCases;
}

/** Which kinds of case go from one way to another. Rules of the old side are those of `ruleNow` already. */
export function rerouted(
	before: readonly Option[],
	after: readonly Option[],
	place: Place,
	between: Between,
): readonly Rerouted[] {
	if (sameOptions(before, after)) return [];
	const rules = [...before, ...after].map(({ tree }) => tree ?? { ...ALWAYS, value: false });
	const ways = (options: readonly Option[]) => [...new Set(options.map(({ to }) => to))];
	return ways(before).flatMap((from) =>
		ways(after)
			.filter((to) => to !== from)
			.flatMap((to) => {
				const wanted = (truths: Truths): boolean =>
					chosen(before, truths.slice(0, before.length)) === from &&
					chosen(after, truths.slice(before.length)) === to;
				return someCase(rules, wanted, "now", place, between).map((region) => ({
					from,
					to,
					region,
				}));
			}),
	);
}

function chosen(options: readonly Option[], truths: Truths): string | undefined {
	const index = options.findIndex((_, at) => truths[at] === true);
	return (options[index] ?? options.find(({ tree }) => tree === undefined))?.to;
}

function sameOptions(before: readonly Option[], after: readonly Option[]): boolean {
	const text = (options: readonly Option[]): string =>
		JSON.stringify(options.map(({ to, tree }) => [to, tree ? printRule(tree) : ""]));
	return text(before) === text(after);
}

function someCase(
	rules: readonly Expression[],
	wanted: (truths: Truths) => boolean,
	holds: RegionOfCases["holds"],
	place: Place,
	between: Between,
): readonly RegionOfCases[] {
	const known = holdingOnBothSides(between);
	const world = worldBetween(place, between);
	const answer = findCase({ rules, known, wanted }, world);
	if (answer.found === "none") return [];
	if (answer.found === "unknown") return [{ holds: "unsure" }];
	const values = ownValues(answer.values, rules, world);
	return [{ holds, values, example: inLanguages(values, between.after) }];
}

/** In the languages of the procedure and of this library. */
function inLanguages(values: Values, definition: Definition): Readonly<Record<string, string>> {
	const languages = [...new Set([...definition.languages, ...DIFF_LANGUAGES])];
	return Object.fromEntries(
		languages.map((language) => {
			const others = definition.languages.filter((one) => one !== language);
			return [language, inWords(values, { ...definition, languages: [language, ...others] })];
		}),
	);
}

/** What a check demands on one side alone is what may differ: nobody is to take it for granted. */
function holdingOnBothSides(between: Between): readonly Expression[] {
	const before = holdingAnywhere(between.old).map((rule) => printRule(between.ruleNow(rule)));
	return holdingAnywhere(between.next).filter((rule) => before.includes(printRule(rule)));
}

/** Of such a case only what the rules themselves read: the rest has to be as it is for other reasons. */
function ownValues(values: Values, rules: readonly Expression[], world: World): Values {
	const read = new Set<string>();
	const gather = (rule: Expression): void => {
		for (const { path } of pathsIn(rule)) {
			const name = path.join(".");
			if (read.has(name)) continue;
			read.add(name);
			const meant = path.length === 1 ? world.meaning(name) : undefined;
			if (meant) gather(meant);
		}
	};
	for (const rule of rules) gather(rule);
	return Object.fromEntries(Object.entries(values).filter(([name]) => read.has(name)));
}

/** Names as the new side knows them; what it no longer has, as the old one did. */
function worldBetween(place: Place, between: Between): World {
	const isThere = place.step !== undefined && Object.hasOwn(between.after.steps, place.step);
	const next = worldOf(isThere || place.step === undefined ? place : {}, between.next);
	const old = worldOf({}, between.old);
	return {
		...next,
		meaning: (name) => next.meaning(name) ?? old.meaning(name),
		domainOf: (path) => next.domainOf(path) ?? old.domainOf(path),
		factsOf: (path) => (next.domainOf(path) ? next.factsOf(path) : old.factsOf(path)),
	};
}
