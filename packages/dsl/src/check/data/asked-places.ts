import type { DataPath, Definition, Step } from "../../bundle/index.ts";
import { outcomesOf } from "../edges.ts";
import { touches } from "./way-without.ts";

/** One entry of an `ask`: what it names, at which step, and its keys in the definition. */
export interface AskedPlace {
	readonly path: DataPath;
	readonly step: string;
	/** The page, or the outcome, that asks it. */
	readonly page: string;
	readonly at: readonly string[];
}

/** Every entry of every `ask`, in the order of the steps: pages, officers' data, and what outcomes ask. */
export function askedPlaces(definition: Definition): readonly AskedPlace[] {
	const places = known.get(definition) ?? Object.values(definition.steps).flatMap(placesOf);
	known.set(definition, places);
	return places;
}

/** The first place where a value, a part of it, or what it is a part of is asked. */
export function firstAsked(path: DataPath, definition: Definition): AskedPlace | undefined {
	return askedPlaces(definition).find((place) => touches(path, place.path));
}

/** A definition never changes, and every rule about data asks for the same places. */
const known = new WeakMap<Definition, readonly AskedPlace[]>();

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
