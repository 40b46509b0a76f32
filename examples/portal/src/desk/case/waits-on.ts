import type { CaseView, Definition, StepName, TrackItem } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { flat, waitsFor } from "../queues/row.ts";

/** A step that somebody else has to do now. */
export interface WaitingStep {
	readonly step: StepName;
	readonly for: ReturnType<typeof waitsFor>;
	/** Who may do it, as far as people do. */
	readonly roles: readonly {
		readonly role: string;
		/** Kind of the office in which the role works; left out: said nowhere. */
		readonly office?: string;
	}[];
	/** Instants of its beginning and its end, as far as they are known. */
	readonly since?: string;
	readonly due?: string;
}

/** Whom a case waits for, and since when: an officer who has nothing to do here can say so at the counter. */
export function waitingSteps(definition: Definition, view: CaseView): readonly WaitingStep[] {
	const now = new Map(
		flat(view.track)
			.filter(({ state }) => state === "now")
			.map((item): [StepName, TrackItem] => [item.step, item]),
	);
	return view.steps.flatMap((name) => {
		const step = stepAt(definition, name);
		if (step === undefined || step.does === "together" || step.does === "follow") return [];
		const { at, due } = now.get(name) ?? {};
		const roles = step.does === "hand_over" ? [step.to] : step.who;
		return [
			{
				step: name,
				for: waitsFor(step, definition),
				roles: roles.map((role) => ({ role, ...officeOf(definition, role) })),
				...(at === undefined ? {} : { since: at }),
				...(due === undefined ? {} : { due }),
			},
		];
	});
}

function officeOf(definition: Definition, role: string): { readonly office?: string } {
	const office = definition.offices[definition.roles[role]?.office ?? ""];
	return office?.kind === undefined ? {} : { office: office.kind };
}
