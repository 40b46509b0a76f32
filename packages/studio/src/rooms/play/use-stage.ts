import { useEffect, useState } from "react";
import type { Made } from "../../host/use-made.ts";
import { loadValidators } from "../../preview/load-validators.ts";
import { usePreview } from "../preview/use-preview.ts";
import type { Stage } from "./run.ts";

export interface Staged {
	readonly status: Made<unknown>["status"];
	/** Of the last text without errors. */
	readonly stage?: Stage;
}

/** Follows the texts on screen: their bundle, and the validators of all its forms, loaded as modules. */
export function useStage(procedure: string): Staged {
	const { status, view } = usePreview(procedure);
	const [stage, setStage] = useState<Stage>();
	const [hasFailed, setFailed] = useState(false);
	useEffect(() => {
		if (view === undefined) return;
		let isGone = false;
		const { bundle, scenarios } = view;
		const load = async (form: string) => [form, await loadValidators(view.hash, form)] as const;
		Promise.all(Object.keys(bundle.forms).map(load)).then(
			(loaded) => {
				if (!isGone) setStage({ bundle, scenarios, validators: Object.fromEntries(loaded) });
			},
			() => isGone || setFailed(true),
		);
		return () => {
			isGone = true;
		};
	}, [view]);
	return { status: hasFailed ? "failed" : status, ...(stage && { stage }) };
}
