import type { Definition } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { Said } from "../words/Speaking.tsx";

/** A step's title in words; the definition names every step. */
export function StepTitle({
	definition,
	step,
}: {
	readonly definition: Definition;
	readonly step: string;
}): ReactElement {
	return <Said text={definition.steps[step]?.title} />;
}
