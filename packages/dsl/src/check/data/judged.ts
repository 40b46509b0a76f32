import type { Definition, Step } from "../../bundle/index.ts";

/** Steps at which an officer looks at what was asked, to decide, sign or hear by it. */
export function isJudgedByOfficer(step: Step, { roles }: Definition): boolean {
	const judges =
		step.does === "sign" || step.does === "attend" || (step.does === "decide" && !step.by_rule);
	const who = step.does === "attend" && step.led_by ? [...step.who, step.led_by] : step.who;
	return judges && who.some((role) => roles[role]?.is === "officer");
}
