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
	return changedPaths(before, after, "")
		.filter((path) => !allowed.some((mark) => isWithin(path, mark)))
		.sort();
}

/** No form nests deeper; what does is compared as one value, so that nobody can exhaust the stack. */
const DEEPEST = 64;

/** The innermost paths whose values differ; nothing and left empty are the same. */
export function changedPaths(before: unknown, after: unknown, path = "", depth = 0): string[] {
	if (isEmpty(before) && isEmpty(after)) return [];
	if (depth > DEEPEST || (!isComposite(before) && !isComposite(after)))
		return Object.is(before, after) ? [] : [path];
	const replaced =
		isComposite(before) !== isComposite(after) && !isEmpty(before) && !isEmpty(after);
	if (replaced) return [path];
	const names = new Set([...namesOf(before), ...namesOf(after)]);
	return [...names].flatMap((name) =>
		changedPaths(memberOf(before, name), memberOf(after, name), join(path, name), depth + 1),
	);
}

function namesOf(value: unknown): readonly string[] {
	return isComposite(value) ? Object.keys(value) : [];
}

function isComposite(value: unknown): value is object {
	return Array.isArray(value) || isRecord(value);
}
