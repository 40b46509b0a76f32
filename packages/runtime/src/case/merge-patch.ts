type Json = Readonly<Record<string, unknown>>;

/** Names that would reach into an object's prototype; no data of a case bears them. */
function isForbidden(name: string): boolean {
	return name === "__proto__" || name === "constructor" || name === "prototype";
}

/** What turns one object into another, as a JSON merge patch (RFC 7396): `null` removes, lists are replaced whole. */
export function patchBetween(before: Json, after: Json): Json {
	const changes: Record<string, unknown> = {};
	let kept = 0;
	for (const key of Object.keys(after)) {
		const [old, value] = [before[key], after[key]];
		if (value === undefined) continue;
		if (old !== undefined) kept++;
		if (value === old || isForbidden(key)) continue;
		const change = changeOf(old, value);
		if (change !== undefined) changes[key] = change;
	}
	const names = Object.keys(before);
	if (kept >= names.length) return changes;
	const gone = names.filter((key) => after[key] === undefined && before[key] !== undefined);
	return { ...Object.fromEntries(gone.map((key) => [key, null])), ...changes };
}

/** Applies a merge patch: always a new object, in which what the patch leaves alone is shared. Neither argument is changed. */
export function applyPatch(target: Json, patch: Json): Json {
	return patched({ ...target }, patch);
}

/** The same on an object that nobody else holds. */
export function patched(result: Record<string, unknown>, patch: Json): Json {
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
