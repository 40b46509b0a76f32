import type { FindingView } from "@onedoor/dsl/bundle";
import { useEffect, useSyncExternalStore } from "react";

import type { Trouble } from "../form/case-client.ts";
import type { SendState } from "../form/outgoing.ts";
import { usePlain } from "../parts/plain.ts";
import { useStep } from "./StepContext.tsx";

export interface Submitting {
	readonly state: SendState;
	readonly isBusy: boolean;
	/** Why it was not taken; undefined while it is on its way, or waits for a way. */
	readonly trouble: Trouble | undefined;
	/** Sends what is filled in, once. */
	submit(asOf?: string): Promise<void>;
}

/** How far the sending of the step is, and how to send it. What is wrong with the answers is shown at them. */
export function useSubmit(onFindings: (findings: readonly FindingView[]) => void): Submitting {
	const { outgoing } = useStep().session;
	const state = useSyncExternalStore(
		outgoing.state.subscribe,
		outgoing.state.get,
		outgoing.state.get,
	);
	const plain = usePlain();
	const trouble = plain?.trouble ?? (state.kind === "failed" ? state.trouble : undefined);
	const findings = trouble?.kind === "refused" ? trouble.findings : [];
	// biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is shown once.
	useEffect(() => {
		if (findings.length > 0) onFindings(findings);
	}, [state]);
	return {
		state,
		isBusy: state.kind === "sending",
		trouble: findings.length > 0 ? undefined : trouble,
		submit: outgoing.submit,
	};
}
