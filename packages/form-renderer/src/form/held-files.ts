import type { CaseView, HeldFileView } from "@onedoor/dsl/bundle";

import type { CaseClient } from "./case-client.ts";
import { createCell } from "./cell.ts";

type States = ReadonlyMap<string, HeldFileView["state"]>;

/** What the server says of files that it shows to nobody: asked after each upload, and while one is being checked. */
export interface HeldFiles {
	get(): States;
	subscribe(listener: () => void): () => void;
	/** Asks now. A server that cannot be reached is asked again. */
	look(): Promise<void>;
}

/** Nobody waits for it with the eyes on the page. */
const AGAIN_MS = 5_000;

export function createHeldFiles(
	client: Pick<CaseClient, "getCase">,
	view: Pick<CaseView, "id" | "held_files">,
	againMs: number = AGAIN_MS,
): HeldFiles {
	const cell = createCell(statesOf(view));
	let listening = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function look(): Promise<void> {
		const fresh = await client.getCase(view.id).catch(() => undefined);
		if (fresh) cell.set(statesOf(fresh));
		lookAgain();
	}
	function lookAgain(): void {
		clearTimeout(timer);
		const isWaiting = [...cell.get().values()].includes("being_checked");
		if (isWaiting && listening > 0) timer = setTimeout(() => void look(), againMs);
	}
	return {
		get: cell.get,
		look,
		subscribe: (listener) => {
			const stop = cell.subscribe(listener);
			listening += 1;
			lookAgain();
			return () => {
				listening -= 1;
				lookAgain();
				stop();
			};
		},
	};
}

function statesOf({ held_files = [] }: Pick<CaseView, "held_files">): States {
	return new Map(held_files.map(({ file, state }) => [file, state]));
}
