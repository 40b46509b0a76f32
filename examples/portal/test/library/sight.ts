import type { Page } from "playwright-core";

import { runAxe, shoot, sidewaysScroll } from "../../../../scripts/testing/browser.ts";

/** What is wrong with pages, each kind of page looked at once. */
export interface Sight {
	readonly faults: string[];
	/** Looks at the page, if none of this kind was looked at before. */
	look(page: Page, kind: string): Promise<void>;
}

/** @param pictures folder for a picture of each page, if one is wanted */
export function sightOf(procedure: string, pictures?: string): Sight {
	const seen = new Set<string>();
	const faults: string[] = [];
	return {
		faults,
		async look(page, kind) {
			if (seen.has(kind)) return;
			seen.add(kind);
			const wide = await sidewaysScroll(page);
			if (wide > 0) faults.push(`${kind}: scrolls sideways by ${wide} px`);
			for (const fault of await graveViolations(page)) faults.push(`${kind}: ${fault}`);
			if (pictures !== undefined) await shoot(page, `${pictures}/${procedure}/${kind}.png`);
		},
	};
}

async function graveViolations(page: Page): Promise<readonly string[]> {
	return (await runAxe(page))
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`));
}
