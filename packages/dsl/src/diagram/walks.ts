import type { StepName } from "../bundle/index.ts";
import { escapeXml } from "./escape.ts";
import type { NodeBox } from "./geometry.ts";
import type { Words } from "./words/words.ts";

/** How often something was walked. */
export interface Times {
	/** By how many scenarios. */
	readonly times: number;
	/** By what is tried just now. */
	readonly isTried: boolean;
}

/** Where scenarios go. What it knows nothing of is drawn as it always is. */
export interface Walks {
	step(step: StepName): Times | undefined;
	/** Any way from one step to another. */
	link(from: StepName, to: StepName): Times | undefined;
}

/** What is drawn strongest comes last: nobody, scenarios, this try. */
export function lookOf(times: Times | undefined): string | undefined {
	if (times === undefined) return undefined;
	if (times.isTried) return "tried";
	return times.times > 0 ? "walked" : "unwalked";
}

/** The same in words, for who does not see it. */
export function walkWords(times: Times | undefined, words: Words): readonly string[] {
	if (times === undefined) return [];
	return [words.walkedBy(times.times), ...(times.isTried ? [words.tried] : [])];
}

const SIGNS: Readonly<Record<string, string>> = {
	tried: "M7 4.5v15l12-7.5z",
	walked: "M5 12.5 9.5 17 19 7.5",
	unwalked: "M5 12h14",
};

const CHIP = { height: 18, width: 42, inset: 6 } as const;

/** A sign and a count over the step's lower edge, where no heading stands: colour only agrees with them. */
export function walkChip(
	{ x, y, width, height, chip, step }: NodeBox,
	walks: Walks,
	direction: "ltr" | "rtl",
): string {
	const times = walks.step(step);
	const look = lookOf(times);
	if (times === undefined || look === undefined || chip !== undefined) return "";
	const left = direction === "rtl" ? x + CHIP.inset : x + width - CHIP.width - CHIP.inset;
	const top = y + height - CHIP.height / 2;
	return [
		`<g class="walks" aria-hidden="true"><rect class="chip-${look}" x="${left}" y="${top}" width="${CHIP.width}" height="${CHIP.height}" rx="9"/>`,
		`<svg x="${left + 5}" y="${top + 3}" width="12" height="12" viewBox="0 0 24 24" class="chipw" aria-hidden="true"><path d="${SIGNS[look]}"/></svg>`,
		`<text class="chipn" x="${left + 29}" y="${top + 13}" text-anchor="middle">${escapeXml(String(times.times))}</text></g>`,
	].join("");
}
