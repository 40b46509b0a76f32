import type { Scenario } from "@onedoor/dsl/bundle";
import { type WalkedScenario, walkOf } from "@onedoor/runtime/testing/play";
import { useEffect, useState } from "react";

import type { Stage } from "../run.ts";

export interface Walked {
	readonly scenario: Scenario;
	readonly walk: WalkedScenario;
}

export interface Walks {
	/** Those that are played so far. */
	readonly walked: readonly Walked[];
	readonly isDone: boolean;
}

/** So long is played at once; then whoever types comes first. */
const TURN_MS = 12;
const PAUSE_MS = 16;
/** A text that is just being typed changes again. */
const FIRST_MS = 300;

/** Plays every scenario of the text on screen on the real core, a few at a time. What was walked before stays meanwhile. */
export function useCoverage(stage: Stage): Walks {
	const [walks, setWalks] = useState<Walks>({ walked: [], isDone: false });
	useEffect(() => {
		const { bundle, scenarios, validators } = stage;
		const walked: Walked[] = [];
		const go = () => {
			const until = performance.now() + TURN_MS;
			while (walked.length < scenarios.length && performance.now() < until) {
				const scenario = scenarios[walked.length];
				if (scenario) walked.push({ scenario, walk: walkOf(bundle, scenario, validators) });
			}
			const isDone = walked.length === scenarios.length;
			setWalks({ walked: [...walked], isDone });
			if (!isDone) timer = setTimeout(go, PAUSE_MS);
		};
		let timer = setTimeout(go, FIRST_MS);
		return () => clearTimeout(timer);
	}, [stage]);
	return walks;
}
