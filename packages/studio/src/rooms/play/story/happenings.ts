import type { Definition, Text } from "@onedoor/dsl/bundle";
import { itemTask, stepAt } from "@onedoor/dsl/form";
import type { CaseEvent } from "@onedoor/runtime/core";
import type { Turn } from "@onedoor/runtime/testing/play";

/** What a move led to, one thing each, for people to read. */
export type Happening =
	| { readonly kind: "late" | "warned" | "skipped" | "ended"; readonly title?: Text }
	| { readonly kind: "nothing_due"; readonly title?: Text }
	| { readonly kind: "waits"; readonly title?: Text; readonly due?: string }
	| { readonly kind: "clock"; readonly title?: Text; readonly day: string };

/** How the machine got from one to the other is left out: what stands around steps, what a rule passes through. */
export function happeningsIn(definition: Definition, turn: Turn): readonly Happening[] {
	return [
		...turn.events.flatMap((event) => happeningOf(definition, event, turn)),
		...clocksIn(definition, turn),
	];
}

function happeningOf(definition: Definition, event: CaseEvent, turn: Turn): readonly Happening[] {
	const { kind, step: name, outcome } = event;
	const step = name === undefined ? undefined : stepIn(definition, name);
	const title = titleOf(definition, event);
	const titled = title && { title };
	switch (kind) {
		case "late":
		case "warned":
		case "ended":
			return [{ kind, ...titled }];
		case "step_done":
			if (outcome === "skipped") return [{ kind: "skipped", ...titled }];
			return step?.does === "pay" && outcome === "nothing_due"
				? [{ kind: "nothing_due", ...titled }]
				: [];
		case "step_entered": {
			if (step === undefined || AROUND.has(step.does)) return [];
			const active = turn.after.active.find((each) => each.step === name);
			const due = active?.deadline?.due_at;
			return active ? [{ kind: "waits", ...titled, ...(due !== undefined && { due }) }] : [];
		}
		default:
			return [];
	}
}

const AROUND: ReadonlySet<string> = new Set([
	"follow",
	"together",
	"for_each",
	"branch",
	"end",
	"route",
	"tell",
]);

function stepIn(definition: Definition, name: string) {
	const task = itemTask(definition, name);
	return task ? definition.steps[task.each.step] : stepAt(definition, name);
}

function titleOf(definition: Definition, { step, values }: CaseEvent): Text | undefined {
	if (step !== undefined) return stepAt(definition, step)?.title;
	return definition.clocks[String(values?.clock)]?.title;
}

/** Clocks that run since this move. */
function clocksIn({ clocks }: Definition, { before, after }: Turn): readonly Happening[] {
	return Object.entries(after.clocks).flatMap(([id, { started_on }]): readonly Happening[] => {
		if (Object.hasOwn(before.clocks, id)) return [];
		const title = clocks[id]?.title;
		return [{ kind: "clock", day: started_on, ...(title && { title }) }];
	});
}
