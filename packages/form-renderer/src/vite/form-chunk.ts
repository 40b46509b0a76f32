import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

import { createReach, type Edge, edgesOf } from "./reach.ts";

const FIRST = fileURLToPath(new URL("../step/StepForm.tsx", import.meta.url));

/**
 * All that a page of questions stands on is one file, and what a host's own shell has of it another one. Left alone, a
 * bundler cuts it into some thirty, one for each set of later pages that share something of it, and all of them would be
 * fetched for the first page: each is a request, and small files are compressed badly.
 */
export const formChunk: Plugin = {
	name: "onedoor-form-chunk",
	apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
	config() {
		const groups = [
			// A group takes along what its modules stand on, so the shell has what is its own first.
			{ debugName: "shell", priority: 2, name: nameIn("shell") },
			{ debugName: "form", priority: 1, name: nameIn("form") },
		];
		return { build: { rollupOptions: { output: { codeSplitting: { groups } } } } };
	},
	buildStart() {
		edges.clear();
		entries.clear();
		chunks = undefined;
	},
	async moduleParsed({ id, isEntry, code }) {
		if (isEntry) entries.add(id);
		if (code === null) return;
		const resolved = async (source: string) => (await this.resolve(source, id))?.id;
		edges.set(id, await edgesOf(this.parse(code), resolved));
	},
};

/** One build at a time: a group is named where nothing is known of the build. */
const edges = new Map<string, readonly Edge[]>();
const entries = new Set<string>();
let chunks: Readonly<Record<"form" | "shell", ReadonlySet<string>>> | undefined;

function nameIn(chunk: "form" | "shell"): (id: string) => string | null {
	return (id) => {
		chunks ??= found();
		return chunks.form.has(id) && chunks[chunk].has(id) ? chunk : null;
	};
}

function found(): NonNullable<typeof chunks> {
	const reach = createReach(edges);
	const shell = reach([...entries]);
	// A page that has nothing but the form has no shell.
	return { form: reach([FIRST]), shell: shell.has(FIRST) ? new Set() : shell };
}
