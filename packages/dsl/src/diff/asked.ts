import type { DataPath, Definition, Id, Page, Step, StepName } from "../bundle/index.ts";

/** Where a form asks for something: the page of a step, or what comes with an outcome. */
export interface AskedAt {
	readonly step: StepName;
	/** The page's id, or the outcome's. */
	readonly on: Id;
	/** Whether the applicant, or another person outside the offices, is asked. */
	readonly byPeople: boolean;
	readonly place: readonly string[];
}

/** Everything that is asked, with all its places, in the order of the steps. */
export function askedIn(definition: Definition): ReadonlyMap<DataPath, readonly AskedAt[]> {
	const found = new Map<DataPath, AskedAt[]>();
	for (const step of Object.values(definition.steps))
		for (const { page, place } of pagesOf(step))
			for (const path of page.ask) {
				const at = { step: step.name, on: page.id, byPeople: isForPeople(step, definition), place };
				found.set(path, [...(found.get(path) ?? []), at]);
			}
	return found;
}

/** Whether somebody outside the offices does a step. */
export function isForPeople(step: Step, { roles }: Definition): boolean {
	return step.who.some((id) => {
		const role = Object.hasOwn(roles, id) ? roles[id] : undefined;
		return role !== undefined && role.is !== "officer";
	});
}

interface Asking {
	readonly page: Pick<Page, "id" | "ask">;
	readonly place: readonly string[];
}

function pagesOf(step: Step): readonly Asking[] {
	const at = ["steps", step.name];
	const outcomes = "outcomes" in step ? step.outcomes : [];
	const ofOutcomes = outcomes.map((outcome) => ({
		page: outcome,
		place: [...at, "outcomes", outcome.id, "ask"],
	}));
	if (step.does === "fill_in")
		return step.pages.map((page) => ({ page, place: [...at, "pages", page.id, "ask"] }));
	if (step.does === "decide")
		return [{ page: { id: step.name, ask: step.ask }, place: [...at, "ask"] }, ...ofOutcomes];
	return ofOutcomes;
}
