import type { Text } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { dueOf } from "@onedoor/runtime/core";
import type { World } from "@onedoor/runtime/testing/play";

/** Something that happens by itself when nobody does anything. */
export interface DueShown {
	/** Instant. */
	readonly at: string;
	readonly kind: "warn" | "late";
	/** Of the step or the clock; left out for the end of everything that may be done afterwards. */
	readonly title?: Text;
	readonly isClock: boolean;
}

/** What falls due by itself, earliest first; a draft only lapses, which nobody waits for. */
export function duesOf({ bundle: { definition }, case: current }: World): readonly DueShown[] {
	if (current.status === "draft") return [];
	return dueOf(current).map(({ what, kind, at }) => {
		const clock = what.startsWith("clocks.") ? what.slice("clocks.".length) : undefined;
		const title =
			clock === undefined ? stepAt(definition, what)?.title : definition.clocks[clock]?.title;
		return {
			at: new Date(at).toISOString(),
			kind,
			isClock: clock !== undefined,
			...(title && { title }),
		};
	});
}

export function nextDue(world: World): DueShown | undefined {
	return duesOf(world)[0];
}
