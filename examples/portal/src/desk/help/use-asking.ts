import type { ConsentView, NewConsent } from "@onedoor/runtime/client";
import { ProblemError } from "@onedoor/runtime/client";
import { useState } from "react";

import { client } from "../../host/client.ts";
import { refusalWords } from "../../host/refusal.ts";
import { serverNow } from "../../host/server-now.ts";
import { useDeskWords } from "../../words/index.ts";

export interface Asking {
	/** The consent that was asked for; undefined before. */
	readonly consent: ConsentView | undefined;
	/** What is wrong, in words, and counted, so that the summary takes focus each time. */
	readonly problem: string | undefined;
	readonly attempt: number;
	readonly busy: boolean;
	readonly ask: (wish: NewConsent) => Promise<void>;
	/** Takes up again what was asked for before, on this page or another. */
	readonly goOn: (consent: ConsentView) => Promise<void>;
	/** By the code, or, without one, by what the citizen has said on their own telephone meanwhile. */
	readonly confirm: (code: string | undefined) => Promise<void>;
}

/** Asks a citizen for their word and waits for it. @param given what comes after it: it may be refused, too */
export function useAsking(given: (consent: ConsentView) => Promise<void>): Asking {
	const words = useDeskWords();
	const [state, setState] = useState<{
		readonly consent?: ConsentView;
		readonly problem?: string;
		readonly attempt: number;
		readonly busy: boolean;
	}>({ attempt: 0, busy: false });

	async function run(work: () => Promise<ConsentView | undefined>): Promise<void> {
		setState(({ problem: _, ...before }) => ({ ...before, busy: true }));
		try {
			const consent = await work();
			setState((before) => ({ ...before, ...(consent && { consent }), busy: false }));
		} catch (error) {
			setState((before) => ({
				...before,
				problem: wordsFor(error),
				attempt: before.attempt + 1,
				busy: false,
			}));
		}
	}

	function wordsFor(error: unknown): string {
		if (error instanceof NotYet) return words.help.notYet;
		if (!(error instanceof ProblemError) || error.code !== "wrong_code")
			return refusalWords(error, words);
		return words.help.wrongCode(Number(error.problem.values?.left ?? 0));
	}

	return {
		consent: state.consent,
		problem: state.problem,
		attempt: state.attempt,
		busy: state.busy,
		ask: (wish) =>
			run(async () => {
				const consent = await client.askConsent(wish);
				if (consent.status === "given") await given(consent);
				return consent;
			}),
		goOn: (consent) =>
			run(async () => {
				if (consent.status === "given") await given(consent);
				return consent;
			}),
		confirm: (code) =>
			run(async () => {
				const { consent } = state;
				if (consent === undefined) return undefined;
				const now =
					code === undefined ? await found(consent) : await client.confirmConsent(consent.id, code);
				if (now?.status !== "given") throw new NotYet();
				await given(now);
				return now;
			}),
	};
}

/** The citizen has said nothing on their own telephone. */
class NotYet extends Error {}

/**
 * What the citizen has agreed to meanwhile: this, or what they were asked before it. A code was sent a second time, and
 * they had agreed to the first.
 */
async function found({ id, applicant, procedure }: ConsentView): Promise<ConsentView | undefined> {
	const [now, { items }] = await Promise.all([serverNow(), client.consents()]);
	const isSame = (one: ConsentView): boolean =>
		one.id === id ||
		(applicant !== undefined && one.applicant === applicant && one.procedure === procedure);
	return running(items, now).find(
		(one) => one.status === "given" && isSame(one) && one.cases?.length === 0,
	);
}

/** Of those that a partner asked for: what is still good. */
export function running(items: readonly ConsentView[], now: number): readonly ConsentView[] {
	return items.filter(
		({ kind, status, applicant, expires_at }) =>
			kind === "agent" &&
			status !== "withdrawn" &&
			applicant !== undefined &&
			(expires_at === null || Date.parse(expires_at) > now),
	);
}
