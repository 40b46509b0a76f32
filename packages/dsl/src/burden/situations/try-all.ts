import type { Axes } from "./axes.ts";
import type { Chosen } from "./situation.ts";

/** More combinations than this are not tried. */
export const MOST_TRIED = 20_000;

/**
 * Every combination of the answers to these names. Beyond the limit one that leaves all of them open: then the result
 * is a bound only.
 */
export function combinations(
	names: readonly string[],
	axes: Axes,
	limit: number = MOST_TRIED,
): { readonly all: readonly Chosen[]; readonly exact: boolean } {
	const count = names.reduce((product, name) => product * (axes.get(name)?.length ?? 1), 1);
	if (count > limit) return { all: [new Map()], exact: false };
	const all = names.reduce<readonly (readonly (readonly [string, unknown])[])[]>(
		(found, name) =>
			found.flatMap((before) =>
				(axes.get(name) ?? []).map((value) => [...before, [name, value] as const]),
			),
		[[]],
	);
	return { all: all.map((pairs) => new Map(pairs)), exact: true };
}
