import type { Telemetry } from "../ports/telemetry.ts";
import { runEffect } from "./run-effect.ts";

/** An effect, told as part of what left it: whoever carries it out has only come by. */
export function observedEffect(telemetry: Telemetry): typeof runEffect {
	return (engine, effect, tries = 0) => {
		const of = {
			name: `effect ${effect.kind}`,
			kind: "internal",
			from: { effect: effect.id },
			attributes: {
				"onedoor.effect": effect.kind,
				"onedoor.case": effect.case,
				"onedoor.tries": tries,
			},
		} as const;
		return telemetry.within(of, () => runEffect(engine, effect, tries));
	};
}
