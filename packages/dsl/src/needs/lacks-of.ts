import type { Definition, Deployment } from "../bundle/index.ts";
import { type Ability, has } from "./deployment.ts";
import { type Need, needsOf, type Otherwise } from "./needs-of.ts";

/** What is not there as the procedure would have it. */
export interface Lack {
	readonly at: Need["at"];
	/** What it would have used first. */
	readonly lacks: Ability;
	/** A way of the same need that is there; or what happens without any. Neither: it cannot be carried out here. */
	readonly instead?: Ability | Otherwise;
}

/** What a deployment lacks of what a procedure needs, in the order of the text. */
export function lacksOf(definition: Definition, deployment: Deployment): readonly Lack[] {
	return needsOf(definition).flatMap(({ at, ways, otherwise }) => {
		const [first] = ways;
		if (first === undefined || has(deployment, first)) return [];
		const instead = ways.find((way) => has(deployment, way)) ?? otherwise;
		return [{ at, lacks: first, ...(instead !== undefined && { instead }) }];
	});
}

/** Whether a procedure cannot be carried out because of it. */
export function isFatal({ instead }: Lack): boolean {
	return instead === undefined;
}
