import type { DataPath, Definition, Field, IsoDate, Role } from "@onedoor/dsl/bundle";
import { evaluate, holds } from "@onedoor/dsl/expression";
import { type Facts, scopeOf, withValue } from "@onedoor/dsl/form";
import { answersFor, NO_WISH, WayFinder, type Wish, wishesFor } from "@onedoor/dsl/journey";
import { fieldsOf, keysOf, knownOf, placesOf } from "./known.ts";
import { goodEnds } from "./ways.ts";
import type { SimulatorData } from "./world.ts";

type Person = SimulatorData["people"][number];
type Known = ReadonlyMap<DataPath, unknown>;

/** Somebody who may apply, and what they would answer. */
export interface Applicant {
	readonly person: Person;
	readonly given: Readonly<Record<DataPath, unknown>>;
}

/**
 * The first of the invented people for whom everything fits: the rules on the way to a good end hold, and no check of
 * the procedure refuses what registers say of them together with what they type.
 */
export function applicantFor(
	definition: Definition,
	world: SimulatorData,
	today: IsoDate,
): Applicant {
	const wish = wishFor(definition, today);
	let best: Tried | undefined;
	for (const person of world.people.filter((one) => mayApply(definition, one))) {
		const tried = answersOf({ definition, world, person, wish, today });
		if (best === undefined || tried.faults < best.faults) best = tried;
		if (best.faults === 0) break;
	}
	if (best === undefined) throw new Error(`nobody may apply for ${definition.procedure}`);
	return best;
}

interface Trying {
	readonly definition: Definition;
	readonly world: SimulatorData;
	readonly person: Person;
	readonly wish: Wish;
	readonly today: IsoDate;
}

interface Tried extends Applicant {
	/** How much of it does not fit. */
	readonly faults: number;
}

function wishFor(definition: Definition, today: IsoDate): Wish {
	const finder = new WayFinder(definition);
	const nearest = [...goodEnds(definition)].sort(
		(a, b) =>
			finder.distance(definition.starts_at, [a]) - finder.distance(definition.starts_at, [b]),
	)[0];
	const rules = nearest === undefined ? [] : finder.rulesOnTheWay(nearest);
	const wishes = wishesFor(definition, rules, undefined, today);
	return wishes.find(({ channel = "online" }) => channel === "online") ?? NO_WISH;
}

function mayApply({ roles }: Definition, { is, level, organisation }: Person): boolean {
	const role: Partial<Role> = Object.values(roles).find((one) => one.is === "applicant") ?? {};
	const kinds = role.kinds ?? [];
	const isOnlyOf = kinds.length > 0 && !kinds.includes("citizen");
	return (
		is === "citizen" && level >= (role.identity ?? 1) && (organisation !== undefined) === isOnlyOf
	);
}

/** With the numbers of registers, one after the other, with which the least goes wrong. */
function answersOf(trying: Trying): Tried {
	const { definition, world, person, wish } = trying;
	const register = knownOf(definition, world, person);
	const told = new Set(
		fieldsOf(definition).flatMap(({ path, prefill }) => (prefill ? [path] : [])),
	);
	const wished = [...wish.data, ...placesOf(definition, world.people)];
	// What a register may tell is not theirs to choose: it fits, or somebody else applies.
	let typed: Known = new Map(wished.filter(([path]) => !register.has(path) && !told.has(path)));
	let best = tryWith(trying, typed);
	for (const [path, keys] of keysOf(definition, world, register)) {
		if (typed.has(path)) continue;
		const used = new Set([person.id, ...typed.values()]);
		let chosen: Tried | undefined;
		// Whoever is somebody else already comes last: mother and father are two people.
		for (const key of [...keys].sort((a, b) => Number(used.has(a)) - Number(used.has(b)))) {
			const tried = tryWith(trying, new Map([...typed, [path, key]]));
			if (chosen !== undefined && tried.faults >= chosen.faults) continue;
			chosen = tried;
			if (tried.faults === 0) break;
		}
		if (chosen === undefined) continue;
		typed = new Map([...typed, [path, chosen.given[path]]]);
		best = chosen;
	}
	return { ...best, given: { ...best.given, ...listsWithPeople(trying, best.given) } };
}

function tryWith({ definition, world, person, wish, today }: Trying, typed: Known): Tried {
	const known = knownOf(definition, world, person, typed);
	const data = new Map([...wish.data, ...known]);
	const { given } = answersFor(definition, { ...wish, day: today, data }, "answer");
	const against = [...wish.data].filter(
		([path, value]) => known.has(path) && known.get(path) !== value,
	);
	const broken = brokenChecks(definition, given, person, today);
	return { person, given, faults: against.length + broken };
}

function brokenChecks(
	definition: Definition,
	given: Applicant["given"],
	{ id, organisation }: Person,
	today: IsoDate,
): number {
	const data = Object.entries(given).reduce(
		(all: Readonly<Record<string, unknown>>, [path, value]) => withValue(all, path, value),
		{},
	);
	const facts: Facts = {
		today,
		now: `${today}T09:00:00Z`,
		case: {
			channel: "online",
			language: definition.languages[0] ?? "en",
			edition: definition.edition,
			received_on: today,
			submitted_on: today,
		},
		identity: { personal_id: id, ...(organisation && { organisation_code: organisation.code }) },
		steps: {},
		clocks: {},
		sources: {},
	};
	const scope = scopeOf(definition, data, facts, "rest");
	return Object.values(definition.checks).filter(
		({ if_broken, when, must }) =>
			if_broken === "block" &&
			(when === undefined || holds(when, scope)) &&
			evaluate(must.tree, scope) === false,
	).length;
}

/** Items of a list are people as well: each is one whom the register knows, as far as there are enough. */
function listsWithPeople(
	{ definition, world, person }: Trying,
	given: Applicant["given"],
): Applicant["given"] {
	const lists = fieldsOf(definition).flatMap((list) => {
		const items = given[list.path];
		const by = list.many && keyMemberOf(list);
		if (by === undefined || !Array.isArray(items)) return [];
		const source = by.source;
		const taken = new Set([person.id, ...Object.values(given)]);
		const keys = Object.keys(world.records[source.register]?.[source.record] ?? {}).filter(
			(key) => !taken.has(key),
		);
		const filled = items.map((item, at) =>
			keys[at] === undefined
				? item
				: withValue(item as Readonly<Record<string, unknown>>, by.member, keys[at]),
		);
		return [[list.path, filled] as const];
	});
	return Object.fromEntries(lists);
}

/** The member of an item by which a register finds the rest of it. */
function keyMemberOf(list: Field) {
	for (const { prefill } of Object.values(list.group ?? {})) {
		if (prefill?.kind !== "register" || prefill.by.length !== 1) continue;
		const [path = ""] = prefill.by;
		if (path.startsWith(`${list.path}.`))
			return { source: prefill, member: path.slice(list.path.length + 1) };
	}
	return undefined;
}
