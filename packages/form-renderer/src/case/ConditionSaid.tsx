import type { Definition, Fee } from "@onedoor/dsl/bundle";
import { ruleInWords } from "@onedoor/dsl/diff";
import type { ReactElement } from "react";

import { Said, useSay } from "../words/Speaking.tsx";

export type Condition = NonNullable<Fee["when"]>;

/** When something is asked: its rule in words, or that it is not always. */
export function ConditionSaid({
	definition,
	rule,
}: {
	readonly definition: Definition;
	readonly rule: Condition;
}): ReactElement {
	const say = useSay();
	const words = ruleInWords(treeOf(definition, rule), definition);
	// What has no title, such as whether a time is over, is no word to anybody.
	const isSaid = words && !Object.values(words).some((text) => /[a-z]\.[a-z_]+/.test(text));
	if (!isSaid) return <>{say("only_in_some_cases")}</>;
	return (
		<>
			{say("only_if")} <Said text={words} />
		</>
	);
}

/** A condition has no title of its own: it is said by what it asks. */
function treeOf({ conditions }: Definition, { tree }: Condition): Condition["tree"] {
	const [name = ""] = tree.op === "path" && tree.path.length === 1 ? tree.path : [];
	return Object.hasOwn(conditions, name) ? (conditions[name]?.tree ?? tree) : tree;
}
