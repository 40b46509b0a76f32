import type {
	Bundle,
	Definition,
	ForEachStep,
	Id,
	Level,
	Role,
	Step,
	StepName,
} from "@onedoor/dsl/bundle";
import { evaluate, pathsIn, type Rule } from "@onedoor/dsl/expression";
import { type ItemTask, itemTask, stepAt, valueAt } from "@onedoor/dsl/form";
import { actingRoles } from "../case/calendars.ts";
import type { Actor, Case } from "../case/case.ts";
import { isApplicant } from "./is-applicant.ts";
import { officeOf } from "./office.ts";
import { type Sight, scopeAt, scopesAt } from "./sight.ts";

/**
 * Whether an actor holds a role in this case: applicants and persons by identity, officers by role and office. Somebody
 * named by an item of a list holds the role in that item's task; without a step, if any item names them.
 */
export function holdsRole(sight: Sight, actor: Actor, id: Id, step?: StepName): boolean {
	const role = roleOf(sight.bundle.definition, id);
	if (role === undefined || actor.kind !== "person") return false;
	switch (role.is) {
		case "applicant":
			return isApplicant(sight.case, actor);
		case "person":
			return isNamed(sight, actor, role, step);
		case "representative":
			// Without a name, whoever signs in for the applicant; what they sign needs the power that proves it.
			return role.found_by === undefined
				? isApplicant(sight.case, actor)
				: isNamed(sight, actor, role, step);
		case "officer":
			return (
				actor.roles.includes(id) && isInOffice(sight, actor, role) && !isConcerned(sight, actor)
			);
		case "partner":
			return (
				actor.roles.includes(id) && sight.case.opened_by === actor.id && !isConcerned(sight, actor)
			);
	}
}

/**
 * Nobody is the office, or a partner, in a case of their own: not who applies, and not who the data name as a person
 * of it, such as the other parent. They see and do there what everybody in their place does.
 */
function isConcerned(sight: Sight, actor: Actor): boolean {
	if (isApplicant(sight.case, actor)) return true;
	return Object.values(sight.bundle.definition.roles).some(
		(role) => role.is === "person" && isNamed(sight, actor, role),
	);
}

/**
 * Roles that may act at a step, whoever types: the step's own, and on their channel those that fill in for the
 * applicant. An officer helps wherever the applicant acts, a partner only where the channel says `may`.
 */
export function rolesAt(
	{ bundle: { definition }, case: current }: Sight,
	step: Step,
): readonly Id[] {
	const own = actingRoles(step);
	const channel = definition.channels[current.channel];
	const helper = channel?.filled_by;
	if (channel === undefined || helper === undefined || own.includes(helper)) return own;
	const isOfApplicant = own.some((id) => {
		const is = definition.roles[id]?.is;
		return is === "applicant" || is === "representative";
	});
	const isPartner = definition.roles[helper]?.is === "partner";
	const mayHelp = isPartner ? channel.may.includes(step.name) : isOfApplicant;
	return mayHelp ? [...own, helper] : own;
}

/** Least assurance for acting in a role at a step: of the role, the step, and for applicants the channel. */
export function levelNeeded(
	{ bundle: { definition }, case: current }: Sight,
	role: Id,
	step?: Step,
): Level {
	const { is, identity } = definition.roles[role] ?? {};
	const channel = is === "applicant" ? definition.channels[current.channel]?.identity : undefined;
	return Math.max(1, identity ?? 1, step?.identity ?? 1, channel ?? 1) as Level;
}

/** A role held only by delegation does not do where role or step say `delegation: never`. */
export function isDelegationRefused(bundle: Bundle, actor: Actor, role: Id, step?: Step): boolean {
	return actor.delegated?.includes(role) === true && isNeverDelegated(bundle, role, step);
}

/** Whether whoever has this role acts in person, always or at this step. */
export function isNeverDelegated({ definition }: Bundle, role: Id, step?: Step): boolean {
	return definition.roles[role]?.delegation === "never" || step?.delegation === "never";
}

/** The first of the steps that this person did in this case, where separation of duties forbids it. */
export function stepDoneBefore(
	{ bundle: { definition }, case: current }: Sight,
	actor: Actor,
	steps: readonly StepName[],
): StepName | undefined {
	return steps.find((name) =>
		Object.entries(current.steps).some(
			([step, { done_by }]) => done_by.includes(actor.id) && isPartOf(definition, step, name),
		),
	);
}

/** A step is part of itself, of the branch it stands in, and an item's task of what is done for each. */
function isPartOf(definition: Definition, name: StepName, whole: StepName): boolean {
	if (name === whole) return true;
	const inside = stepAt(definition, name)?.inside;
	return inside !== undefined && isPartOf(definition, inside, whole);
}

/** Unit code of the office that a role belongs to in this case; undefined where the role is not tied to one. */
export function unitOf(bundle: Bundle, current: Case, roleId: Id): string | undefined {
	const rule = officeOf(bundle, current, roleId);
	if (rule === undefined) return undefined;
	if (rule.is === "receiving") return current.office;
	const unit = rule.of === undefined ? undefined : valueAt(current.data, rule.of);
	return typeof unit === "string" ? unit : undefined;
}

/** Whether an actor sits where a role works in this case, as far as its data says that. */
export function isInOffice(
	{ bundle, case: current }: Omit<Sight, "now">,
	actor: Actor,
	role: Role,
): boolean {
	if (actor.office === undefined || role.office === undefined) return true;
	const kind = officeOf(bundle, current, role.id)?.kind;
	if (kind !== undefined && kind !== actor.office.kind) return false;
	const unit = unitOf(bundle, current, role.id);
	return unit === undefined || unit === actor.office.unit;
}

function isNamed(sight: Sight, actor: Actor, role: Role, step?: StepName): boolean {
	return namedBy(sight, role, step).some(
		(found) => found === actor.identity.personal_id || found === actor.identity.organisation_code,
	);
}

/** Numbers of those who hold a role by what the data says; several, where each item of a list names one. */
export function namedBy(sight: Sight, role: Role, step?: StepName): readonly string[] {
	const { found_by } = role;
	if (found_by === undefined) return [];
	const scopes = scopesAt(sight);
	const items = itemsNaming(sight, found_by, step);
	const read = items ? items.map((item) => scopes.ofItem(item)) : [scopes.scope];
	return read.flatMap((one) => {
		const found = evaluate(found_by.tree, one);
		return typeof found === "string" ? [found] : [];
	});
}

/** The items whose name a rule reads; undefined where it reads none. */
function itemsNaming(
	sight: Sight,
	{ tree }: Rule,
	step: StepName | undefined,
): readonly ItemTask[] | undefined {
	const { definition } = sight.bundle;
	const task = step === undefined ? undefined : itemTask(definition, step);
	if (task) return [task];
	const roots = new Set(pathsIn(tree).map(({ path }) => path[0]));
	const each = Object.values(definition.steps).find(
		(one): one is ForEachStep => one.does === "for_each" && roots.has(one.as),
	);
	const list = each && scopeAt(sight).get(each.of.split("."));
	if (each === undefined) return undefined;
	return Array.isArray(list) ? list.map((_item, at) => ({ each, number: at + 1 })) : [];
}

function roleOf(definition: Definition, id: Id): Role | undefined {
	return Object.hasOwn(definition.roles, id) ? definition.roles[id] : undefined;
}
