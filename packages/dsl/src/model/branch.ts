import { type Node, valueAt } from "../syntax/nodes.ts";
import { BASIS, WORDS } from "./common.ts";
import type { Form } from "./form.ts";
import { item, map } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import type { StepModel } from "./step-model.ts";
import { id, ids } from "./values/names.ts";
import { rule } from "./values/rule.ts";

/** A branch is one step, or several with the one it starts at; `steps` tells them apart. */
export function branchForm(step: Form<Item<StepModel>>): Form<Item<StepModel>> {
	const shape = severalShape(step) as unknown as Shape<StepModel>;
	const several = item(() => shape);
	const formFor = (node: Node) => (valueAt(node, "steps") === undefined ? step : several);
	return {
		kind: "item",
		get expected() {
			return `${step.expected}, or several with \`starts_at\``;
		},
		get example() {
			return step.example;
		},
		schema: (refer) => ({ anyOf: [step.schema(refer), several.schema(refer)] }),
		inside: (node) => formFor(node).inside?.(node) ?? { kind: "scalar", form: step },
		read: (node, reader) => formFor(node).read(node, reader),
	};
}

type BranchModel = Pick<
	StepModel,
	| "certainty"
	| "title"
	| "help"
	| "when"
	| "starts_at"
	| "steps"
	| "law"
	| "until"
	| "note"
	| "accepts"
	| "was"
>;

function severalShape(step: Form<Item<StepModel>>): Shape<BranchModel> {
	const { from: _, ...basis } = BASIS;
	return {
		name: "a branch of several steps",
		keys: {
			...WORDS,
			when: { form: rule, doc: "The branch runs only then, and is skipped otherwise." },
			starts_at: {
				form: id,
				required: true,
				doc: "The step the branch begins with.",
				example: "police_check",
			},
			steps: {
				form: map(ids, step),
				required: true,
				doc: "Its steps, by id. One without a way on ends the branch.",
			},
			...basis,
		},
	};
}
