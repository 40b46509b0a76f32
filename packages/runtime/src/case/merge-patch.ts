type Json = Readonly<Record<string, unknown>>;

/** Names that would reach into an object's prototype; no data of a case bears them. */
function isForbidden(name: string): boolean {
	return name === "__proto__" || name === "constructor" || name === "prototype";
}

/** What turns one object into another, as a JSON merge patch (RFC 7396): `null` removes, lists are replaced whole. */
export function patchBetween(before: Json, after: Json): Json {
	const patch: Record<string, unknown> = {};
	for (const key of Object.keys(before))
		if (after[key] === undefined && before[key] !== undefined) patch[key] = null;
	for (const key of Object.keys(after)) {
		const value = after[key];
		if (value === undefined || value === before[key] || isForbidden(key)) continue;
		const change = changeOf(before[key], value);
		if (change !== undefined) patch[key] = change;
	}
	return patch;
}

/** Applies a merge patch: always a new object, in which what the patch leaves alone is shared. Neither argument is changed. */
export function applyPatch(target: Json, patch: Json): Json {
	const result: Record<string, unknown> = { ...target };
	for (const key of Object.keys(patch)) {
		const value = patch[key];
		if (isForbidden(key)) continue;
		if (value === null) delete result[key];
		else if (isObject(value))
			result[key] = applyPatch(isObject(result[key]) ? result[key] : {}, value);
		else result[key] = value;
	}
	return result;
}

export function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined when nothing changed. A value that becomes an object is patched onto an empty one. */
function changeOf(before: unknown, after: unknown): unknown {
	if (before === after) return undefined;
	if (!isObject(after)) return isSame(before, after) ? undefined : after;
	if (!isObject(before)) return after;
	const patch = patchBetween(before, after);
	return Object.keys(patch).length === 0 ? undefined : patch;
}

export function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
	if (!isObject(a) || !isObject(b)) return false;
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
	);
}
