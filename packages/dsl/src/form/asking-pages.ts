import type { Definition, Text } from "../bundle/index.ts";

/** A page on which people fill something in for the first time. */
export interface AskingPage {
	/** As `ask` of an edit names it: `application.papers`; a step of one page by its own name. */
	readonly ask: string;
	readonly step: Text;
	/** Left out for the one page of a step. */
	readonly page?: Text;
	/** It asks for a paper already: one more is most likely asked there. */
	readonly hasPapers: boolean;
}

/** Where a further field or paper could be asked, in the order of the steps. Steps of parts are the parts' own. */
export function askingPages({ steps, documents }: Definition): readonly AskingPage[] {
	return Object.values(steps).flatMap((step) => {
		if (step.does !== "fill_in" || step.inside !== undefined) return [];
		return step.pages.map(({ id, title, ask }) => ({
			...(id === step.name
				? { ask: id, step: step.title }
				: { ask: `${step.name}.${id}`, step: step.title, page: title }),
			hasPapers: ask.some((path) => Object.hasOwn(documents, path)),
		}));
	});
}
