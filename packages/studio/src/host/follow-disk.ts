import type { FileView } from "../api/answers.ts";
import { changesBetween } from "../document/line-diff.ts";
import { isChanged } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { getFiles } from "./api.ts";

/**
 * Looks at the disk again whenever somebody comes back to the page. What was not touched here follows quietly; where
 * both have changed, both versions are shown and nothing is decided.
 */
export function followDisk(workspace: Workspace): void {
	let isLooking = false;
	const look = async () => {
		if (isLooking || document.visibilityState === "hidden") return;
		isLooking = true;
		try {
			for (const file of (await getFiles()).files) take(workspace, file);
		} catch {
			// Not reachable now: a save would say so, and the next look may succeed.
		}
		isLooking = false;
	};
	addEventListener("focus", () => void look());
	document.addEventListener("visibilitychange", () => void look());
}

function take(workspace: Workspace, { path, text, hash }: FileView): void {
	const file = workspace.file(path);
	if (file === undefined || file.saved.hash === hash || file.theirs?.hash === hash) return;
	if (isChanged(file)) workspace.setTheirs(path, { text, hash });
	else workspace.follow(path, changesBetween(file.saved.text, text), { text, hash });
}
