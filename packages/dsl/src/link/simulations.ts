import type {
	Arrivals,
	Assumptions,
	RegisterAssumption,
	StepAssumption,
} from "../bundle/assumptions.ts";
import type { Definition } from "../bundle/definition.ts";
import type { Scenario } from "../bundle/scenario.ts";
import type { Certainty, Id } from "../bundle/values.ts";
import {
	office_not_assumed,
	outcome_unknown,
	register_unknown,
	role_unknown,
	scenario_unknown,
	shares_above_all,
	step_unknown,
} from "../diagnostic/messages.generated.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type {
	ArrivalsModel,
	RegisterAssumptionModel,
	SimulationFile,
	StepAssumptionModel,
} from "../model/simulation.ts";
import { placeOf } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { present } from "./basis.ts";
import { type Linking, type Names, resolve } from "./linking.ts";
import { isLatest } from "./scenarios.ts";

/** What one file assumes of a procedure, by the names that it really has. What it does not say is left out. */
export interface LinkedAssumptions {
	/** As the host named it. */
	readonly file: string;
	readonly certainty: Certainty;
	readonly assumptions: Partial<Assumptions> & Pick<Assumptions, "procedure">;
}

/** The assumptions for this procedure, names resolved. Like scenarios they are written for its latest edition. */
export function linkSimulations(
	linking: Linking,
	definition: Definition,
	scenarios: readonly Scenario[],
): readonly LinkedAssumptions[] {
	if (!isLatest(linking)) return [];
	const files = linking.library.simulationsFor.get(definition.procedure) ?? [];
	return files.map((file) => linkFile(linking, definition, scenarios, file));
}

function linkFile(
	linking: Linking,
	definition: Definition,
	scenarios: readonly Scenario[],
	file: Item<SimulationFile>,
): LinkedAssumptions {
	const { steps = [], arrivals } = file;
	const stories = scenarios.map(({ id }) => id);
	const cases = known(linking, file.cases, stories, scenario_unknown);
	const register = known(linking, file.registers, linking.library.registers, register_unknown);
	const assumed: Partial<Assumptions> = present<Assumptions>({
		starts_on: file.starts_on,
		warm_up: file.warm_up,
		arrivals: arrivals && arrivalsOf(arrivals),
		cases: cases && shares(linking, cases),
		offices: file.offices && shares(linking, file.offices),
		officers: file.officers && officersOf(linking, definition, file),
		steps: file.steps && stepsOf(linking, steps),
		registers: register && Object.fromEntries(register.map(registerOf)),
	});
	return {
		file: file.node.file.path,
		certainty: file.certainty ?? "known",
		assumptions: { ...assumed, procedure: definition.procedure },
	};
}

/** Without a number or its unit nothing is said: both were missed when the file was read. */
function arrivalsOf({ number, each, profile }: Item<ArrivalsModel>): Arrivals | undefined {
	if (number === undefined || each === undefined) return undefined;
	return { number, each, profile: valuesOf(profile) };
}

function officersOf(
	linking: Linking,
	{ roles }: Definition,
	{ officers, offices }: Item<SimulationFile>,
): Assumptions["officers"] {
	const working = Object.values(roles).filter(({ is }) => is === "officer" || is === "partner");
	const sitting = working.map(({ id }) => id);
	const found = known(linking, officers, sitting, role_unknown) ?? [];
	return Object.fromEntries(
		found.flatMap(({ id, value }): [Id, number | Readonly<Record<Id, number>>][] => {
			if (value === undefined || typeof value === "number") return value ? [[id, value]] : [];
			return [[id, valuesOf(known(linking, value, idsOf(offices), office_not_assumed))]];
		}),
	);
}

function stepsOf(
	linking: Linking,
	steps: readonly Keyed<Item<StepAssumptionModel>>[],
): Assumptions["steps"] {
	const found = known(linking, steps, linking.steps, step_unknown) ?? [];
	return Object.fromEntries(
		found.map(({ id, value }) => {
			const outcomes = known(
				linking,
				value?.outcomes,
				linking.steps.get(id) ?? [],
				outcome_unknown,
			);
			const { takes, after, varies, silent } = value ?? {};
			const assumed = present<StepAssumption>({ takes, after, varies, silent });
			return [id, { ...assumed, outcomes: outcomes ? shares(linking, outcomes) : {} }];
		}),
	);
}

function registerOf({ id, value }: Keyed<Item<RegisterAssumptionModel>>): [Id, RegisterAssumption] {
	const { answers_in, silent, down = [] } = value ?? {};
	return [id, { ...present<RegisterAssumption>({ answers_in, silent }), down }];
}

/** The entries with names that something bears; of a misspelt one that of the closest. */
function known<T>(
	linking: Linking,
	entries: readonly Keyed<T>[] | undefined,
	names: Names,
	unknown: typeof step_unknown,
): readonly Keyed<T>[] | undefined {
	return entries?.flatMap((entry) => {
		const id = resolve(linking, { text: entry.id, node: entry.key }, names, unknown);
		return id === undefined ? [] : [{ ...entry, id }];
	});
}

/** Parts of one whole. */
function shares(linking: Linking, entries: readonly Keyed<number>[]): Readonly<Record<Id, number>> {
	const total = entries.reduce((sum, { value = 0 }) => sum + value, 0);
	const first = entries[0]?.key;
	if (total > ALL && first)
		linking.report(shares_above_all({ total: Number(total.toFixed(2)) }), placeOf(first));
	return valuesOf(entries);
}

/** A hundred percent, and what adding fractions may be off by. */
const ALL = 100.000_001;

function valuesOf(entries: readonly Keyed<number>[] = []): Readonly<Record<Id, number>> {
	return Object.fromEntries(
		entries.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
	);
}
