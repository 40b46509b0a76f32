import type { Definition } from "@onedoor/dsl/bundle";
import type { EditIntent } from "@onedoor/dsl/edit";

import type { Read } from "../../../../check/protocol.ts";
import { lateOf } from "./late-of.ts";
import type { NewItem } from "./use-new.ts";

type Named = Pick<NewItem, "id" | "words">;

export interface Correction {
	/** The step that sends back what it marked. */
	readonly check: string;
	readonly step: Named;
	/** What the officer chooses. */
	readonly outcome: Named;
	readonly who: string;
	/** As the language writes it: `5 working days`. */
	readonly within: string;
	/** Where it goes once it is corrected. */
	readonly to: string;
}

/** Only where people decide can they send something back. */
export function canSendBack({ steps }: Definition, name: string): boolean {
	return Object.hasOwn(steps, name) && steps[name]?.does === "decide";
}

/** A step in which somebody corrects what was marked, and the outcome of the check that leads there. */
export function correctionOf(
	{ definition, file }: Read,
	{ check, step, outcome, who, within, to }: Correction,
): readonly EditIntent[] {
	const clocks = Object.keys(definition.clocks);
	const values = {
		does: "fill_in",
		who,
		title: step.words,
		change: "what_was_marked",
		// The office's time does not run while it waits for somebody else.
		...(clocks.length > 0 && { stops: clocks }),
		go_to: to,
		deadline: { within, when_late: lateOf(definition, who) },
	};
	const next = stepBelow(definition, check);
	return [
		{ kind: "add_step", file, path: step.id, values, ...(next !== undefined && { before: next }) },
		sentBack(file, check, step.id, outcome),
	];
}

/** The next step that the file names. */
export function stepBelow({ steps }: Definition, name: string): string | undefined {
	const own = Object.values(steps).filter(({ inside }) => inside === undefined);
	return own[own.findIndex((step) => step.name === name) + 1]?.name;
}

function sentBack(file: string, check: string, to: string, { id, words }: Named): EditIntent {
	const values = {
		title: words,
		marks: "required",
		reason: "required",
		// A loop has to end: as often as the procedures that are begun here allow it.
		at_most: "2 times",
		go_to: to,
	};
	return { kind: "add_outcome", file, path: `${check}.${id}`, values };
}
