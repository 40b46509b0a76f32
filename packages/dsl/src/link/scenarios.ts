import type { Definition, Expectation, Scenario, StepName } from "../bundle/index.ts";
import {
	clock_unknown,
	keys_exclude,
	keys_need_one,
	message_unknown,
	result_unknown,
	role_unknown,
	scenario_unknown,
	step_unknown,
} from "../diagnostic/messages.generated.ts";
import { remembered } from "../expression/remembered.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { ExpectModel, ScenarioModel, ScenariosFile } from "../model/scenario.ts";
import type { Item } from "../model/shape.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { askable, idsOf } from "./asked.ts";
import { present } from "./basis.ts";
import { checkCurrency } from "./currency.ts";
import { type Linking, resolve } from "./linking.ts";
import { itemIn, linkActions, linkScript } from "./scenario-acts.ts";
import { readGiven } from "./scenario-values.ts";
import { headOf } from "./scope.ts";
import { asWords, titleOf } from "./texts.ts";

type Scenarios = readonly Keyed<Item<ScenarioModel>>[];

/** The scenarios of this procedure, `like` merged, values typed by their fields, names resolved. */
export function linkScenarios(linking: Linking, definition: Definition): readonly Scenario[] {
	if (!isLatest(linking)) return [];
	const files = linking.library.scenariosFor.get(definition.procedure) ?? [];
	return files.flatMap((file: Item<ScenariosFile>) =>
		(file.scenarios ?? []).flatMap((entry) =>
			linkScenario(linking, definition, file.scenarios ?? [], entry),
		),
	);
}

/** Scenarios are written for the text as it is now: older editions, kept for open cases, have steps of their own. */
export function isLatest({ library, procedure }: Linking): boolean {
	const editions = library.editions.get(procedure.procedure?.text ?? "") ?? [];
	return !editions.some((other) => (other.edition ?? "") > (procedure.edition ?? ""));
}

function linkScenario(
	linking: Linking,
	definition: Definition,
	all: Scenarios,
	{ id, value: scenario }: Keyed<Item<ScenarioModel>>,
): readonly Scenario[] {
	if (!scenario) return [];
	const given = readGiven(linking, givenOf(linking, all, scenario));
	const scripts = scenario.happens ?? [];
	return [
		{
			id,
			procedure: definition.procedure,
			title: titleOf(linking, scenario, id, { [linking.language]: asWords(id) }),
			...given,
			happens: Object.fromEntries(
				scripts.flatMap((script) => linkScript(linking, definition, script)),
			),
			actions: scripts.flatMap((script) => linkActions(linking, definition, script)),
			expect: linkExpect(linking, definition, scenario.expect),
		},
	];
}

/** What is given, what `like` gives first. A scenario that is like itself ends where it began. */
function givenOf(
	linking: Linking,
	all: Scenarios,
	scenario: Item<ScenarioModel>,
): readonly Keyed<Node>[] {
	const entries: Keyed<Node>[][] = [];
	const seen = new Set<Item<ScenarioModel>>();
	for (let at: Item<ScenarioModel> | undefined = scenario; at && !seen.has(at); ) {
		seen.add(at);
		const given: readonly Keyed<Node>[] = at.given ?? [];
		entries.unshift(given.filter((one) => one.id !== "like"));
		const like: Node | undefined = given.find((one) => one.id === "like")?.node;
		const name: Named | undefined =
			like?.kind === "scalar" ? { text: like.text, node: like } : undefined;
		const next: string | undefined = resolve(linking, name, idsOf(all), scenario_unknown);
		at = all.find((one) => one.id === next)?.value;
	}
	return [...new Map(entries.flat().map((entry) => [entry.id, entry])).values()];
}

function linkExpect(
	linking: Linking,
	definition: Definition,
	expect: Item<ExpectModel> | undefined,
): Expectation {
	const paths = (named: readonly Named[] | undefined) =>
		(named ?? []).flatMap((path) => askable(linking, path) ?? []);
	const known = <T>(
		entries: readonly Keyed<T>[] | undefined,
		names: readonly string[],
		unknown: typeof clock_unknown,
	) =>
		Object.fromEntries(
			(entries ?? []).flatMap(({ id, key, value }) => {
				const name = resolve(linking, { text: id, node: key }, names, unknown);
				return name === undefined || value === undefined ? [] : [[name, value] as const];
			}),
		);
	oneEnd(linking, expect);
	const fee = expect && valueAt(expect.node, "fee");
	if (fee && expect.fee) checkCurrency(linking, expect.fee.currency, fee);
	const doneBy = expect?.done_by
		? known(expect.done_by, actedAt(linking, expect.done_by), step_unknown)
		: {};
	return {
		asked: paths(expect?.asked),
		not_asked: paths(expect?.not_asked),
		due_on: known(expect?.due_on, Object.keys(definition.clocks), clock_unknown),
		done_by: Object.fromEntries(
			Object.entries(doneBy).flatMap(([step, named]) => {
				const role = resolve(linking, named, Object.keys(definition.roles), role_unknown);
				return role === undefined ? [] : [[step, role]];
			}),
		),
		told: (expect?.told ?? []).flatMap(
			(one) => resolve(linking, one, linking.library.messages, message_unknown) ?? [],
		),
		...present<Expectation>({
			fee: expect?.fee,
			valid_until:
				expect?.valid_until &&
				known(expect.valid_until, Object.keys(definition.results), result_unknown),
			ends_in: resolve(linking, expect?.ends_in, endsOf(definition), step_unknown),
			stands_at: resolve(linking, expect?.stands_at, linking.steps, step_unknown),
		}),
	};
}

const endsOf = remembered(({ steps }: Definition): readonly StepName[] =>
	Object.values(steps).flatMap((step) => (step.does === "end" ? step.name : [])),
);

/** Steps, and what is done for one item of a list. */
function actedAt(linking: Linking, doneBy: NonNullable<ExpectModel["done_by"]>): readonly string[] {
	return [...linking.steps.keys(), ...idsOf(doneBy).filter((id) => itemIn(linking, id))];
}

/** Exactly one of `ends_in` and `stands_at`: otherwise nothing is expected of the way, or two things. */
function oneEnd(linking: Linking, expect: Item<ExpectModel> | undefined): void {
	if (!expect) return;
	const keys = ["ends_in", "stands_at"] as const;
	const values = { item: "an expectation", keys: "`ends_in`, `stands_at`" };
	const [first, second] = keys.filter((key) => expect[key] !== undefined);
	if (first === undefined) linking.report(keys_need_one(values), placeOf(headOf(expect.node)));
	else if (second !== undefined) linking.report(keys_exclude(values), placeOf(headOf(expect.node)));
}
