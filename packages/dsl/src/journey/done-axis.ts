import type { Definition } from "../bundle/index.ts";
import { answersOf } from "../check/answers.ts";

/** What a rule may read of a step: how it came out, or of items how many came out so. */
export function doneAxis(definition: Definition, name: string): readonly unknown[] {
	const at = name.lastIndexOf(".");
	const step = definition.steps[name.slice(0, Math.max(at, 0))];
	const fact = name.slice(at + 1);
	if (!step) return [];
	if (fact === "outcome" || fact === "answer") return answersOf(step, definition);
	const each = step.does === "for_each" ? definition.steps[step.step] : undefined;
	return each && [...answersOf(each, definition), "finished"].includes(fact) ? [0, 1] : [];
}
