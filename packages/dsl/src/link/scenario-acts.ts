import type { Act, ActionAct, Definition, Field, Id, Step, StepScript } from "../bundle/index.ts";
import {
	action_unknown,
	outcome_unknown,
	role_unknown,
	step_unknown,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { ActModel, ScenarioModel } from "../model/scenario.ts";
import { askable } from "./asked.ts";
import { present } from "./basis.ts";
import { type Linking, resolve } from "./linking.ts";
import { fromZero, givenValue } from "./scenario-values.ts";
import { nameOfEach } from "./several.ts";

const ACTION = /^(anytime|afterwards|override)\.(.+)$/;

type Script = NonNullable<ScenarioModel["happens"]>[number];

export function linkScript(
	linking: Linking,
	definition: Definition,
	{ id, key, value }: Script,
): [string, StepScript][] {
	if (ACTION.test(id) || !value) return [];
	const item = itemIn(linking, id);
	const step = item ? id : resolve(linking, { text: id, node: key }, linking.steps, step_unknown);
	if (step === undefined) return [];
	const outcomes = linking.steps.get(item ?? nameOfEach(step)) ?? linking.steps.get(step);
	const acts = value.acts.flatMap((act) => {
		const refused = act.refused !== undefined;
		const take =
			refused || !outcomes
				? act.take?.text
				: resolve(linking, act.take, [...outcomes, "silence"], outcome_unknown);
		const at = definition.steps[item ?? step];
		return take === undefined
			? []
			: [linkAct(linking, definition, act, take, at?.who ?? [], givesOf(definition, at, take))];
	});
	return [[step, { acts, repeats: value.repeats }]];
}

/** What a register gives with the answer that is taken. */
function givesOf(
	{ registers }: Definition,
	step: Step | undefined,
	answer: Id,
): Readonly<Record<Id, Field>> {
	if (!step || !("service" in step)) return {};
	return registers[step.register]?.services[step.service]?.answers[answer]?.gives ?? {};
}

/** `consents.2`: what is done for each, where the scenario says something of one item alone. */
export function itemIn(linking: Linking, id: string): string | undefined {
	const [, around = ""] = /^(.+)\.[1-9]\d*$/.exec(id) ?? [];
	const each = nameOfEach(around);
	return linking.steps.has(each) ? each : undefined;
}

export function linkActions(
	linking: Linking,
	definition: Definition,
	{ id, key, value }: Script,
): readonly ActionAct[] {
	const [, kind, action = ""] = ACTION.exec(id) ?? [];
	if (kind === undefined || !isActionKind(kind) || !value) return [];
	const from = kind.length + 1;
	const named: Named = { text: action, node: key, within: [from, from + action.length] };
	const found =
		kind === "override"
			? resolve(linking, named, overridableIn(definition), step_unknown)
			: resolve(linking, named, Object.keys(definition[kind]), action_unknown);
	if (found === undefined) return [];
	return value.acts.map((act) => {
		const [, step = "", visit = "1"] = /^(\S+)(?: (\d+))?$/.exec(act.during?.text ?? "") ?? [];
		const during = act.during && {
			text: step,
			node: act.during.node,
			...(act.during.within && { within: act.during.within }),
		};
		const at = resolve(linking, during, linking.steps, step_unknown);
		return {
			...linkAct(linking, definition, act, taken(linking, kind, found, act)),
			kind,
			...(kind === "override" && { step: found }),
			...(at !== undefined && { during: { step: at, visit: Number(visit) } }),
		};
	});
}

type ActionKind = ActionAct["kind"];

function isActionKind(word: string): word is ActionKind {
	return word === "anytime" || word === "afterwards" || word === "override";
}

/** Steps whose decision by rule a person may replace. */
function overridableIn({ steps }: Definition): readonly string[] {
	return Object.values(steps).flatMap((step) =>
		step.does === "decide" && step.override ? [step.name] : [],
	);
}

/** An action is named by its key; what replaces a decision takes another outcome. */
function taken(linking: Linking, kind: ActionKind, name: Id, act: ActModel): Id {
	if (kind !== "override") return name;
	if (act.refused !== undefined) return act.take?.text ?? "";
	return resolve(linking, act.take, linking.steps.get(name) ?? [], outcome_unknown) ?? "";
}

/**
 * @param own roles of the step: who somebody else may act for
 * @param gives what comes with the answer of a register
 */
function linkAct(
	linking: Linking,
	definition: Definition,
	act: ActModel,
	take: Id,
	own: readonly Id[] = Object.keys(definition.roles),
	gives: Readonly<Record<Id, Field>> = {},
): Act {
	const role = (named: Named | undefined, roles: readonly Id[] = Object.keys(definition.roles)) =>
		resolve(linking, named, roles, role_unknown);
	const by = act.by && {
		role: role(act.by.role) ?? "",
		...present<{ for: Id }>({ for: role(act.by.for, own) }),
	};
	return {
		take,
		with: Object.fromEntries(
			(act.with ?? []).map(({ id, key, node }) => [
				fromZero(linking, key, id),
				givenValue(linking, key, id, node, gives[id]),
			]),
		),
		marks: (act.marks ?? []).flatMap((path) => askable(linking, path) ?? []),
		...present<Act>({ by, reason: act.reason, after: act.after, refused: act.refused }),
	};
}
