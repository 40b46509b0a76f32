import type { Plugin } from "vite";

import { CHECKS, RULES } from "./on-demand.ts";
import { ownModule } from "./own-module.ts";
import { createReach, type Edge, edgesOf } from "./reach.ts";

const SOURCES = ownModule("form-renderer/src/");
const FIRST = ownModule("form-renderer/src/step/StepForm.tsx");
/** What a host shows the form by. */
const AROUND = ["ProcedureCase.tsx", "step/place.ts"].map((file) =>
	ownModule(`form-renderer/src/${file}`),
);

/** What only a page draws on which papers are asked for. */
const PAPERS: ReadonlySet<string> = new Set(
	[
		"DocumentField.tsx",
		"FileField.tsx",
		"FileRows.tsx",
		"NoFile.tsx",
		"PresentFromWallet.tsx",
		"Upload.tsx",
		"WhereToBring.tsx",
		"use-uploads.ts",
	].map((file) => ownModule(`form-renderer/src/step/${file}`)),
);

/**
 * All that a page of questions stands on is one file, and what a host's own shell has of it another one. Left alone, a
 * bundler cuts it into some thirty, one for each set of later pages that share something of it, and all of them would be
 * fetched for the first page: each is a request, and small files are compressed badly. So are what answers are checked
 * with, what rules are worked out by, what papers are asked with, and what several later pages share.
 */
export const formChunk: Plugin = {
	name: "onedoor-form-chunk",
	apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
	config() {
		// A group takes along what its modules stand on, so the shell has what is its own first.
		const groups = [
			{ debugName: "shell", priority: 5, name: nameIn("shell") },
			{ debugName: "form", priority: 4, name: nameIn("form") },
			{ debugName: "checks", priority: 3, name: nameIn("checks") },
			{
				debugName: "rules",
				priority: 2,
				name: (id: string) => (RULES.has(id) ? "rules" : null),
			},
			{ debugName: "shared", priority: 1, minShareCount: 2, name: sharedName },
			{
				debugName: "papers",
				priority: 0,
				name: (id: string) => (PAPERS.has(id) ? "papers" : null),
			},
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
let chunks: Readonly<Record<"form" | "shell" | "checks", ReadonlySet<string>>> | undefined;

function nameIn(chunk: "form" | "shell" | "checks"): (id: string) => string | null {
	return (id) => {
		chunks ??= found();
		return chunks[chunk].has(id) ? chunk : null;
	};
}

function found(): NonNullable<typeof chunks> {
	const reach = createReach(edges);
	const form = reach([FIRST, ...AROUND]);
	const checks = reach([...CHECKS]);
	const grouped = new Set([...form, ...checks, ...reach([...RULES])]);
	const shell = [...reach([...entries])];
	return {
		form,
		// A page that has nothing but the form has no shell.
		shell: shell.includes(FIRST)
			? new Set()
			: new Set(shell.filter((id) => grouped.has(id) || sharedName(id) !== null)),
		checks,
	};
}

/** Controls and words are fetched one by one. */
function sharedName(id: string): string | null {
	const isOurs =
		id.startsWith(SOURCES) &&
		!PAPERS.has(id) &&
		!/\/(widgets|words|vite)\//.test(id.slice(SOURCES.length - 1));
	return isOurs ? "shared" : null;
}
