import type { Bundle, Difference, FormValidators, Id, Money, Scenario } from "@onedoor/dsl/bundle";

import { runScenario } from "../run-scenarios.ts";

/** What a scenario would have to say instead, to be right as it comes out now. */
export interface Adoption {
	/** Keys below the scenario: `expect`, `ends_in`. */
	readonly path: readonly string[];
	/** Left out: it says nothing of it any more. */
	readonly value?: string | readonly string[];
	/** It says nothing of it yet. */
	readonly isNew?: true;
}

/** More differences than any story has. */
const ROUNDS = 100;

/**
 * Takes the way that a scenario goes now as the right one: what it expects becomes what came, and what is told of steps
 * that are never reached is left out. What is done, and by whom, stays as it is told. The scenario is played with each
 * change, so that what is answered passes.
 *
 * @returns nothing where that would have to be told anew: an act that is refused now, a story that stands still
 */
export function adopted(
	bundle: Bundle,
	scenario: Scenario,
	validators: Readonly<Record<string, FormValidators>>,
): readonly Adoption[] | undefined {
	const changes = new Map<string, Adoption>();
	let now = scenario;
	for (let round = 0; round < ROUNDS; round++) {
		const [difference] = runScenario(bundle, now, validators).differs ?? [];
		if (difference === undefined) return [...changes.values()];
		const next = withChange(bundle, now, difference);
		if (next === undefined) return undefined;
		for (const change of next.changes) changes.set(change.path.join("\0"), change);
		now = next.scenario;
	}
	return undefined;
}

interface Changed {
	readonly scenario: Scenario;
	readonly changes: readonly Adoption[];
}

function withChange(
	{ definition }: Bundle,
	scenario: Scenario,
	{ code, step, values }: Difference,
): Changed | undefined {
	const { found = "", path = "" } = values;
	switch (code) {
		case "other_end":
		case "other_standing":
			return otherEnd(scenario, found, definition.steps[found]?.does === "end");
		case "other_fee":
			return expecting(scenario, { fee: moneyFrom(found) }, [at("fee", found)]);
		case "not_asked":
			return without(scenario, "asked", path);
		case "asked_all_the_same":
			return without(scenario, "not_asked", path);
		case "not_told":
			return without(scenario, "told", values.message ?? "");
		case "other_person":
			return step === undefined || found === "nobody"
				? undefined
				: otherEntry(scenario, "done_by", step, found);
		case "other_due_day":
			return otherEntry(scenario, "due_on", values.clock ?? "", found);
		case "other_validity":
			return otherEntry(scenario, "valid_until", values.result ?? "", found);
		case "never_took_place":
			return step === undefined || values.came === "true" ? undefined : untold(scenario, step);
		default:
			return undefined;
	}
}

/** Of several branches none alone is where it stands. */
function otherEnd(scenario: Scenario, found: string, isEnd: boolean): Changed | undefined {
	if (found === "" || found.includes(", ")) return undefined;
	const { ends_in: end, stands_at: stand, ...expect } = scenario.expect;
	const [key, other] = isEnd
		? (["ends_in", "stands_at"] as const)
		: (["stands_at", "ends_in"] as const);
	const isSame = (isEnd ? end : stand) !== undefined;
	return {
		scenario: { ...scenario, expect: { ...expect, [key]: found } },
		changes: isSame
			? [at(key, found)]
			: [{ path: ["expect", other] }, { ...at(key, found), isNew: true }],
	};
}

function at(key: string, value: string): Adoption {
	return { path: ["expect", key], value };
}

function expecting(
	scenario: Scenario,
	expect: Partial<Scenario["expect"]>,
	changes: readonly Adoption[],
): Changed {
	return { scenario: { ...scenario, expect: { ...scenario.expect, ...expect } }, changes };
}

/** Lists name paths and messages as the file does, but for what is said of one item of a list. */
function without(
	scenario: Scenario,
	key: "asked" | "not_asked" | "told",
	name: string,
): Changed | undefined {
	if (/\.\d/.test(scenario.expect[key].join(" "))) return undefined;
	const left = scenario.expect[key].filter((one) => one !== name);
	const change = { path: ["expect", key], ...(left.length > 0 && { value: left }) };
	return expecting(scenario, { [key]: left }, [change]);
}

/** Another day, another role; nothing where there is none any more. */
function otherEntry(
	scenario: Scenario,
	key: "due_on" | "done_by" | "valid_until",
	id: Id,
	found: string,
): Changed {
	const entries: Readonly<Record<Id, string>> = scenario.expect[key] ?? {};
	if (!GONE.has(found))
		return expecting(scenario, { [key]: { ...entries, [id]: found } }, [
			{ path: ["expect", key, id], value: found },
		]);
	const left = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== id));
	const isLast = Object.keys(left).length === 0;
	return expecting(scenario, { [key]: left }, [
		{ path: isLast ? ["expect", key] : ["expect", key, id] },
	]);
}

const GONE: ReadonlySet<string> = new Set(["never", "revoked", "endless"]);

function untold(scenario: Scenario, step: string): Changed | undefined {
	const happens = Object.fromEntries(
		Object.entries(scenario.happens).filter(([name]) => name !== step),
	);
	// A story in which nothing happens is none.
	if (Object.keys(happens).length === 0) return undefined;
	return { scenario: { ...scenario, happens }, changes: [{ path: ["happens", step] }] };
}

/** `34.50 GBP`: minor units, as `moneyText` writes them. */
function moneyFrom(text: string): Money {
	const [amount = "", currency = ""] = text.split(" ");
	return { amount: Number(amount.replace(".", "")), currency };
}
