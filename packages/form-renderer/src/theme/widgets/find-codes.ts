import type { CodeChoice } from "./codes.tsx";

/** So many are shown at once: more would not be read, and typing on is quicker. */
const SHOWN = 30;

/**
 * Codes whose name holds what was typed, those that begin with it first. Marks do not matter: `ha noi` finds
 * `Hà Nội`, `da nang` finds `Đà Nẵng`.
 */
export function findCodes(codes: readonly CodeChoice[], typed: string): readonly CodeChoice[] {
	const wanted = bare(typed);
	if (wanted === "") return codes.slice(0, SHOWN);
	const found = codes
		.map((code) => ({ code, at: position(bare(code.label), wanted) }))
		.filter(({ at }) => at >= 0);
	found.sort((one, other) => one.at - other.at);
	return found.slice(0, SHOWN).map(({ code }) => code);
}

/** The code that was typed in full. */
export function exactCode(codes: readonly CodeChoice[], typed: string): CodeChoice | undefined {
	const wanted = bare(typed);
	return (
		codes.find((code) => code.label === typed.trim()) ??
		codes.find((code) => bare(code.label) === wanted)
	);
}

/** 0 at the beginning, 1 at the beginning of a word, 2 anywhere, -1 nowhere. */
function position(label: string, wanted: string): number {
	const at = label.indexOf(wanted);
	if (at <= 0) return at;
	return label.includes(` ${wanted}`) ? 1 : 2;
}

function bare(text: string): string {
	return text
		.trim()
		.toLocaleLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replaceAll("đ", "d");
}
