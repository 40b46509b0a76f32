import type {
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Id,
	StepName,
} from "../bundle/index.ts";

type Named = Field | DocumentRequirement;
type Level = Readonly<Record<Id, Named>>;

/** What this edition calls a value that an older one called by this path, after every `was` on it. */
export function pathNow(definition: Definition, before: DataPath): DataPath {
	let level: Level = rootOf(definition);
	return before
		.split(".")
		.map((word) => {
			const named = heirOf(level, word);
			// The index of an item names nothing, and what is no more keeps its name: the caller asks whether it is known.
			if (named) level = insideOf(named);
			return named?.id ?? word;
		})
		.join(".");
}

/** What an older edition called a value of this one, after every `was` on its path. */
export function pathBefore(definition: Definition, now: DataPath): DataPath {
	let level: Level = rootOf(definition);
	return now
		.split(".")
		.map((word) => {
			const named = own(level, word);
			if (named) level = insideOf(named);
			return named?.was ?? word;
		})
		.join(".");
}

/** What a case of an older edition holds, under the names of this one. */
export function dataNow(
	definition: Definition,
	before: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	return namedNow(rootOf(definition), before);
}

/** What this edition calls a step of an older one; in a part, its own name there. */
export function stepNow({ steps }: Definition, before: StepName): StepName {
	const heir = Object.values(steps).find(
		({ name, was }) => was !== undefined && formerName(name, was) === before,
	);
	return heir?.name ?? before;
}

function formerName(name: StepName, was: Id): StepName {
	return [...name.split(".").slice(0, -1), was].join(".");
}

function namedNow(
	level: Level,
	values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(values).map(([id, value]) => {
			const named = heirOf(level, id);
			return named ? [named.id, inside(insideOf(named), value)] : [id, value];
		}),
	);
}

function inside(level: Level, value: unknown): unknown {
	if (Object.keys(level).length === 0) return value;
	if (Array.isArray(value)) return value.map((item) => inside(level, item));
	return isRecord(value) ? namedNow(level, value) : value;
}

/** Who says that it bore the name comes before who bears it now: then the name means something else. */
function heirOf(level: Level, id: Id): Named | undefined {
	return Object.values(level).find(({ was }) => was === id) ?? own(level, id);
}

function rootOf({ data, documents }: Definition): Level {
	return { ...data, ...documents };
}

function insideOf(named: Named): Level {
	return ("group" in named ? named.group : "one_of" in named ? named.one_of : undefined) ?? {};
}

function own(level: Level, id: Id): Named | undefined {
	return Object.hasOwn(level, id) ? level[id] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}
