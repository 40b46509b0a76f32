import { actorOf } from "../../bundle/actor.ts";
import type { Definition, Step } from "../../bundle/index.ts";
import { titleOf } from "../../diagram/ways-on.ts";
import { wordsOf } from "../../diagram/words/words.ts";
import { element, textElement, type Xml } from "../xml.ts";

/** One lane for each role that acts, one for the systems. The picture is one column, so lanes have no place in it. */
export function lanesOf(
	definition: Definition,
	language: string,
	steps: readonly Step[],
): readonly Xml[] {
	const acting = steps.filter(({ does }) => does !== "end");
	const byRole = Map.groupBy(acting, (step) => actorOf(definition, step).role);
	const lanes = [...byRole].map(([id, own]) => {
		const role = id === undefined ? undefined : definition.roles[id];
		return element(
			"lane",
			{
				id: id === undefined ? "systems" : `role.${id}`,
				name: role ? titleOf(role, language) : wordsOf(language).systems,
			},
			...own.map(({ name }) => textElement("flowNodeRef", `step.${name}`)),
		);
	});
	return lanes.length === 0 ? [] : [element("laneSet", { id: "lanes" }, ...lanes)];
}
