import type { Check, DataPath, Definition } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { isCollected } from "../collected.ts";
import type { DefinitionFacts } from "../facts.ts";
import { lasts, mayChange } from "../flow.ts";

/**
 * What holds where a step goes on: the rules by which every way came, unless what the step asks may change what they
 * read, and the checks that had to pass.
 *
 * @param asked what is asked before the rules there are read
 */
export function holdingAt(
	step: string,
	asked: readonly DataPath[],
	facts: DefinitionFacts,
): readonly Expression[] {
	const { definition } = facts;
	const came = [...facts.before(step).known.values()].filter(
		(rule) => !mayChange(rule, asked, [], definition),
	);
	const own = definition.steps[step]?.when?.tree;
	const passed = checksPassed(facts, ({ reads }) =>
		reads.every((path) => isCollected(path, step, facts)),
	);
	return [...came, ...(own ? [own] : []), ...passed];
}

/** What holds in every case that was submitted. */
export function holdingAnywhere(facts: DefinitionFacts): readonly Expression[] {
	return checksPassed(facts, () => true);
}

/** A check that blocks holds from the submission on; one about time held only then. */
function checksPassed(
	{ definition }: DefinitionFacts,
	isDone: (check: Check) => boolean,
): readonly Expression[] {
	const all = blocking.get(definition) ?? blockingChecks(definition);
	blocking.set(definition, all);
	return all.filter(({ check }) => isDone(check)).map(({ passed }) => passed);
}

interface Blocking {
	readonly check: Check;
	/** What holds where it did. */
	readonly passed: Expression;
}

/** A definition never changes, and every step asks for its checks. */
const blocking = new WeakMap<Definition, readonly Blocking[]>();

function blockingChecks(definition: Definition): readonly Blocking[] {
	return Object.values(definition.checks).flatMap((check): Blocking[] => {
		const { when, must, if_broken } = check;
		const isLocal = [must, ...(when ? [when] : [])].some(({ tree }) =>
			pathsIn(tree).some(({ path }) => path[0] === "this" || path[0] === "outer"),
		);
		if (if_broken !== "block" || isLocal || !lasts(must.tree, definition)) return [];
		const passed: Expression = when
			? { op: "or", of: [{ op: "not", of: when.tree }, must.tree] }
			: must.tree;
		return [{ check, passed }];
	});
}
