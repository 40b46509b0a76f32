import type { DataPath, Definition, Field, StartStep } from "../../bundle/index.ts";
import { fieldAt } from "../../form/asked.ts";
import type { Locate } from "../../link/locate.ts";
import { isCollected } from "../collected.ts";
import { firstAsked } from "../data/asked-places.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { stillAsked } from "./still-asked.ts";

/** What the started case asks again though the same field of this case has been collected and could be given. */
export function couldGive(
	step: StartStep,
	child: Definition,
	facts: DefinitionFacts,
	locate: Locate,
): readonly CheckFinding[] {
	const { definition } = facts;
	return stillAsked(child, Object.keys(step.give)).flatMap((path: DataPath) => {
		const [theirs, ours] = [fieldAt(child, path), fieldAt(definition, path)];
		if (!theirs || !ours || !isSame(theirs, ours)) return [];
		const asked = firstAsked(path, definition);
		if (!asked || !isCollected(path, step.name, facts)) return [];
		return [
			{
				code: "asked_though_given",
				values: { name: path, procedure: child.procedure },
				at: ["steps", step.name, "procedure"],
				fix: giveIt(path, step, locate),
				related: [{ message: `asked here at \`${asked.step}\``, at: asked.at }],
			},
		];
	});
}

function giveIt(
	path: DataPath,
	{ name, give }: StartStep,
	locate: Locate,
): NonNullable<CheckFinding["fix"]> {
	const at = locate(["steps", name]).path.split(".");
	return Object.keys(give).length > 0
		? { kind: "add_value", path: [...at, "give"], key: path, value: path }
		: { kind: "add_value", path: at, key: "give", value: { [path]: path } };
}

function isSame(a: Field, b: Field): boolean {
	return a.as === b.as && a.uses === b.uses && a.list === b.list && !a.many === !b.many;
}
