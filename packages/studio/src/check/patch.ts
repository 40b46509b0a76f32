/**
 * What makes one plain value of another: of a large answer only what is not as in the last one goes from the worker to
 * the page. What is the same stays the very object that it was, so that the page knows what it need not draw again.
 */
export type Patch =
	| "same"
	| { readonly whole: unknown }
	| {
			/** By name, or by index of a list. */
			readonly parts: Readonly<Record<string, Patch>>;
			/** All names in their order, where they are others than before. */
			readonly names?: readonly string[];
	  };

/** Both are plain: records, lists, and what has no parts. */
export function patchBetween(before: unknown, after: unknown): Patch {
	if (Object.is(before, after)) return "same";
	const isList = Array.isArray(after);
	if (!isCollection(before) || !isCollection(after) || Array.isArray(before) !== isList)
		return { whole: after };
	if (isList && after.length !== (before as unknown as readonly unknown[]).length)
		return { whole: after };
	const parts: Record<string, Patch> = {};
	const names = Object.keys(after);
	let isSame = true;
	for (const name of names) {
		const part: Patch = Object.hasOwn(before, name)
			? patchBetween(before[name], after[name])
			: { whole: after[name] };
		if (part === "same") continue;
		isSame = false;
		define(parts, name, part);
	}
	const named = Object.keys(before);
	const areNamedSame = named.length === names.length && names.every((one, at) => one === named[at]);
	if (areNamedSame) return isSame ? "same" : { parts };
	return { parts, names };
}

/** The value after, with every part of the one before that is the same. */
export function patched(before: unknown, patch: Patch): unknown {
	if (patch === "same") return before;
	if ("whole" in patch) return patch.whole;
	const { parts, names } = patch;
	const of = (name: string): unknown => {
		const was = (before as Readonly<Record<string, unknown>>)[name];
		const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
		return part === undefined ? was : patched(was, part);
	};
	if (Array.isArray(before)) return before.map((_item, at) => of(String(at)));
	const after: Record<string, unknown> = {};
	for (const name of names ?? Object.keys(before as object)) define(after, name, of(name));
	return after;
}

/** The same value as the second, made of the parts of the first wherever they are the same. */
export function sharing<T>(before: unknown, after: T): T {
	return patched(before, patchBetween(before, after)) as T;
}

function isCollection(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}

/** An author's name may be one that means something to assignment: `__proto__`. */
function define(record: object, name: string, value: unknown): void {
	Object.defineProperty(record, name, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
