import type { Definition } from "@onedoor/dsl/bundle";
import { itemTask, stepAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { Said } from "../words/Speaking.tsx";

/** A step's title in words; in a task about one item of a list with the item's number. */
export function StepTitle({
	definition,
	step,
}: {
	readonly definition: Definition;
	readonly step: string;
}): ReactElement {
	const item = itemTask(definition, step);
	return (
		<>
			<Said text={stepAt(definition, step)?.title} />
			{item ? <bdi className="num"> {item.number}</bdi> : null}
		</>
	);
}
