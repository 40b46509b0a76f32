import type { DevIdentity } from "@onedoor/runtime/client";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";

import { client } from "../host/client.ts";
import { refusalWords } from "../host/refusal.ts";
import { useSession } from "../host/Session.tsx";
import { safeNext } from "../shell/login-href.ts";
import { useWords } from "../words/index.ts";

export type Assurance = "low" | "substantial" | "high";

export interface SigningIn {
	/** What is wrong, in words. */
	readonly problem: string | undefined;
	/** Counts tries, so that the summary takes focus each time. */
	readonly attempt: number;
	readonly busy: boolean;
	readonly go: (person: DevIdentity | undefined, assurance: Assurance) => Promise<void>;
}

/** Signs in with the simulator, and leads back to where one came from. */
export function useSignIn(): SigningIn {
	const words = useWords();
	const { refresh } = useSession();
	const [, navigate] = useLocation();
	const next = safeNext(new URLSearchParams(useSearch()).get("next"));
	const [state, setState] = useState<{ problem?: string; attempt: number; busy: boolean }>({
		attempt: 0,
		busy: false,
	});
	const fail = (problem: string): void =>
		setState(({ attempt }) => ({ problem, attempt: attempt + 1, busy: false }));

	async function go(person: DevIdentity | undefined, assurance: Assurance): Promise<void> {
		if (person === undefined) return fail(words.login.choose);
		setState(({ attempt }) => ({ attempt, busy: true }));
		try {
			const { id, roles, office } = person;
			await client.dev.session({
				id,
				roles,
				assurance,
				...(office === undefined ? {} : { office }),
			});
			await refresh();
			navigate(next ?? (roles.length > 0 ? "/desk" : "/"));
		} catch (error) {
			fail(refusalWords(error, words));
		}
	}
	return { problem: state.problem, attempt: state.attempt, busy: state.busy, go };
}
