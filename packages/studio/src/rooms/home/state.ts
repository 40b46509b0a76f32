import type { ProcedureRow } from "../../api/answers.ts";
import type { ProposalsView } from "../../api/proposals.ts";

/**
 * Where a text stands on its way: changed and not yet proposed; waiting for others; taken, for a day to come; the one
 * on which new cases start; followed by a later edition.
 */
export const STATES = ["draft", "proposed", "approved", "in_force", "replaced"] as const;

export type State = (typeof STATES)[number];

export interface Known {
	/** `YYYY-MM-DD`, where the author is. */
	readonly today: string;
	/** All rows of the library: a later edition replaces an earlier one. */
	readonly rows: readonly ProcedureRow[];
	readonly proposed: ProposalsView;
	/** Files with text that is kept on this device only. */
	readonly unsaved: readonly string[];
}

export function stateOf(row: ProcedureRow, { today, rows, proposed, unsaved }: Known): State {
	if (proposed.proposals.some(({ procedure }) => procedure === row.id)) return "proposed";
	const changed = [...unsaved, ...(proposed.differing ?? [])];
	if (changed.some((path) => isBeside(path, row.file))) return "draft";
	if (row.edition > today) return "approved";
	const isFollowed = rows.some(
		({ id, edition }) => id === row.id && edition > row.edition && edition <= today,
	);
	return isFollowed ? "replaced" : "in_force";
}

/** In its own folder; in the library's own folder, its own file alone. */
export function isBeside(path: string, file: string): boolean {
	const folder = file.slice(0, file.lastIndexOf("/") + 1);
	return path === file || (folder !== "" && path.startsWith(folder));
}
