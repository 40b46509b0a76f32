import { type Burden, burdenOf, type Linked } from "@onedoor/dsl/check";

/** Nothing for a definition with holes: a number that leaves out what could not be read would look too good. */
export function measured({ complete, definition }: Linked): Burden | undefined {
	if (!complete) return undefined;
	try {
		return burdenOf(definition);
	} catch {
		// Rules that the check refuses may not be countable; what is wrong with them is among the findings.
		return undefined;
	}
}
