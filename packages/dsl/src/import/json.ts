export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON pointer one level deeper (RFC 6901). */
export function below(pointer: string, ...keys: readonly (string | number)[]): string {
	return keys.reduce<string>(
		(all, key) => `${all}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`,
		pointer,
	);
}

/** What a pointer such as `#/definitions/name` names. */
export function at(root: unknown, pointer: string): unknown {
	return pointer
		.split("/")
		.slice(1)
		.reduce<unknown>((value, part) => {
			const key = decoded(part).replaceAll("~1", "/").replaceAll("~0", "~");
			if (Array.isArray(value)) return value[Number(key)];
			return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
		}, root);
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** The same JSON, whatever the order of its keys. */
export function isSame(one: unknown, other: unknown): boolean {
	return one === other || sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) =>
		isObject(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}
