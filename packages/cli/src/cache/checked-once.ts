import { createHash } from "node:crypto";

import { type Checked, checkFiles, type InputFile, type Profile } from "@onedoor/dsl/check";

import { checkerVersion } from "./checker-version.ts";
import { readKept, writeKept } from "./kept-files.ts";
import type { KeptResult } from "./kept-result.ts";

/** What a check is asked. */
export interface Asked {
	readonly files: readonly InputFile[];
	readonly profile: Profile;
	readonly today?: string;
	/** Whether each procedure's burden is wanted: it takes longer than the check, so it is kept apart. */
	readonly burden: boolean;
}

/**
 * What `checkFiles` answers, from the folder where the same question has been answered before, by the same checker.
 * Whatever is wrong with what lies there, it is worked out again; whatever is wrong with writing there, nothing is kept.
 */
export function checkedOnce(folder: string | undefined, asked: Asked): KeptResult {
	if (folder === undefined) return checked(asked);
	const key = keyOf(asked);
	const kept = readKept(folder, key, asked.burden);
	if (kept) return kept;
	const result = checked(asked);
	writeKept(folder, key, asked.burden ? result : withoutBurden(result));
	return result;
}

function checked({ files, profile, today }: Asked): Checked {
	return checkFiles(files, { profile, ...(today !== undefined && { today }) });
}

/** SHA-256, hex: another byte in any text, name or option is another question. */
function keyOf({ files, profile, today, burden }: Asked): string {
	const counts =
		typeof profile === "string" ? profile : [profile.like, ...[...profile.severities].sort()];
	const hash = createHash("sha256");
	hash.update(JSON.stringify([checkerVersion(), counts, today ?? "", burden]));
	for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
		hash.update(JSON.stringify([path, text]));
	return hash.digest("hex");
}

function withoutBurden({ findings, procedures }: Checked): KeptResult {
	return {
		findings,
		procedures: procedures.map(({ id, edition, steps, online, blockers }) => ({
			id,
			edition,
			steps,
			online,
			blockers,
		})),
	};
}
