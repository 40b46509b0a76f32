import type { CaseView } from "@onedoor/dsl/bundle";

import { type Trouble, troubleOf } from "./case-client.ts";

export type Settled =
	| { readonly kind: "done"; readonly view: CaseView }
	| { readonly kind: "failed"; readonly trouble: Trouble };

/**
 * One act of a person, sent so that it happens once: the key stays the same until the server has said yes or no, so
 * pressing again after a broken line asks for the same act, not for a second one.
 */
export interface Attempt {
	run(send: (key: string) => Promise<CaseView>): Promise<Settled>;
}

export function createAttempt(newKey: () => string = () => crypto.randomUUID()): Attempt {
	let key: string | undefined;
	let running: Promise<Settled> | undefined;

	async function once(send: (key: string) => Promise<CaseView>): Promise<Settled> {
		key ??= newKey();
		try {
			const view = await send(key);
			key = undefined;
			return { kind: "done", view };
		} catch (error) {
			const trouble = troubleOf(error);
			if (isSettled(trouble)) key = undefined;
			return { kind: "failed", trouble };
		}
	}

	return {
		run(send) {
			running ??= once(send).finally(() => {
				running = undefined;
			});
			return running;
		},
	};
}

/** The server refused and did nothing; anything else may have been done. */
function isSettled(trouble: Trouble): boolean {
	return trouble.kind === "refused" && trouble.status >= 400 && trouble.status < 500;
}
