import type { Effect } from "@onedoor/runtime/core";

export type Told = Extract<Effect, { kind: "send_message" }>;

/** Letters and notices among what was to be done outside. */
export function toldIn(effects: readonly Effect[]): readonly Told[] {
	return effects.flatMap((effect) => (effect.kind === "send_message" ? [effect] : []));
}
