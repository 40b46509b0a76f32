import type { Assumptions, Bundle, Duration, Step, StepName } from "@onedoor/dsl/bundle";

import { actingRoles, isCitizen } from "../../case/calendars.ts";
import { AROUND, actsOf } from "../journeys/options.ts";
import { sharesOf } from "./plan.ts";
import { usualWait, usualWork } from "./usual.ts";

/** One thing that a simulation went by, under the name and in the words of an assumptions file. */
export interface Assumed {
	/** `arrivals`, `steps.verify.takes`, `registers.population.answers_in`. */
	readonly path: string;
	readonly value: string;
	/** Nobody assumed it: it is only what is usual, by figures of our own that nobody measured. */
	readonly usual?: true;
}

/** Everything that was assumed, said or not. Officers stand with the roles, for their number may follow from a run. */
export function assumedIn({ definition }: Bundle, said: Assumptions, own: Own): readonly Assumed[] {
	const { arrivals, cases, offices, registers } = said;
	const profile = Object.entries(arrivals.profile).map(([time, weight]) => `${time} × ${weight}`);
	return [
		row("arrivals", `${arrivals.number} each ${arrivals.each}`, own.arrivals),
		...(profile.length > 0 ? [row("arrivals.profile", profile.join(", "), true)] : []),
		...(said.warm_up ? [row("warm_up", inWords(said.warm_up), true)] : []),
		...listed("cases", cases),
		...listed("offices", offices),
		...Object.values(definition.steps).flatMap((step) => assumedOf(definition, step, said)),
		...Object.entries(registers).flatMap(([id, { answers_in, silent, down }]) => [
			...(answers_in ? [row(`registers.${id}.answers_in`, inWords(answers_in), true)] : []),
			...(silent === undefined ? [] : [row(`registers.${id}.silent`, percent(silent), true)]),
			...down.map(({ from, to }) => row(`registers.${id}.down`, `${from} to ${to}`, true)),
		]),
	];
}

/** What was really said of that for which there is always a figure. */
export interface Own {
	readonly arrivals: boolean;
}

function assumedOf(
	definition: Bundle["definition"],
	step: Step,
	{ steps, registers }: Assumptions,
): readonly Assumed[] {
	const acts = AROUND.has(step.does) ? [] : actsOf(step);
	if (acts.length === 0) return [];
	const at = `steps.${step.name}`;
	const own = Object.hasOwn(steps, step.name) ? steps[step.name] : undefined;
	const { takes, varies, silent, outcomes = {} } = own ?? {};
	const after =
		own?.after ?? ("register" in step ? registers[step.register]?.answers_in : undefined);
	const isSaid = acts.some((act) => Object.hasOwn(outcomes, act));
	// A case comes when somebody hands in its first form.
	const isFirst = step.name === definition.starts_at;
	const wait = usualWait(definition, step, actingRoles(step)[0]);
	const isWork = actingRoles(step).some((role) => !isCitizen(definition, role));
	return [
		...(isWork ? [row(`${at}.takes`, inWords(takes ?? usualWork(step)), takes !== undefined)] : []),
		...(isFirst ? [] : [row(`${at}.after`, inWords(after ?? wait), after !== undefined)]),
		...(varies ? [row(`${at}.varies`, varies, true)] : []),
		...(silent === undefined ? [] : [row(`${at}.silent`, percent(silent), true)]),
		...(acts.length > 1 ? [row(`${at}.outcomes`, shared(sharesOf(acts, outcomes)), isSaid)] : []),
	];
}

function row(path: string, value: string, isSaid: boolean): Assumed {
	return { path, value, ...(!isSaid && { usual: true as const }) };
}

function listed(path: string, shares: Readonly<Record<StepName, number>>): readonly Assumed[] {
	const entries = Object.entries(shares);
	return entries.length === 0 ? [] : [row(path, shared(entries), true)];
}

function shared(shares: readonly (readonly [string, number])[]): string {
	return shares.map(([id, share]) => `${id} ${percent(share)}`).join(", ");
}

function percent(share: number): string {
	return `${Number(share.toFixed(2))} percent`;
}

function inWords({ n, unit }: Duration): string {
	if (unit === "same working day") return unit;
	return `${n} ${n === 1 ? unit.slice(0, -1) : unit}`;
}
