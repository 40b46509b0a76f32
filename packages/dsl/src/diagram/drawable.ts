import type { Definition, Id, StepName, Text } from "../bundle/index.ts";
import { flatOutline, type OutlineItem } from "./outline.ts";
import { entryOf, type Mark } from "./ways-on.ts";

/** What a picture is made of: the steps of one edition, or those of two at once. */
export interface Drawable {
	readonly procedure: Id;
	readonly title: Text;
	/** As one list, in the order in which they stand. */
	readonly items: readonly OutlineItem[];
	readonly first: StepName;
	readonly roles: Definition["roles"];
	/** Left out where there is only one edition. */
	readonly compared?: Compared;
}

/** What a picture of two editions knows of both. */
export interface Compared {
	readonly marks: ReadonlyMap<StepName, Mark>;
	/** How a step that both have stood in the old one. */
	readonly before: ReadonlyMap<StepName, OutlineItem>;
}

export function drawableOf(definition: Definition): Drawable {
	return {
		procedure: definition.procedure,
		title: definition.title,
		items: flatOutline(definition),
		first: entryOf(definition, definition.starts_at),
		roles: definition.roles,
	};
}
