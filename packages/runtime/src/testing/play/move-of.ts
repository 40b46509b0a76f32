import type { Step } from "@onedoor/dsl/bundle";

import { submission } from "../scenario-acts.ts";
import type { ScriptAct } from "../scenario-script.ts";
import type { World } from "../scenario-world.ts";
import type { Move } from "./move.ts";

/** What a scenario says is done, with everything that it leaves to the runner: values given, marks, reasons. */
export function moveOf(world: World, step: Step, act: ScriptAct): Move {
	const { refused: _refused, ...said } = act;
	const command = submission(world, step, act)?.command;
	const { reason, marks = [], data = {}, fetched = {} } = command ?? {};
	if (step.does === "fill_in")
		return {
			kind: "act",
			step: step.name,
			act: { ...said, with: data },
			filled: { data, fetched },
		};
	return {
		kind: "act",
		step: step.name,
		act: {
			...said,
			...(command && { with: data, marks: marks.map(({ path }) => path) }),
			...(reason !== undefined && { reason }),
		},
	};
}
