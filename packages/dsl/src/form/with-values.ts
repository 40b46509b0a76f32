import { type Data, isRecord, memberOf, withValue } from "./paths.ts";

/** `withValue` for many values, one after the other: what was made on the way is not copied again. */
export function withValues(
	data: Data,
	values: Iterable<readonly [path: string, value: unknown]>,
): Data {
	const made = new Set<unknown>();
	let all = data;
	for (const [path, value] of values) all = placed(all, path, value, made);
	return all;
}

function placed(data: Data, path: string, value: unknown, made: Set<unknown>): Data {
	const dot = path.indexOf(".");
	const first = dot < 0 ? path : path.slice(0, dot);
	const inner = memberOf(data, first);
	if (value === undefined || first === "__proto__" || Array.isArray(inner))
		return withValue(data, path, value);
	const next =
		dot < 0 ? value : placed(isRecord(inner) ? inner : {}, path.slice(dot + 1), value, made);
	if (next === inner) return data;
	const copy = (made.has(data) ? data : { ...data }) as Record<string, unknown>;
	copy[first] = next;
	made.add(copy);
	return copy;
}
