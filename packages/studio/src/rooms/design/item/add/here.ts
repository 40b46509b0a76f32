import type { DataPath, Definition, StepName } from "@onedoor/dsl/bundle";

/** A page of questions, where something new is asked. */
export interface Here {
	/** As `ask` of an edit names it: `application.papers`; a step of one page by its own name. */
	readonly ask: string;
	/** What it asks already, in its order. */
	readonly asked: readonly DataPath[];
}

/** Pages on which a step of the procedure's own file asks something for the first time. */
export function pagesHere(
	{ steps }: Definition,
	name: StepName,
): readonly (Here & { id: string })[] {
	const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
	if (step?.does !== "fill_in" || step.inside !== undefined) return [];
	// What is corrected is what was asked before.
	if (step.change === "what_was_marked") return [];
	return step.pages.map(({ id, ask }) => ({
		id,
		ask: id === name ? name : `${name}.${id}`,
		asked: ask,
	}));
}
