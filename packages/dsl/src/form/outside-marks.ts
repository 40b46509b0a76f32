import { type Data, isEmpty, isRecord, isWithin, join, memberOf } from "./paths.ts";

/**
 * In a correction only what was marked may change. Gives the paths, sorted, that differ outside the marked ones.
 *
 * @param mayChange further paths that may differ: what became visible, or hidden, through a marked change.
 */
export function outsideMarks(
	before: Data,
	after: Data,
	marks: readonly string[],
	mayChange: ReadonlySet<string> = new Set(),
): string[] {
	const allowed = [...marks, ...mayChange];
	return changedPaths(before, after)
		.filter((path) => !allowed.some((mark) => isWithin(path, mark)))
		.sort();
}

/** No form nests deeper; what does is compared as one value, so that nobody can exhaust the stack. */
const DEEPEST = 64;

/** The innermost paths whose values differ; nothing and left empty are the same. */
export function changedPaths(before: unknown, after: unknown): string[] {
	const found: string[] = [];
	gatherChanged(before, after, "", 0, found);
	return found;
}

function gatherChanged(
	before: unknown,
	after: unknown,
	path: string,
	depth: number,
	found: string[],
): void {
	if (Object.is(before, after) || (isEmpty(before) && isEmpty(after))) return;
	const was = isComposite(before) ? before : undefined;
	const is = isComposite(after) ? after : undefined;
	const isReplaced =
		(was === undefined) !== (is === undefined) && !isEmpty(before) && !isEmpty(after);
	if (depth > DEEPEST || isReplaced || (was === undefined && is === undefined)) {
		found.push(path);
		return;
	}
	const inside = (name: string): void =>
		gatherChanged(memberOf(was, name), memberOf(is, name), join(path, name), depth + 1, found);
	for (const name of Object.keys(was ?? {})) inside(name);
	for (const name of Object.keys(is ?? {}))
		if (was === undefined || !Object.hasOwn(was, name)) inside(name);
}

function isComposite(value: unknown): value is object {
	return Array.isArray(value) || isRecord(value);
}
