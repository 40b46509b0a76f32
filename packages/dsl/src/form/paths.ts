/** Values by path. Only own members count, so no name of a prototype is ever a value. */

export type Data = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Data {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function memberOf(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name)
		? (value as Data)[name]
		: undefined;
}

export function valueAt(data: unknown, path: string): unknown {
	if (path === "") return data;
	let value = data;
	let from = 0;
	for (;;) {
		const dot = path.indexOf(".", from);
		if (dot < 0) return memberOf(value, from === 0 ? path : path.slice(from));
		value = memberOf(value, path.slice(from, dot));
		if (value === undefined) return undefined;
		from = dot + 1;
	}
}

/** A copy with one value replaced, or taken out when it is undefined; itself, where nothing changes. Names that could reach a prototype are left out. */
export function withValue(data: Data, path: string, value: unknown): Data {
	const dot = path.indexOf(".");
	const first = dot < 0 ? path : path.slice(0, dot);
	if (first === "__proto__") return data;
	const inner = memberOf(data, first);
	const next = dot < 0 ? value : withMember(inner, path.slice(dot + 1), value);
	if (next === inner && (next !== undefined || !Object.hasOwn(data, first))) return data;
	if (next !== undefined) {
		// Faster than a literal with a computed name.
		const copy: Record<string, unknown> = { ...data };
		copy[first] = next;
		return copy;
	}
	const { [first]: _old, ...others } = data;
	return others;
}

function withMember(inner: unknown, path: string, value: unknown): unknown {
	if (Array.isArray(inner)) {
		const copy = withValue({ ...inner } as Data, path, value);
		return inner.map((_item, index) => copy[String(index)]);
	}
	if (value === undefined && !isRecord(inner)) return inner;
	return withValue(isRecord(inner) ? inner : {}, path, value);
}

/** Left empty: nothing there, or nothing written. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === "";
}

/** A value as it is kept, and so as it is checked: one letter is one sign, however a keyboard put it together (NFC). */
export function asKept(value: unknown): unknown {
	return typeof value === "string" ? value.normalize("NFC") : value;
}

/** The path without the indexes of items: `guests.0.room` is `guests.room`. */
export function withoutIndexes(path: string): string {
	return /\.\d/.test(path) ? path.replace(/\.\d+(?=\.|$)/g, "") : path;
}

/** Whether `path` is `outer` or lies inside it. */
export function isWithin(path: string, outer: string): boolean {
	if (outer === "") return true;
	return path.startsWith(outer) && (path.length === outer.length || path[outer.length] === ".");
}

/** A path and all it is a part of, itself first: `a.b.c`, `a.b`, `a`. */
export function outwards(path: string): readonly string[] {
	const all = [path];
	for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1))
		all.push(path.slice(0, dot));
	return all;
}

export function parentOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

export function join(parent: string, name: string | number): string {
	return parent === "" ? String(name) : `${parent}.${name}`;
}

const [ZERO, NINE] = [48, 57];

/** One of a list's items, as `guests.0`. */
export function isItem(key: string): boolean {
	const last = key.charCodeAt(key.length - 1);
	return last >= ZERO && last <= NINE && /\.\d+$/.test(key);
}

/** The group or item around a key: of `guests.0` it is the root, of `guests.0.room` it is `guests.0`. */
export function groupAround(key: string): string {
	const parent = parentOf(key);
	return isItem(key) ? parentOf(parent) : parent;
}
