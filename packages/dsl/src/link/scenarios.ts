import type {
	Act,
	ActionAct,
	ChannelId,
	DataPath,
	Definition,
	Expectation,
	Id,
	Scenario,
	StepScript,
} from "../bundle/index.ts";
import {
	action_unknown,
	clock_unknown,
	message_unknown,
	outcome_unknown,
	role_unknown,
	scenario_unknown,
	step_unknown,
	value_malformed,
} from "../diagnostic/messages.generated.ts";
import { CHANNELS } from "../model/channel.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import { found } from "../model/found.ts";
import type { ActModel, ExpectModel, ScenarioModel, ScenariosFile } from "../model/scenario.ts";
import type { Item } from "../model/shape.ts";
import { type Node, placeOf, type ScalarNode } from "../syntax/nodes.ts";
import { askable, idsOf } from "./asked.ts";
import { present } from "./basis.ts";
import { fieldAt, membersOf, reportField } from "./data.ts";
import { type Linking, resolve } from "./linking.ts";
import { titleOf } from "./texts.ts";
import { typedValue } from "./typed-value.ts";

type Scenarios = readonly Keyed<Item<ScenarioModel>>[];

/** The scenarios of this procedure, `like` merged, values typed by their fields, names resolved. */
export function linkScenarios(linking: Linking, definition: Definition): readonly Scenario[] {
	const files = linking.library.scenarios.filter(
		(file) => file.scenarios_for?.text === definition.procedure,
	);
	return files.flatMap((file: Item<ScenariosFile>) =>
		(file.scenarios ?? []).flatMap((entry) =>
			linkScenario(linking, definition, file.scenarios ?? [], entry),
		),
	);
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
			title: titleOf(linking, scenario, id),
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

type Given = Pick<Scenario, "given" | "sources" | "channel" | "submitted_at" | "facts">;

function readGiven(linking: Linking, entries: readonly Keyed<Node>[]): Given {
	const given: Record<DataPath, unknown> = {};
	const sources: Record<DataPath, string> = {};
	const facts: Record<string, string> = {};
	for (const { id, key, node } of entries) {
		const text = node.kind === "scalar" ? node.text : "";
		if (id.startsWith("case.") || id.startsWith("identity.")) facts[id] = text;
		else if (id.endsWith(".source"))
			sources[dataName(linking, key, id.slice(0, -".source".length))] = text;
		else given[id] = valueFor(linking, key, id, node);
	}
	const { "case.channel": channel, "case.submitted_at": submitted, ...rest } = facts;
	if (channel !== undefined && !(CHANNELS as readonly string[]).includes(channel)) {
		const node = entries.find((entry) => entry.id === "case.channel")?.node;
		if (node)
			linking.report(
				value_malformed({ expected: `one of ${CHANNELS.join(", ")}`, found: found(node) }),
				placeOf(node),
			);
	}
	return {
		given,
		sources,
		channel: (channel ?? "online") as ChannelId,
		facts: rest,
		...(submitted !== undefined && { submitted_at: submitted }),
	};
}

function dataName(linking: Linking, key: ScalarNode, name: string): DataPath {
	askable(linking, { text: name, node: key });
	return name;
}

/** The value of a data path by its type; how a document is shown; a list of items with members. */
function valueFor(linking: Linking, key: ScalarNode, name: string, node: Node): unknown {
	const path = name.split(".");
	const layers = fieldAt(
		linking,
		path.filter((word) => !/^\d+$/.test(word)),
	);
	if (!layers) {
		if (idsOf(linking.procedure.documents).includes(path[0] ?? "")) return textsOf(node);
		reportField(linking, { text: name, node: key }, path, idsOf(linking.procedure.documents));
		return undefined;
	}
	if (membersOf(linking, layers)) return textsOf(node);
	const as = layers.find((layer) => layer.as)?.as ?? "text";
	return typedValue(linking, as, layers.find((layer) => layer.list)?.list?.text, node);
}

function textsOf(node: Node): unknown {
	switch (node.kind) {
		case "scalar":
			return node.text;
		case "list":
			return node.items.map(textsOf);
		case "map":
			return Object.fromEntries(
				node.entries.map((entry) => [entry.key.text, textsOf(entry.value)]),
			);
		case "empty":
			return {};
	}
}

const ACTION = /^(anytime|afterwards)\.(.+)$/;

type Script = NonNullable<ScenarioModel["happens"]>[number];

function linkScript(
	linking: Linking,
	definition: Definition,
	{ id, key, value }: Script,
): [string, StepScript][] {
	if (ACTION.test(id) || !value) return [];
	const step = resolve(linking, { text: id, node: key }, [...linking.steps.keys()], step_unknown);
	if (step === undefined) return [];
	const outcomes = linking.steps.get(step);
	const acts = value.acts.flatMap((act) => {
		const refused = act.refused !== undefined;
		const take =
			refused || !outcomes
				? act.take?.text
				: resolve(linking, act.take, [...outcomes, "silence"], outcome_unknown);
		return take === undefined ? [] : [linkAct(linking, definition, act, take)];
	});
	return [[step, { acts, repeats: value.repeats }]];
}

function linkActions(
	linking: Linking,
	definition: Definition,
	{ id, key, value }: Script,
): readonly ActionAct[] {
	const [, kind, action = ""] = ACTION.exec(id) ?? [];
	if ((kind !== "anytime" && kind !== "afterwards") || !value) return [];
	const names = Object.keys(definition[kind]);
	const from = kind.length + 1;
	const named: Named = { text: action, node: key, within: [from, from + action.length] };
	if (resolve(linking, named, names, action_unknown) === undefined) return [];
	return value.acts.map((act) => {
		const [, step = "", visit = "1"] = /^(\S+)(?: (\d+))?$/.exec(act.during?.text ?? "") ?? [];
		const during = act.during && {
			text: step,
			node: act.during.node,
			...(act.during.within && { within: act.during.within }),
		};
		const at = resolve(linking, during, [...linking.steps.keys()], step_unknown);
		return {
			...linkAct(linking, definition, act, action),
			kind,
			...(at !== undefined && { during: { step: at, visit: Number(visit) } }),
		};
	});
}

function linkAct(linking: Linking, definition: Definition, act: ActModel, take: Id): Act {
	const role = (named: Named | undefined) =>
		resolve(linking, named, Object.keys(definition.roles), role_unknown);
	const by = act.by && {
		role: role(act.by.role) ?? "",
		...present<{ for: Id }>({ for: role(act.by.for) }),
	};
	return {
		take,
		with: Object.fromEntries(
			(act.with ?? []).map(({ id, key, node }) => [id, givenValue(linking, key, id, node)]),
		),
		marks: (act.marks ?? []).flatMap((path) => askable(linking, path) ?? []),
		...present<Act>({ by, reason: act.reason, after: act.after, refused: act.refused }),
	};
}

/** An act may also bring what an answer gives (`personal_id`), which is no data of the procedure. */
function givenValue(linking: Linking, key: ScalarNode, name: string, node: Node): unknown {
	const path = name.split(".");
	const isData = idsOf(linking.procedure.data).includes(path[0] ?? "") || path.length > 1;
	return isData ? valueFor(linking, key, name, node) : textsOf(node);
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
	const ends = Object.values(definition.steps).filter((step) => step.does === "end");
	const doneBy = known(expect?.done_by, [...linking.steps.keys()], step_unknown);
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
			(one) => resolve(linking, one, linking.library.messages.keys(), message_unknown) ?? [],
		),
		ends_in:
			resolve(
				linking,
				expect?.ends_in,
				ends.map((step) => step.name),
				step_unknown,
			) ?? "",
		...present<Expectation>({ fee: expect?.fee }),
	};
}
