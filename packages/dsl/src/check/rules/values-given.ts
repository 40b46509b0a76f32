import type { Definition, Field, Step } from "../../bundle/index.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { isWithin } from "../../form/paths.ts";
import { firstAsked } from "../data/asked-places.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";

/** Whether a register's service gets what its owner has it take, and what this case asks under the same name. */
export function valuesGiven({ definition, reachable }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.steps).flatMap((step) =>
		(step.does === "ask" || step.does === "record") && reachable.has(step.name)
			? given(step, definition)
			: [],
	);
}

type Calling = Extract<Step, { does: "ask" | "record" }>;

function given(step: Calling, definition: Definition): readonly CheckFinding[] {
	const { register, service, name: at } = step;
	const takes = definition.registers[register]?.services[service]?.takes ?? {};
	return Object.entries(takes).flatMap(([name, take]): readonly CheckFinding[] => {
		const values = { step: at, name, service: `${register}.${service}` };
		if (!Object.hasOwn(step.give, name))
			return [{ code: "value_not_given", values, at: ["steps", at] }];
		const meant = Object.hasOwn(definition.data, name) ? definition.data[name] : undefined;
		if (!meant || !isSame(meant, take, definition) || isRead(meant.path, step)) return [];
		return [
			{
				code: "other_value_given",
				values: { ...values, path: meant.path },
				at: ["steps", at, "give", name],
				related: [{ message: `\`${meant.path}\` stands here`, at: keysOfData(meant.path) }],
			},
		];
	});
}

/** The service takes the very thing that is asked under this name. */
function isSame(field: Field, take: Field, definition: Definition): boolean {
	return field.uses === take.uses && firstAsked(field.path, definition) !== undefined;
}

/** Anywhere in what the step gives: a value may be taken apart, or go by another name. */
function isRead(path: string, { give }: Calling): boolean {
	return Object.values(give).some(({ tree }) =>
		pathsIn(tree).some(({ path: parts }) => {
			const read = parts.join(".");
			return isWithin(read, path) || isWithin(path, read);
		}),
	);
}
