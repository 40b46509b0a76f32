import type { StepName } from "@onedoor/dsl/bundle";

import type { Read } from "../../check/protocol.ts";

/** The step that an address asks for, if there is one of this name. */
export function stepIn({ definition }: Read, asked: string | undefined): StepName | undefined {
	return asked !== undefined && Object.hasOwn(definition.steps, asked) ? asked : undefined;
}
