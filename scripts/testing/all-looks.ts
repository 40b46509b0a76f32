/**
 * Languages, widths and colours in which pages are looked at: all of them in `pnpm soak looks`, which takes their
 * pictures too; otherwise Arabic on a phone, from right to left, with the longest words and the least room, in which
 * most can break.
 */
export const ALL_LOOKS: boolean = process.env.ONEDOOR_SOAK_LOOKS !== undefined;

/** Of some looks, which say their language and their width in pixels, those of this run. */
export function looksOfRun<Look extends readonly unknown[]>(
	looks: readonly Look[],
): readonly Look[] {
	return ALL_LOOKS ? looks : looks.filter((look) => look.includes("ar") && look.includes(390));
}
