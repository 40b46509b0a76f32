import { watch } from "node:fs";

/** Several writes in a row, as editors make them, are one change. */
const QUIET_MS = 150;

/** Calls back when a definition under the folder has changed. Returns what ends it. */
export function watchFolder(dir: string, changed: () => void): () => void {
	let timer: NodeJS.Timeout | undefined;
	const watcher = watch(dir, { recursive: true }, (_, name) => {
		if (name !== null && !name.endsWith(".yaml")) return;
		clearTimeout(timer);
		timer = setTimeout(changed, QUIET_MS);
	});
	// A folder that goes away ends the watching, not the server.
	watcher.on("error", () => watcher.close());
	return () => {
		clearTimeout(timer);
		watcher.close();
	};
}
