import type { Definition, Id, Step } from "../../../bundle/index.ts";
import { checkRule } from "../../../expression/check-rule.ts";
import { outcomesOf } from "../../edges.ts";
import { envOf } from "../../env/env-of.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** Steps that wait for people, and for which there may be nobody: no role, nobody who is found, no office. */
export function nobodyActs(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	return [
		...Object.values(definition.steps).flatMap((step) => [
			...withoutRole(step),
			...step.who.flatMap((role) => maybeAbsent(step, role, facts)),
		]),
		...rolesUsed(definition).flatMap((role) => withoutPlace(role, definition)),
	];
}

function withoutRole(step: Step): readonly CheckFinding[] {
	if (step.who.length > 0 || !isActed(step)) return [];
	return [
		{ code: "nobody_acts", values: { step: step.name, does: step.does }, at: ["steps", step.name] },
	];
}

/** A rule decides by itself, and a post brings by itself; at a counter somebody gives it out. */
function isActed(step: Step): boolean {
	if (step.does === "decide") return !step.by_rule;
	return step.does === "deliver" ? step.by === "counter" : ACTED.has(step.does);
}

const ACTED: ReadonlySet<Step["does"]> = new Set(["fill_in", "confirm", "attend", "pay", "sign"]);

/** Whose task it is is read from data that some cases do not have. */
function maybeAbsent(step: Step, id: Id, facts: DefinitionFacts): readonly CheckFinding[] {
	const role = facts.definition.roles[id];
	if (role?.is !== "person" || role.found_by === undefined || !facts.reachable.has(step.name))
		return [];
	const known = [step, ...aroundOf(step, facts.definition)].flatMap(({ when }) => when?.tree ?? []);
	const expected = { types: [] };
	const site = {
		rule: role.found_by,
		at: ["roles", id, "found_by"],
		expected,
		known,
		step: step.name,
	};
	const { errors } = checkRule(role.found_by.tree, envOf(site, facts), expected);
	const absent = errors.find(({ code }) => code === "maybe_absent");
	if (absent === undefined) return [];
	const values = { step: step.name, role: id, path: absent.values["name"] };
	return [
		{
			code: "person_may_be_absent",
			values,
			at: ["steps", step.name, "who"],
			related: [{ message: "found by this", at: site.at }],
		},
	];
}

function aroundOf(step: Step, { steps }: Definition): readonly Step[] {
	const around = step.inside === undefined ? undefined : steps[step.inside];
	return around ? [around, ...aroundOf(around, { steps } as Definition)] : [];
}

function withoutPlace(id: Id, { roles, offices }: Definition): readonly CheckFinding[] {
	const role = roles[id];
	const at = ["roles", id];
	if (role?.is === "person" && role.found_by === undefined)
		return [{ code: "person_not_found", values: { role: id }, at }];
	return role?.is === "officer" && role.office === undefined && Object.keys(offices).length > 0
		? [{ code: "office_missing", values: { role: id }, at }]
		: [];
}

/** Roles with tasks: at steps, by actions, for the applicant on a channel, and where something is replaced or late. */
function rolesUsed({
	steps,
	anytime,
	afterwards,
	channels,
	clocks,
	accountable,
}: Definition): readonly Id[] {
	const actions = [...Object.values(anytime), ...Object.values(afterwards)];
	const told = [
		...Object.values(clocks).map(({ when_late }) => when_late),
		...Object.values(steps).map(({ deadline }) => deadline?.when_late),
	];
	return [
		...new Set([
			...(accountable === undefined ? [] : [accountable]),
			...Object.values(steps).flatMap((step) => [...step.who, ...rolesBeside(step)]),
			...actions.map(({ who }) => who),
			...Object.values(channels).flatMap(({ filled_by }) => filled_by ?? []),
			...told.flatMap((late) => (late?.kind === "tell" ? late.roles : [])),
		]),
	];
}

/** Who hands over, leads, allows more than a limit, or replaces what a rule decided. */
function rolesBeside(step: Step): readonly Id[] {
	const beyond = outcomesOf(step).flatMap((outcome) => outcome.beyond ?? []);
	if (step.does === "hand_over") return [...beyond, step.from, step.to];
	if (step.does === "attend") return step.led_by === undefined ? beyond : [...beyond, step.led_by];
	return step.does === "decide" && step.override ? [...beyond, step.override.who] : beyond;
}
