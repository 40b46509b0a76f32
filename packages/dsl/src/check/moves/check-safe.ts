import type { StepName } from "../../bundle/index.ts";
import { move_not_safe } from "../../diagnostic/messages.generated.ts";
import { Between as BothEditions } from "../../diff/between.ts";
import { Proof, type Reason } from "../../diff/open-cases/proof.ts";
import { planOf } from "../../link/moves.ts";
import type { MovesFile } from "../../model/moves.ts";
import type { Item } from "../../model/shape.ts";
import type { Between, Unsafe } from "./check-moves.ts";

/**
 * Says of each step that a plan moves what speaks against it. What the text accepts with its reason counts as looked at by
 * whoever reviewed the plan.
 */
export function checkSafe(file: Item<MovesFile>, { old, next, report }: Between): Unsafe {
	const plan = planOf(file);
	const unsafe = new Map<StepName, readonly string[]>();
	if (plan === undefined) return unsafe;
	const proof = new Proof(new BothEditions(old.definition, next.definition), plan);
	for (const { id, key, value } of file.steps ?? []) {
		const { reasons } = proof.of(id);
		for (const reason of reasons)
			report(move_not_safe({ step: id, why: whyOf(reason) }), value?.go_to?.node ?? key);
		const accepted = [...(file.accepts ?? []), ...(value?.accepts ?? [])];
		const isAccepted = accepted.some(({ id: code }) => code === "move_not_safe");
		if (reasons.length > 0 && !isAccepted)
			unsafe.set(id, [...new Set(reasons.map(({ code }) => code))]);
	}
	return unsafe;
}

/** Phrases, which `words/` says in every language. */
function whyOf({ code, values }: Reason): string {
	const { step, path, check, clock, channel, result, at = "" } = values;
	switch (code) {
		case "data_missing":
			return `\`${path}\` is read and no case surely has it`;
		case "data_refused":
			return check === undefined
				? `\`${path}\` may be refused`
				: `the check \`${check}\` may be broken`;
		case "ends_otherwise":
			return `it may end as \`${result}\`, which was never held out from there`;
		case "own_choice":
			return `applicants may now end it themselves as \`${result}\``;
		case "clock_gone":
			return `the clock \`${clock}\` is no more`;
		case "channel_gone":
			return `the channel \`${channel}\` is no more`;
		case "branches_differ":
			return `\`${step}\` does not stand beside the same steps`;
		default:
			return `\`${at}\` differs, and nothing was proved`;
	}
}
