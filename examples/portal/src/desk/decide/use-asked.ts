import type { Bundle, CaseView, FindingView, Outcome, TaskView } from "@onedoor/dsl/bundle";
import { type OutcomeForm, useOutcomeForm } from "@onedoor/form-renderer";

import { loadValidators } from "../../host/validators.ts";
import { deskClient } from "../desk-client.ts";

/** What is filled in with a decision: what the step asks whatever is decided, and what the chosen outcome asks. */
export interface Asked {
	/** In the order of the panel. */
	readonly forms: readonly OutcomeForm[];
	/** Whether everything is there and right; every form shows what is not. */
	check(): Promise<boolean>;
	/** Undefined where nothing is asked. */
	data(): Readonly<Record<string, unknown>> | undefined;
	/** Shows the server's findings where they belong; false when one of them belongs nowhere here. */
	show(findings: readonly FindingView[]): boolean;
	forget(): Promise<void>;
}

export interface Asking {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	/** The server's clock at the moment the case was opened, in milliseconds. */
	readonly now: number;
}

export function useAsked(asking: Asking, outcome: Outcome | undefined): Asked {
	const { step } = asking.task;
	const ofStep = useForm(asking, step);
	const ofOutcome = useForm(asking, outcome && `${step}.${outcome.id}`, ofStep);
	const forms = [ofStep, ofOutcome].filter((form) => form !== undefined);
	return {
		forms,
		async check() {
			const fine = await Promise.all(forms.map((form) => form.check()));
			return fine.every(Boolean);
		},
		data: () =>
			forms.length === 0 ? undefined : forms.map((form) => form.data()).reduce(together, {}),
		show: (findings) =>
			findings.length > 0 && forms.reduce((left, form) => form.show(left), findings).length === 0,
		async forget() {
			await Promise.all(forms.map((form) => form.forget()));
		},
	};
}

function useForm(
	{ bundle, view, task, now }: Asking,
	key: string | undefined,
	beside?: OutcomeForm,
): OutcomeForm | undefined {
	return useOutcomeForm(
		key === undefined || !Object.hasOwn(bundle.forms, key)
			? undefined
			: {
					bundle,
					view,
					task,
					form: key,
					client: deskClient,
					loadValidators: (form) => loadValidators(bundle, form),
					now: () => new Date(now).toISOString(),
				},
		beside,
	);
}

/** Step and outcome may each ask parts of one group. */
function together(one: unknown, other: unknown): Readonly<Record<string, unknown>> {
	const merged = new Map<string, unknown>(isGroup(one) ? Object.entries(one) : []);
	for (const [name, value] of isGroup(other) ? Object.entries(other) : []) {
		const before = merged.get(name);
		merged.set(name, isGroup(before) && isGroup(value) ? together(before, value) : value);
	}
	return Object.fromEntries(merged);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
