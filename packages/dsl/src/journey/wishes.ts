import type {
	ChannelId,
	DataPath,
	Definition,
	Field,
	Id,
	IsoDate,
	StepName,
} from "../bundle/index.ts";
import { AxisMaker } from "../burden/situations/axes.ts";
import { boundTogether, isAllowed, refusingChecks } from "../burden/situations/checks.ts";
import { Names } from "../burden/situations/names.ts";
import { type Chosen, situationsOf } from "../burden/situations/situation.ts";
import type { Expression } from "../expression/ast.ts";
import { evaluate } from "../expression/evaluate.ts";
import { OPEN } from "../expression/scope.ts";
import { fieldAt } from "../form/asked.ts";
import { doneAxis, factOf } from "./done-axis.ts";
import { leafValues } from "./values/leaf-values.ts";

/** What has to be so for rules to hold. What is left out does not matter to them. */
export interface Wish {
	readonly data: ReadonlyMap<DataPath, unknown>;
	readonly channel?: ChannelId;
	/** The day on which the case begins. Default: the first open day of the edition. */
	readonly day?: IsoDate;
	/** An organisation applies, where citizens may as well. */
	readonly organisation?: boolean;
	/** How many items a list has. */
	readonly counts: ReadonlyMap<DataPath, number>;
	/** What is to be chosen or answered at a step. */
	readonly outcomes: ReadonlyMap<StepName, Id>;
	/** What an answer of a register is to bring, by step. */
	readonly gives: ReadonlyMap<StepName, Readonly<Record<Id, unknown>>>;
	/** Clocks that are to run out, or not. */
	readonly clocks: ReadonlyMap<Id, boolean>;
}

export const NO_WISH: Wish = {
	data: new Map(),
	counts: new Map(),
	outcomes: new Map(),
	gives: new Map(),
	clocks: new Map(),
};

/** So many combinations are tried for one set of rules, and so many that fit are kept. */
const MOST_TRIED = 3000;
const MOST_KEPT = 4;

/**
 * Answers by which all the rules hold, by trying the regions into which the rules cut each value they read, the
 * likeliest first. Empty when none is found, which proves nothing: dates and texts are tried at a few places only.
 *
 * @param breaks a check that the answers may break
 * @param day on which forms are filled in
 */
export function wishesFor(
	definition: Definition,
	rules: readonly Expression[],
	breaks?: Id,
	day: IsoDate = definition.edition,
): readonly Wish[] {
	if (rules.length === 0) return [NO_WISH];
	const channel = (Object.keys(definition.channels)[0] ?? "online") as ChannelId;
	const names = new Names(definition);
	const checks = refusingChecks(names).filter(({ check }) => check.id !== breaks);
	const read = names.inTrees(rules);
	const axes = axesOf(definition, channel, boundTogether(read, []), day);
	const situation = situationsOf(definition, channel);
	const sure: Wish[] = [];
	const open: Wish[] = [];
	for (const chosen of combinationsOf(axes)) {
		const made = situation(chosen);
		const values = rules.map((rule) => evaluate(rule, made.reader.scope));
		if (!values.every((value) => value === true || value === OPEN)) continue;
		if (!isAllowed(made, checks)) continue;
		(values.includes(OPEN) ? open : sure).push(wishOf(definition, chosen));
		if (sure.length >= MOST_KEPT) break;
	}
	return [...sure, ...open].slice(0, MOST_KEPT);
}

function axesOf(
	definition: Definition,
	channel: ChannelId,
	names: ReadonlySet<string>,
	day: IsoDate,
): ReadonlyMap<string, readonly unknown[]> {
	const maker = new AxisMaker(definition, channel);
	const known = maker.axesFor(names);
	const all = [...names].flatMap((name) => {
		const values = known.get(name) ?? valuesOf(definition, name, day);
		return values.length > 0 ? [[name, values] as const] : [];
	});
	return new Map(all);
}

function valuesOf(definition: Definition, name: string, today: IsoDate): readonly unknown[] {
	if (name === "case.channel") return Object.keys(definition.channels);
	const field = fieldAt(definition, name);
	if (field?.many) return listsOf(field.many);
	if (field?.as === "date" || field?.as === "partial_date")
		return leafValues(field, { definition, today, other: () => undefined });
	return field ? [] : doneAxis(definition, name);
}

/** None, one and several items, as many as the list may have. */
function listsOf({ min, max }: NonNullable<Field["many"]>): readonly unknown[] {
	return [...new Set([0, 1, 2].map((count) => Math.min(Math.max(count, min), max)))].map((length) =>
		Array.from({ length }, () => ({})),
	);
}

/** Counting up with the first name fastest: neighbours differ in what was named first. */
function* combinationsOf(axes: ReadonlyMap<string, readonly unknown[]>): Generator<Chosen> {
	const all = [...axes];
	const total = all.reduce((product, [, values]) => product * values.length, 1);
	for (let number = 0; number < Math.min(total, MOST_TRIED); number++) {
		// Beyond the limit the numbers are spread over all combinations.
		let rest = total > MOST_TRIED ? (number * 7919) % total : number;
		const chosen = new Map<string, unknown>();
		for (const [name, values] of all) {
			chosen.set(name, values[rest % values.length]);
			rest = Math.floor(rest / values.length);
		}
		yield chosen;
	}
}

function wishOf(definition: Definition, chosen: Chosen): Wish {
	const data = new Map<DataPath, unknown>();
	const counts = new Map<DataPath, number>();
	const outcomes = new Map<StepName, Id>();
	const gives = new Map<StepName, Readonly<Record<Id, unknown>>>();
	const clocks = new Map<Id, boolean>();
	let channel: ChannelId | undefined;
	for (const [name, value] of chosen) {
		const field = fieldAt(definition, name);
		if (name === "case.channel") channel = value as ChannelId;
		else if (name.startsWith("clocks.")) clocks.set(name.slice("clocks.".length), value === true);
		else if (field?.many && Array.isArray(value)) counts.set(name, value.length);
		else if (field ?? Object.hasOwn(definition.documents, name.split(".")[0] ?? ""))
			data.set(name, value);
		else {
			const { step, fact } = factOf(name);
			if (CHOSEN.has(fact)) outcomes.set(step, String(value));
			else gives.set(step, { ...gives.get(step), [fact]: value });
		}
	}
	return { data, counts, outcomes, gives, clocks, ...(channel && { channel }) };
}

const CHOSEN: ReadonlySet<string> = new Set(["outcome", "answer"]);
