import type { DiskText } from "../document/open-file.ts";

/** Unsaved text, kept on this device so that a closed tab loses nothing. */
export interface Draft {
	readonly library: string;
	readonly path: string;
	/** What it was made from. */
	readonly base: DiskText;
	readonly text: string;
	/** Instant. */
	readonly at: string;
	/** How many steps of work it holds. */
	readonly edits: number;
}

const PREFIX = "onedoor.studio.draft";

/**
 * Local storage writes before it returns, so that nothing is under way when a tab is closed. It may be refused or
 * full: then nothing is kept, and leaving the page still warns.
 */
export function keepDraft(draft: Draft): boolean {
	try {
		localStorage.setItem(keyOf(draft.library, draft.path), JSON.stringify(draft));
		return true;
	} catch {
		return false;
	}
}

export function dropDraft(library: string, path: string): void {
	try {
		localStorage.removeItem(keyOf(library, path));
	} catch {
		// Nothing was kept either.
	}
}

export function readDrafts(library: string): readonly Draft[] {
	try {
		const keys = Object.keys(localStorage).filter((key) => key.startsWith(keyOf(library, "")));
		return keys.flatMap((key) => draftIn(localStorage.getItem(key)) ?? []);
	} catch {
		return [];
	}
}

function keyOf(library: string, path: string): string {
	return `${PREFIX} ${library} ${path}`;
}

/** What another version of the studio kept may have another shape. */
function draftIn(json: string | null): Draft | undefined {
	const draft = JSON.parse(json ?? "null") as Partial<Draft> | null;
	const isWhole =
		typeof draft?.path === "string" &&
		typeof draft.text === "string" &&
		typeof draft.base?.text === "string" &&
		typeof draft.base.hash === "string";
	if (!isWhole) return undefined;
	const { at, edits } = draft;
	return {
		...(draft as Draft),
		at: typeof at === "string" && !Number.isNaN(Date.parse(at)) ? at : new Date().toISOString(),
		edits: Number.isSafeInteger(edits) ? Number(edits) : 1,
	};
}
