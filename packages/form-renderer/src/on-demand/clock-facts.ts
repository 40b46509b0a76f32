import { type Part, part } from "./part.ts";

export const clocks: Part<typeof import("../form/clock-facts.ts")> = part(
	"clocks",
	() => import("../form/clock-facts.ts"),
);

export const clockFactsOf: typeof clocks.it.clockFactsOf = (definition, ...given) =>
	hasClocks(definition) ? clocks.it.clockFactsOf(definition, ...given) : {};

/** Whether a clock runs from a day that a form asks: no other is counted in a browser. */
export function hasClocks({ clocks }: Parameters<typeof clockFactsOf>[0]): boolean {
	return Object.values(clocks).some(({ starts }) => starts.some(({ kind }) => kind === "at"));
}
