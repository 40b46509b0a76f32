import type { Calendar, Definition, Field, StepName } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import type { Domain } from "../../expression/proof/domain.ts";
import type { World } from "../../expression/proof/find-case.ts";
import type { Named } from "../../expression/types.ts";
import { fieldAt } from "../../form/asked.ts";
import { ANYWHERE, envOf } from "../env/env-of.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { Site } from "../sites.ts";
import { branchReadBy, impossibleAnswers, skippedBy } from "./branch-answers.ts";

/** Names as they are read at a place: which values they can have, and when they are there. */
export function worldOf(place: Pick<Site, "step" | "group">, facts: DefinitionFacts): World {
	const worlds = known.get(facts) ?? new Map<string, World>();
	known.set(facts, worlds);
	const key = `${place.step ?? ""} ${place.group ?? ""}`;
	const world = worlds.get(key) ?? newWorld(place, facts);
	worlds.set(key, world);
	return world;
}

/** Many rules stand at one place, and read the same names. */
const known = new WeakMap<DefinitionFacts, Map<string, World>>();

function newWorld(place: Pick<Site, "step" | "group">, facts: DefinitionFacts): World {
	const { definition } = facts;
	const env = envOf({ ...ANYWHERE, ...place }, facts);
	const names = new Map<string, Named | undefined>();
	const named = (path: readonly string[]): Named | undefined => {
		const key = path.join(".");
		if (names.has(key)) return names.get(key);
		const found = env.resolve(path);
		const meant = "unknown" in found ? undefined : found;
		names.set(key, meant);
		return meant;
	};
	const domains = new Map<string, Domain | undefined>();
	return {
		meaning: (name) => meaningOf(name, definition),
		domainOf: (path) => {
			const key = path.join(".");
			if (domains.has(key)) return domains.get(key);
			const domain = domainOf(path, named(path), place.step, facts);
			domains.set(key, domain);
			return domain;
		},
		factsOf: (path) => {
			const branch = branchReadBy(path, definition);
			return [
				...presenceOf(path, named),
				...(branch ? skippedBy(branch, path, place.step, facts) : []),
			];
		},
		today: facts.day,
		...calendarOf(definition),
	};
}

function meaningOf(name: string, { conditions, computed }: Definition): Expression | undefined {
	if (Object.hasOwn(conditions, name)) return conditions[name]?.tree;
	return Object.hasOwn(computed, name) ? computed[name]?.is.tree : undefined;
}

function domainOf(
	path: readonly string[],
	named: Named | undefined,
	step: StepName | undefined,
	facts: DefinitionFacts,
): Domain | undefined {
	if (!named) return undefined;
	const { definition } = facts;
	const { type } = named;
	const mayBeAbsent =
		named.optional === true || named.unsure === true || named.presentWhen.length > 0;
	const field = fieldAt(definition, path.join("."));
	return {
		kind: type.kind,
		optional: mayBeAbsent,
		...("codes" in type && type.codes && { codes: possible(type.codes, path, step, facts) }),
		...(path.at(-1) === "times" && type.kind === "whole" && { least: "0" }),
		...(type.kind === "money" && path[0] === "fees" && { least: "0" }),
		...(path.length === 1 && path[0] === "today" && { least: definition.edition }),
		...((type.kind === "date" || type.kind === "partial_date") && { example: facts.day }),
		...(type.kind === "choices" && type.codes && { many: { min: 0, max: type.codes.length } }),
		...(field && limitsOf(field)),
	};
}

/** Some answers of a branch cannot occur. */
function possible(
	codes: readonly string[],
	path: readonly string[],
	step: StepName | undefined,
	facts: DefinitionFacts,
): readonly string[] {
	const branch = branchReadBy(path, facts.definition);
	if (!branch) return codes;
	const impossible = impossibleAnswers(branch, step, facts);
	return codes.filter((code) => !impossible.has(code));
}

/** Limits that change while the edition is in force, or that only advise, are no limits here. */
function limitsOf(field: Field): Partial<Domain> {
	const { dated, earliest, latest, shortest, longest } = field;
	const least = earliest?.kind === "date" ? earliest.date : field.least;
	const most = latest?.kind === "date" ? latest.date : field.most;
	const isSteady = field.if_broken === "block" && !LIMITS.some((key) => dated?.[key] !== undefined);
	const long = {
		...(shortest !== undefined && { min: shortest }),
		...(longest !== undefined && { max: longest }),
	};
	return {
		...(isSteady && least !== undefined && { least }),
		...(isSteady && most !== undefined && { most }),
		...(isSteady && { long }),
		...(field.decimals !== undefined && { decimals: field.decimals }),
		...(field.must_be === true && { onlyYes: true }),
		...exampleOf(field),
		...(field.many && { many: field.many }),
	};
}

function exampleOf({ example, format }: Field): Pick<Domain, "example"> {
	if (example !== undefined) return { example };
	return format === "email" ? { example: "name@example.org" } : {};
}

const LIMITS = ["least", "most", "earliest", "latest", "shortest", "longest", "if_broken"] as const;

/** A value is hidden, and so absent, unless what shows it holds; then it is there, unless it may be left empty. */
function presenceOf(
	path: readonly string[],
	named: (path: readonly string[]) => Named | undefined,
): readonly Expression[] {
	const value: Expression = { op: "path", path };
	const around = path.at(-1) === "given" ? named(path.slice(0, -1)) : undefined;
	if (around) return linked(value, { op: "not", of: value }, around);
	const own = named(path);
	return own ? linked(nullTest("!=", value), nullTest("=", value), own) : [];
}

function linked(there: Expression, absent: Expression, named: Named): readonly Expression[] {
	const shown: Expression = { op: "and", of: [...named.presentWhen] };
	if (named.presentWhen.length === 0) return named.optional || named.unsure ? [] : [there];
	const hidden: Expression = { op: "not", of: shown };
	const whenShown: Expression = { op: "or", of: [there, hidden] };
	const onlyShown: Expression = { op: "or", of: [absent, shown] };
	return named.optional || named.unsure ? [onlyShown] : [onlyShown, whenShown];
}

function nullTest(op: "=" | "!=", left: Expression): Expression {
	return { op, left, right: { op: "literal", type: "null", value: null } };
}

function calendarOf({ calendars, calendar }: Definition): Pick<World, "timeZone" | "leapBirthday"> {
	const own: Calendar | undefined = Object.hasOwn(calendars, calendar)
		? calendars[calendar]
		: undefined;
	return {
		timeZone: own?.time_zone ?? "UTC",
		leapBirthday: own?.counting.leap_birthday ?? "1 March",
	};
}
