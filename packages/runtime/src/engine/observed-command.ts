import type { Bundle } from "@onedoor/dsl/bundle";

import type { Command } from "../case/command.ts";
import { outcomesOf } from "../case/ways.ts";
import type { Attributes, Telemetry } from "../ports/telemetry.ts";
import type { CommandRequest, Handled } from "./handle-command.ts";

/** A command, told: which it was of which procedure, and what became of it. */
export function observedCommand(
	telemetry: Telemetry,
	{ command, case: id }: CommandRequest,
	carryOut: () => Promise<Handled>,
): Promise<Handled> {
	const of = {
		name: `command ${command.kind}`,
		kind: "internal",
		measured: "onedoor.command.duration",
		attributes: { "onedoor.command": command.kind, "onedoor.case": id },
	} as const;
	return telemetry.within(of, async (span) => {
		const handled = await carryOut();
		span.add({ "onedoor.result": handled.kind, ...aboutOf(command, handled) });
		if (handled.kind === "refused") span.add({ "error.type": handled.refusal.code });
		if (handled.kind === "done") span.leaves(handled.effects.map((effect) => effect.id));
		return handled;
	});
}

/** Names that the procedure itself gives. What somebody wrote in their place, in an address say, is told to nobody. */
function aboutOf(command: Command, handled: Handled): Attributes {
	if (!("bundle" in handled)) return {};
	const { definition } = handled.bundle;
	const step =
		"step" in command && Object.hasOwn(definition.steps, command.step) ? command.step : undefined;
	const outcome = outcomeOf(command);
	return {
		"onedoor.procedure": definition.procedure,
		...(step !== undefined && { "onedoor.step": step }),
		...(outcome !== undefined &&
			wordsOf(handled.bundle).has(outcome) && { "onedoor.outcome": outcome }),
	};
}

function outcomeOf(command: Command): string | undefined {
	switch (command.kind) {
		case "act":
			return command.outcome;
		case "case_action":
			return command.action;
		case "report":
			return command.answer;
		default:
			return undefined;
	}
}

const known = new WeakMap<Bundle["definition"], ReadonlySet<string>>();

/** What steps without outcomes of their own are done by, and what ports say of money and of what is on its way. */
const EVERYWHERE = [
	"submit",
	"paid",
	"failed",
	"refunded",
	"pending",
	"unknown",
	"signed",
	"received",
	"accepted",
	"in_transit",
] as const;

/** Outcomes, actions and answers of a procedure, in one set: they are told apart by their command. */
function wordsOf({ definition }: Bundle): ReadonlySet<string> {
	const before = known.get(definition);
	if (before) return before;
	const words = new Set([
		...EVERYWHERE,
		...Object.keys(definition.anytime),
		...Object.keys(definition.afterwards),
		...Object.values(definition.steps).flatMap((step) => outcomesOf(step).map(({ id }) => id)),
	]);
	known.set(definition, words);
	return words;
}
