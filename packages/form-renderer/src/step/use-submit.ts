import type { CaseView, FindingView } from "@onedoor/dsl/bundle";
import { useState } from "react";

import type { Trouble } from "../form/case-client.ts";
import type { Data } from "../form/data-path.ts";
import { useStep } from "./StepContext.tsx";

export interface Submitting {
	readonly isBusy: boolean;
	readonly trouble: Trouble | undefined;
	/** Sends what is filled in, once. */
	submit(data: Data, asOf?: string): Promise<void>;
}

/** Sends the step; afterwards the device forgets the draft, and the host learns where the case stands. */
export function useSubmit(
	onDone: (view: CaseView) => void,
	onFindings: (findings: readonly FindingView[]) => void,
): Submitting {
	const { session } = useStep();
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble>();
	return {
		isBusy,
		trouble,
		async submit(data, asOf) {
			setBusy(true);
			setTrouble(undefined);
			await session.drafts.flush();
			const body = { data, ...(asOf === undefined ? {} : { as_of: asOf }) };
			const settled = await session.attempt.run((key) =>
				session.client.act(session.view.id, session.task.step, "submit", body, { key }),
			);
			setBusy(false);
			if (settled.kind === "done") {
				await session.drafts.forget();
				onDone(settled.view);
			} else if (settled.trouble.kind === "refused" && settled.trouble.findings.length > 0) {
				onFindings(settled.trouble.findings);
			} else setTrouble(settled.trouble);
		},
	};
}
