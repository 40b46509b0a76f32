import type { CaseView, Outcome, Step, TaskView } from "@onedoor/dsl/bundle";
import { ProblemError } from "@onedoor/runtime/client";
import { useState } from "react";

import { client } from "../../host/client.ts";
import { refusalWords } from "../../host/refusal.ts";
import { useDeskWords } from "../../words/index.ts";
import type { Marks } from "../case/marks.ts";
import { type Choice, type Lack, lacksOf } from "./task-panel.ts";
import { type Asked, type Asking, useAsked } from "./use-asked.ts";

export interface Decision {
	readonly choice: Choice;
	readonly choose: (outcome: Outcome) => void;
	readonly change: (
		change: Partial<Pick<Choice, "reason" | "reasons" | "method" | "files">>,
	) => void;
	/** What has to be filled in with it. */
	readonly asked: Asked;
	readonly lacks: readonly Lack[];
	/** The server's refusal, in words. */
	readonly refusal: string | undefined;
	/** Counts tries, so that the summary takes focus each time. */
	readonly attempt: number;
	readonly busy: boolean;
	readonly send: () => Promise<void>;
}

export interface Deciding extends Asking {
	readonly step: Step;
	/** The only outcome, where there is nothing to choose. */
	readonly only: Outcome | undefined;
	readonly marks: Marks;
	readonly onDone: (view: CaseView, outcome: Outcome) => void;
	/** After a refusal the case may look different. */
	readonly onRefused: () => void;
}

/** What an officer is deciding, until it is sent and accepted. */
export function useDecision(deciding: Deciding): Decision {
	const { view, task, step, only, marks, onDone, onRefused } = deciding;
	const words = useDeskWords();
	const [choice, setChoice] = useState<Choice>({
		outcome: only,
		marks: 0,
		reason: "",
		reasons: [],
		method: undefined,
		files: [],
	});
	const asked = useAsked(deciding, choice.outcome);
	const [state, setState] = useState<Tried>(UNTRIED);
	const whole: Choice = { ...choice, marks: marks.list.length };

	async function send(): Promise<void> {
		if (state.busy) return;
		const lacks = lacksOf(step, whole);
		const { outcome } = whole;
		setState(({ attempt }) => ({ ...UNTRIED, attempt, busy: true }));
		const isFilled = await asked.check();
		if (lacks.length > 0 || !isFilled || outcome === undefined) {
			setState(({ attempt }) => ({ ...UNTRIED, lacks, attempt: attempt + 1 }));
			return;
		}
		try {
			const body = bodyOf(whole, outcome, marks, task, asked.data());
			const next = await client.act(view.id, task.step, outcome.id, body, {
				version: view.version,
			});
			await asked.forget();
			setState((before) => ({ ...before, busy: false }));
			onDone(next, outcome);
		} catch (error) {
			const findings = error instanceof ProblemError ? (error.problem.findings ?? []) : [];
			const refusal = asked.show(findings) ? undefined : refusalWords(error, words);
			setState(({ attempt }) => ({ ...UNTRIED, refusal, attempt: attempt + 1 }));
			onRefused();
		}
	}

	return {
		...state,
		// What was missing is said until it is there, and not until it is sent again.
		lacks: state.lacks.filter((lack) => lacksOf(step, whole).includes(lack)),
		choice: whole,
		choose: (outcome) => setChoice((before) => ({ ...before, outcome })),
		change: (change) => setChoice((before) => ({ ...before, ...change })),
		asked,
		send,
	};
}

type Tried = Pick<Decision, "lacks" | "refusal" | "attempt" | "busy">;

const UNTRIED: Tried = { lacks: [], refusal: undefined, attempt: 0, busy: false };

function bodyOf(
	choice: Choice,
	outcome: Outcome,
	marks: Marks,
	task: TaskView,
	data: Readonly<Record<string, unknown>> | undefined,
): NonNullable<Parameters<typeof client.act>[3]> {
	const reason = choice.reason.trim();
	return {
		role: task.role,
		...(reason === "" ? {} : { reason }),
		...(outcome.reasons === undefined || choice.reasons.length === 0
			? {}
			: { reasons: choice.reasons }),
		...(choice.method === undefined ? {} : { method: choice.method }),
		...(choice.files.length === 0 ? {} : { files: choice.files }),
		...(data === undefined ? {} : { data }),
		...(outcome.marks === undefined
			? {}
			: {
					marks: marks.list.map(({ path, note }) =>
						note.trim() === "" ? { path } : { path, note: note.trim() },
					),
				}),
	};
}
