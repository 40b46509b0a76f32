import type { Expression, Path } from "../ast.ts";
import { evaluate } from "../evaluate.ts";
import { mapParts } from "../map-tree.ts";
import { pathsIn } from "../paths-in.ts";
import { remembered } from "../remembered.ts";
import { type Axis, atomsOf, axesWithin, keysOf } from "./axes.ts";
import type { Region } from "./comparison.ts";
import { type Domain, domainOfPart, isTotal } from "./domain.ts";
import { poolsOf } from "./pools.ts";
import { sampleOf } from "./sample.ts";
import { type Truth, truthOf } from "./truth.ts";
import { type Values, valuesScope } from "./values-scope.ts";

/** What is known of the names that rules read. */
export interface World {
	/** The rule behind a named condition or a computed value. */
	readonly meaning: (name: string) => Expression | undefined;
	readonly domainOf: (path: readonly string[]) => Domain | undefined;
	/** Rules that hold of every case that has this name, e.g. when it is there. */
	readonly factsOf: (path: readonly string[]) => readonly Expression[];
	readonly today: string;
	readonly timeZone: string;
	readonly leapBirthday: "28 February" | "1 March";
}

/** Truths of rules, in their order; undefined is absent. */
export type Truths = readonly (boolean | undefined)[];

/** Is there a case, among those for which all that is known holds, in which the rules hold as wanted? */
export interface Question {
	readonly rules: readonly Expression[];
	readonly known: readonly Expression[];
	readonly wanted: (truths: Truths) => boolean;
}

export type Answer =
	/** Proved: there is no such case. By name, into how many regions each value was cut that was tried. */
	| { readonly found: "none"; readonly tried: Readonly<Record<string, number>> }
	/** One such case: the values that matter, by dotted name. Evaluating the rules with them shows it. */
	| { readonly found: "case"; readonly values: Values; readonly truths: Truths }
	/** Neither proved nor shown, with what stands in the way: parts of rules that count as opaque, or too many values. */
	| { readonly found: "unknown"; readonly because: readonly string[] };

/** More combinations than this are not tried. */
const MOST = 20_000;
/** So many parts of rules are looked at, however often conditions name one another. */
const LARGEST = 2_000;
/** Combinations of regions for which values are looked for. */
const MOST_TRIES = 40;

/**
 * Tries the regions into which the constants of the rules cut each value they compare. Where no combination is as
 * wanted, there is no such case. Otherwise values are looked for that show it: a part of a rule that is not a name
 * (a call, a sum, two names compared) counts as one opaque value, so its combination may be one that no case has.
 */
export function findCase(question: Question, world: World): Answer {
	const { wanted } = question;
	const cut = cutUp(question, world);
	const { axes, goals, about, domainOf } = cut;
	if (sizeOf(axes) > MOST) return { found: "unknown", because: ofRules(axes, goals) };
	const { truths, decidedBy } = truthsIn(cut);
	const candidates = combinations(axes, decidedBy, (regions) =>
		wanted(truths.map((truth) => truth(regions))),
	);
	if (candidates.length === 0)
		return {
			found: "none",
			tried: Object.fromEntries(axes.map(({ key, regions }) => [key, regions.length])),
		};
	const shows = (values: Values): Truths | undefined => {
		const scope = valuesScope(values, world);
		const found = goals.map((rule) => asTruth(evaluate(rule, scope)));
		const fits = wanted(found) && about.every((rule) => evaluate(rule, scope) === true);
		return fits ? found : undefined;
	};
	for (const regions of candidates)
		for (const values of concrete(axes, regions, [...goals, ...about], domainOf, world)) {
			const shown = shows(values);
			if (shown) return { found: "case", values, truths: shown };
		}
	const opaque = axes.filter(({ subject }) => subject.op !== "path");
	return { found: "unknown", because: ofRules(opaque, goals) };
}

/** What the rules themselves read comes before all that is known around them, in which it would drown. */
function ofRules(axes: readonly Axis[], rules: readonly Expression[]): readonly string[] {
	const own = new Set(rules.flatMap(keysOf));
	const all = axes.map(({ key }) => key);
	const first = all.filter((key) => own.has(key));
	return first.length > 0 ? first : all;
}

/**
 * Whether a rule can be true, and whether it can be anything else, in some region of the values it reads: what neither
 * region shows is proved. Both where there are too many regions to try.
 */
export function possibleTruths(
	rule: Expression,
	known: readonly Expression[],
	world: World,
): Possible {
	return possible(rule, known, world, ({ holds, fails }) => holds && fails);
}

/** Whether a rule can be true: the first region that shows it is enough. */
export function mayHold(rule: Expression, known: readonly Expression[], world: World): boolean {
	return possible(rule, known, world, ({ holds }) => holds).holds;
}

export interface Possible {
	readonly holds: boolean;
	readonly fails: boolean;
}

function possible(
	rule: Expression,
	known: readonly Expression[],
	world: World,
	isEnough: (seen: Possible) => boolean,
): Possible {
	const cut = cutUp({ rules: [rule], known }, world);
	if (sizeOf(cut.axes) > MOST) return { holds: true, fails: true };
	const { truths, decidedBy } = truthsIn(cut);
	const seen = { holds: false, fails: false };
	somewhere(cut.axes, decidedBy, (regions) => {
		if (truths[0]?.(regions) === true) seen.holds = true;
		else seen.fails = true;
		return isEnough(seen);
	});
	return seen;
}

interface Cut {
	readonly axes: readonly Axis[];
	readonly goals: readonly Expression[];
	readonly about: readonly Expression[];
	readonly domainOf: (subject: Expression) => Domain | undefined;
}

/** The values that matter, each cut into its regions, with the rules and all that is known of those values. */
function cutUp({ rules, known }: Pick<Question, "rules" | "known">, world: World): Cut {
	const budget = { nodes: LARGEST };
	const goals = rules.map((rule) => expand(rule, world, budget));
	const facts = known.flatMap((rule) => inFull(rule, world));
	const about = relevant(facts, goals, world);
	const domainOf = (subject: Expression) =>
		subject.op === "path" ? world.domainOf(subject.path) : domainOfTerm(subject, world);
	return { axes: axesWithin([...goals, ...about], domainOf), goals, about, domainOf };
}

interface TruthsIn {
	readonly truths: readonly Truth[];
	/** By how many of the axes, in their order, decide them: what is known of the case. */
	readonly decidedBy: readonly (readonly Truth[] | undefined)[];
}

function truthsIn({ axes, goals, about }: Cut): TruthsIn {
	const slots = new Map(axes.map(({ key }, index) => [key, index]));
	const decidedBy: Truth[][] = [];
	for (const fact of about) {
		const last = Math.max(-1, ...keysOf(fact).map((key) => slots.get(key) ?? -1));
		decidedBy[last + 1] ??= [];
		decidedBy[last + 1]?.push(truthOf(fact, slots));
	}
	return { truths: goals.map((rule) => truthOf(rule, slots)), decidedBy };
}

/** Values of one combination of regions, named one by one; several where opaque parts read names of their own. */
function concrete(
	axes: readonly Axis[],
	regions: readonly Region[],
	rules: readonly Expression[],
	domainOf: (subject: Expression) => Domain | undefined,
	world: World,
): Iterable<Values> {
	const inside = axes.flatMap(({ subject }) => (subject.op === "path" ? [] : pathsIn(subject)));
	const isInside = new Set(inside.map(({ path }) => path.join(".")));
	const fixed = axes.flatMap(({ key, subject, constants }, index) => {
		const region = regions[index];
		if (subject.op !== "path" || !region) return [];
		// What only has to be there may be any value, as an opaque part needs it.
		const isOpen = constants.length === 0 && !("value" in region) && isInside.has(key);
		return isOpen ? [] : [[key, sampleOf(region, domainOf(subject), constants)] as const];
	});
	return poolsOf(new Map(fixed), inside, rules, world);
}

function domainOfTerm(term: Expression, world: World): Domain {
	const mayBeAbsent = !isTotal(term) || optionalIn(term, world).length > 0;
	return { ...domainOfPart(term, world.domainOf), optional: mayBeAbsent };
}

/** An opaque part is absent exactly when something it reads is. */
function factsOfTerm(term: Expression, world: World): readonly Expression[] {
	const reads = optionalIn(term, world);
	if (term.op === "path" || reads.length === 0 || !isTotal(term)) return [];
	const lacking = reads.map((path) => nullTest("=", path));
	return [
		{ op: "or", of: [nullTest("!=", term), ...lacking] },
		{ op: "or", of: [nullTest("=", term), { op: "not", of: { op: "or", of: lacking } }] },
	];
}

function optionalIn(term: Expression, world: World): readonly Path[] {
	return pathsIn(term).filter(({ path }) => world.domainOf(path)?.optional !== false);
}

function nullTest(op: "=" | "!=", left: Expression): Expression {
	return { op, left, right: { op: "literal", type: "null", value: null } };
}

function sizeOf(axes: readonly Axis[]): number {
	return axes.reduce((product, { regions }) => product * regions.length, 1);
}

/** The first combinations that pass. */
function combinations(
	axes: readonly Axis[],
	decidedBy: TruthsIn["decidedBy"],
	test: (regions: readonly Region[]) => boolean,
): readonly (readonly Region[])[] {
	const found: (readonly Region[])[] = [];
	somewhere(axes, decidedBy, (regions) => {
		if (test(regions)) found.push([...regions]);
		return found.length >= MOST_TRIES;
	});
	return found;
}

/**
 * Goes through all combinations for which all that is known holds, until one of them is enough. A few regions that
 * what is known excludes are not combined with any others.
 */
function somewhere(
	axes: readonly Axis[],
	decidedBy: TruthsIn["decidedBy"],
	isEnough: (regions: readonly Region[]) => boolean,
): void {
	const chosen: Region[] = [];
	const from = (index: number): boolean => {
		if (decidedBy[index]?.some((fact) => fact(chosen) !== true)) return false;
		const axis = axes[index];
		if (!axis) return isEnough(chosen);
		return axis.regions.some((region) => {
			chosen[index] = region;
			return from(index + 1);
		});
	};
	from(0);
}

/** Facts that speak of the same values as the rules, or of values those speak of. */
function relevant(
	facts: readonly Expression[],
	goals: readonly Expression[],
	world: World,
): readonly Expression[] {
	const keys = new Set<string>();
	const asked = new Set<string>();
	const chosen: Expression[] = [];
	const left = facts.map((fact) => ({ fact, names: namesOf(fact), isChosen: false }));
	const waiting = [...goals];
	for (let rule = waiting.shift(); rule !== undefined; rule = waiting.shift()) {
		for (const key of namesOf(rule)) keys.add(key);
		for (const { name, read } of readIn(rule)) {
			if (asked.has(name)) continue;
			asked.add(name);
			for (const fact of factsAbout(name, read, world)) {
				chosen.push(fact);
				waiting.push(fact);
			}
		}
		for (const one of left) {
			if (one.isChosen || !one.names.some((key) => keys.has(key))) continue;
			one.isChosen = true;
			chosen.push(one.fact);
			waiting.push(one.fact);
		}
	}
	return chosen;
}

interface Read {
	readonly name: string;
	readonly read: Expression;
}

/** Names a rule reads and parts of it that count as one value, by their text. */
const readIn = remembered((rule: Expression): readonly Read[] => {
	const terms = atomsOf(rule).filter(({ subject }) => subject.op !== "path");
	return [
		...pathsIn(rule).map((read) => ({ name: read.path.join("."), read })),
		...terms.map(({ key, subject }) => ({ name: key, read: subject })),
	];
});

const namesOf = remembered((rule: Expression): readonly string[] => [
	...new Set([...keysOf(rule), ...pathsIn(rule).map(({ path }) => path.join("."))]),
]);

/** What many questions at one place ask for again. */
interface Remembered {
	readonly full: (fact: Expression) => readonly Expression[];
	readonly about: Map<string, readonly Expression[]>;
}

const rememberedOf = remembered(
	(world: World): Remembered => ({
		full: remembered((fact: Expression) => conjuncts(expand(fact, world, { nodes: LARGEST }))),
		about: new Map(),
	}),
);

/** All that a fact says, with the rules behind its names. */
function inFull(fact: Expression, world: World): readonly Expression[] {
	return rememberedOf(world).full(fact);
}

/** What holds of a name, or of a part that counts as one value. */
function factsAbout(name: string, read: Expression, world: World): readonly Expression[] {
	const { about } = rememberedOf(world);
	const known = about.get(name);
	if (known) return known;
	const facts = read.op === "path" ? world.factsOf(read.path) : factsOfTerm(read, world);
	const found = facts.flatMap((one) => inFull(one, world));
	about.set(name, found);
	return found;
}

function conjuncts(rule: Expression): readonly Expression[] {
	return rule.op === "and" ? rule.of.flatMap(conjuncts) : [rule];
}

/**
 * Named conditions and computed values are replaced by their rules, wherever they stand. The budget ends it for one
 * that needs itself: what is not replaced counts as an opaque value.
 */
function expand(rule: Expression, world: World, budget: { nodes: number }): Expression {
	if (--budget.nodes < 0) return rule;
	if (rule.op === "path") {
		const meant = rule.path.length === 1 ? world.meaning(rule.path[0] ?? "") : undefined;
		return meant ? expand(meant, world, budget) : rule;
	}
	if (rule.op === "some" || rule.op === "every" || rule.op === "for") return rule;
	return mapParts(rule, (part) => expand(part, world, budget));
}

function asTruth(value: unknown): boolean | undefined {
	return typeof value === "boolean" ? value : undefined;
}
