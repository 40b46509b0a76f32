import type { DataPath, Definition, Step } from "../../bundle/index.ts";
import { remembered } from "../../expression/remembered.ts";
import { outwards } from "../../form/paths.ts";
import { outcomesOf } from "../edges.ts";

/** One entry of an `ask`: what it names, at which step, and its keys in the definition. */
export interface AskedPlace {
	readonly path: DataPath;
	readonly step: string;
	/** The page, or the outcome, that asks it. */
	readonly page: string;
	readonly at: readonly string[];
}

/** Every entry of every `ask`, in the order of the steps: pages, officers' data, and what outcomes ask. A definition never changes. */
export const askedPlaces: (definition: Definition) => readonly AskedPlace[] = remembered(
	({ steps }: Definition) => Object.values(steps).flatMap(placesOf),
);

/** The first place where a value, a part of it, or what it is a part of is asked. */
export function firstAsked(path: DataPath, definition: Definition): AskedPlace | undefined {
	const { whole, part } = firstIn(definition);
	const found = outwards(path).flatMap((outer) => whole.get(outer) ?? []);
	const first = Math.min(part.get(path) ?? Number.POSITIVE_INFINITY, ...found);
	return askedPlaces(definition)[first];
}

/** The number of the first place that asks exactly this path, and of the first that asks it or a part of it. */
interface FirstPlaces {
	readonly whole: ReadonlyMap<DataPath, number>;
	readonly part: ReadonlyMap<DataPath, number>;
}

const firstIn = remembered((definition: Definition): FirstPlaces => {
	const [whole, part] = [new Map<DataPath, number>(), new Map<DataPath, number>()];
	for (const [index, { path }] of askedPlaces(definition).entries()) {
		if (!whole.has(path)) whole.set(path, index);
		for (const outer of outwards(path)) if (!part.has(outer)) part.set(outer, index);
	}
	return { whole, part };
});

function placesOf(step: Step): readonly AskedPlace[] {
	const at = ["steps", step.name];
	const own =
		step.does === "fill_in"
			? step.pages.flatMap((page) => {
					const keys = isOnlyPage(step.pages, page.id, step.name) ? at : [...at, "pages", page.id];
					return entries(page.ask, step, page.id, keys);
				})
			: step.does === "decide"
				? entries(step.ask, step, step.name, at)
				: [];
	return [
		...own,
		...outcomesOf(step).flatMap(({ id, ask }) => entries(ask, step, id, [...at, "outcomes", id])),
	];
}

/** A step that asks without pages has one that bears its own name. */
function isOnlyPage(pages: readonly { readonly id: string }[], id: string, step: string): boolean {
	return pages.length === 1 && (step === id || step.endsWith(`.${id}`));
}

function entries(
	ask: readonly DataPath[],
	step: Step,
	page: string,
	at: readonly string[],
): readonly AskedPlace[] {
	return ask.map((path, index) => ({
		path,
		step: step.name,
		page,
		at: [...at, "ask", String(index)],
	}));
}
