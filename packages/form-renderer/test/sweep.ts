import { shareOf } from "../../../scripts/testing/share.ts";
import { LOOKS, type Look } from "./harness/looks.ts";
import { SCENES } from "./harness/scenes.ts";

/** `pnpm soak gallery` looks at everything everywhere; otherwise each sweep has a share of it. */
export const SWEEPS_ALL: boolean = process.env.ONEDOOR_SOAK_LANGUAGES !== undefined;

/** All scenes in the long run, otherwise one in so many of them, which `ONEDOOR_SOAK_SEED` chooses. */
export function scenesOfRun(oneIn: number): typeof SCENES {
	return SWEEPS_ALL ? SCENES : shareOf(SCENES, Math.ceil(SCENES.length / oneIn));
}

/** The looks that a page is turned to from the plain one: all in the long run, otherwise two, in turn. */
export function looksOfScene(at: number): readonly Look[] {
	const [, ...others] = Object.keys(LOOKS) as Look[];
	if (SWEEPS_ALL) return others;
	return others.filter((_, look) => [0, 1].includes((look + 2 * at) % others.length));
}
