import type { StepName } from "@onedoor/dsl/bundle";
import { useState } from "react";

import { type CaseClient, type Trouble, troubleOf } from "../form/case-client.ts";
import { usePlain } from "../parts/plain.ts";

export interface Paying {
	readonly isBusy: boolean;
	readonly trouble: Trouble | undefined;
	readonly pay: () => void;
}

/**
 * Begins a payment, or goes on with the one that is under way: the server never makes a second one while one is. Each
 * press has a key of its own, or a page that the browser had kept would be told of a payment long over.
 */
export function usePaying(
	client: CaseClient,
	caseId: string,
	step: StepName,
	onRedirect: (href: string) => void = (href) => location.assign(href),
): Paying {
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble | undefined>(usePlain()?.trouble);
	const pay = async () => {
		setBusy(true);
		setTrouble(undefined);
		try {
			const payment = await client.pay(caseId, step, { key: crypto.randomUUID() });
			onRedirect(payment.redirect);
		} catch (error) {
			setTrouble(troubleOf(error));
			setBusy(false);
		}
	};
	return { isBusy, trouble, pay: () => void pay() };
}
