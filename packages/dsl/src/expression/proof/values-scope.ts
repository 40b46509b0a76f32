import type { Scope } from "../scope.ts";

/** Values of a case by dotted name: data, `case.channel`, `check.outcome`. An absent value is left out. */
export type Values = Readonly<Record<string, unknown>>;

/** What rules read of such a case. A member of a list is the list of that member. */
export function valuesScope(
	values: Values,
	at: Pick<Scope, "timeZone" | "leapBirthday"> & { readonly today: string },
): Scope {
	const { today = at.today, now = `${String(today)}T09:00:00Z` } = values;
	return {
		get: (path) => read(values, path),
		today: String(today),
		now: String(now),
		timeZone: at.timeZone,
		leapBirthday: at.leapBirthday,
	};
}

function read(values: Values, path: readonly string[]): unknown {
	const name = path.join(".");
	if (Object.hasOwn(values, name)) return values[name];
	if (path.at(-1) === "given") return read(values, path.slice(0, -1)) !== undefined;
	for (let length = path.length - 1; length > 0; length--) {
		const around = path.slice(0, length).join(".");
		if (Object.hasOwn(values, around)) return path.slice(length).reduce(member, values[around]);
	}
	return undefined;
}

function member(value: unknown, name: string): unknown {
	if (Array.isArray(value)) return value.map((item: unknown) => member(item, name));
	return typeof value === "object" && value !== null && Object.hasOwn(value, name)
		? (value as Readonly<Record<string, unknown>>)[name]
		: undefined;
}
