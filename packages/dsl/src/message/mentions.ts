/** The values a message may mention, and nothing else: own properties only, on objects without a prototype. */
export function mentionsOnly(
	paths: readonly string[],
	mentions: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	const values: Record<string, unknown> = Object.create(null);
	for (const path of paths) {
		const value = valueAt(mentions, path.split("."));
		if (value !== undefined) put(values, path.split("."), bare(value));
	}
	return values;
}

function valueAt(from: unknown, [name, ...rest]: readonly string[]): unknown {
	if (name === undefined) return from;
	return isRecord(from) && Object.hasOwn(from, name) ? valueAt(from[name], rest) : undefined;
}

function put(
	into: Record<string, unknown>,
	[name = "", ...rest]: readonly string[],
	value: unknown,
): void {
	if (rest.length === 0) {
		into[name] = value;
		return;
	}
	const known = into[name];
	const inner: Record<string, unknown> = isRecord(known) ? known : Object.create(null);
	into[name] = inner;
	put(inner, rest, value);
}

/** A copy that inherits nothing, so that no name of a template finds more than the value. */
function bare(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(bare);
	if (!isRecord(value)) return value;
	const copy: Record<string, unknown> = Object.create(null);
	for (const [name, inner] of Object.entries(value)) copy[name] = bare(inner);
	return copy;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
