/**
 * Languages, widths and colours in which pages are looked at: all of them in `pnpm soak looks`; otherwise Arabic, from
 * right to left and with the longest words, in which most can break.
 */
export const ALL_LOOKS: boolean = process.env.ONEDOOR_SOAK_LOOKS !== undefined;

/** Of some looks those of this run. */
export function looksOfRun<Look extends readonly unknown[]>(
	looks: readonly Look[],
): readonly Look[] {
	return ALL_LOOKS ? looks : looks.filter((look) => look.includes("ar"));
}
