import type { Form, Id, Step } from "@onedoor/dsl/bundle";
import { itemTask, withoutIndexes, withValue } from "@onedoor/dsl/form";
import { lackingName, missingName } from "@onedoor/dsl/journey";

import type { Act, Refusal } from "../../case/command.ts";
import { knownValues } from "../../case/lookups.ts";
import { submission } from "../scenario-acts.ts";
import { shownNow } from "../scenario-form.ts";
import type { World } from "../scenario-world.ts";
import type { Ledger } from "./ledger.ts";

/** One way in which a submission is wrong, and the code that says so. */
interface Wrong {
	readonly name: string;
	readonly command: Act;
	readonly isRefusal: (refusal: Refusal) => boolean;
}

/**
 * Before something is submitted as it should be, it is submitted without each thing that is required: that must be
 * refused with its code, and a refusal leaves the case as it was. Only what nothing has covered yet is tried.
 * @returns what was accepted though it is wrong
 */
export function submitWrongly(
	world: World,
	step: Step,
	take: Id,
	ledger: Ledger,
): string | undefined {
	if (step.does === "fill_in" && step.change !== undefined) return undefined;
	const own = submission(world, step, { take, with: {}, marks: [] });
	if (own === undefined) return undefined;
	for (const wrong of [...lacking(step, own.command), ...missing(world, step, own.command)]) {
		if (!ledger.lacks("refusals", wrong.name)) continue;
		const refused = world.send(wrong.command, own.actor);
		if (refused === undefined) return `"${wrong.name}" was accepted, and must be refused`;
		if (wrong.isRefusal(refused)) ledger.rejected(wrong.name);
	}
	return undefined;
}

function lacking({ name }: Step, command: Act): readonly Wrong[] {
	const { reason: _reason, ...unreasoned } = command;
	const { marks: _marks, ...unmarked } = command;
	const without = (code: string, lame: Act): Wrong => ({
		name: lackingName(name, command.outcome, code),
		command: lame,
		isRefusal: (refusal) => refusal.code === code,
	});
	return [without("reason_required", unreasoned), without("marks_required", unmarked)];
}

function missing(world: World, step: Step, command: Act): readonly Wrong[] {
	const plain = itemTask(world.bundle.definition, step.name)?.each.step ?? step.name;
	const forms: readonly Pick<Form, "step" | "outcome">[] =
		step.does === "fill_in"
			? [{ step: plain }]
			: [{ step: plain }, { step: plain, outcome: command.outcome }];
	const { data = {}, fetched = {} } = command;
	const identified = knownValues(world.bundle, world.case, plain, data, world.now);
	return forms.flatMap((form) =>
		[...shownNow(world, form, { data, fetched }).required].flatMap((path): Wrong[] => {
			if (Object.hasOwn(identified, path)) return [];
			const { [path]: _taken, ...others } = fetched;
			return [
				{
					name: missingName(form, withoutIndexes(path)),
					command: { ...command, data: withValue(data, path, undefined), fetched: others },
					isRefusal: ({ findings = [] }) =>
						findings.some((found) => found.path === path && MISSING.has(found.code)),
				},
			];
		}),
	);
}

const MISSING: ReadonlySet<string> = new Set(["missing", "must_be_yes", "document_missing"]);
