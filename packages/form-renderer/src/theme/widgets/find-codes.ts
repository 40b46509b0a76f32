import { bare } from "../../words/bare.ts";
import type { FormerCode } from "../leaf-options.ts";
import type { CodeChoice } from "./codes.tsx";

/** So many are shown at once: more would not be read, and typing on is quicker. Provinces of a country are fewer. */
export const SHOWN = 100;

/**
 * All codes whose name holds what was typed, those that begin with it first, then those that followed a code of that name.
 * Marks do not matter: `ha noi` finds `Hà Nội`, `da nang` finds `Đà Nẵng`.
 */
export function findCodes(
	codes: readonly CodeChoice[],
	typed: string,
	former: readonly FormerCode[] = [],
): readonly CodeChoice[] {
	const wanted = bare(typed);
	if (wanted === "") return codes;
	const found = matching(codes, wanted);
	const seen = new Set(found.map(({ value }) => value));
	const successors = matching(former, wanted).flatMap(({ label, became }) =>
		codes
			.filter(({ value }) => became.includes(value) && !seen.has(value))
			.map((code) => ({ ...code, formerly: label })),
	);
	return [...found, ...successors];
}

/** Those whose label matches, the best first. */
function matching<Code extends { readonly label: string }>(
	codes: readonly Code[],
	wanted: string,
): readonly Code[] {
	const labels = bareLabels(codes);
	return codes
		.map((code, at) => ({ code, at: position(labels[at] ?? "", wanted) }))
		.filter(({ at }) => at >= 0)
		.sort((one, other) => one.at - other.at)
		.map(({ code }) => code);
}

/** Taking marks off ten thousand names at every key would be felt. */
const bared = new WeakMap<readonly { readonly label: string }[], readonly string[]>();

function bareLabels(codes: readonly { readonly label: string }[]): readonly string[] {
	const known = bared.get(codes);
	if (known) return known;
	const labels = codes.map(({ label }) => bare(label));
	bared.set(codes, labels);
	return labels;
}

/** The code that was typed in full. */
export function exactCode(codes: readonly CodeChoice[], typed: string): CodeChoice | undefined {
	const wanted = bare(typed);
	const labels = bareLabels(codes);
	return (
		codes.find((code) => code.label === typed.trim()) ??
		codes.find((_code, at) => labels[at] === wanted)
	);
}

/** 0 at the beginning, 1 at the beginning of a word, 2 anywhere, -1 nowhere. */
function position(label: string, wanted: string): number {
	const at = label.indexOf(wanted);
	if (at <= 0) return at;
	return label.includes(` ${wanted}`) ? 1 : 2;
}
