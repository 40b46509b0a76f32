import { compile, createWorkspace, type Workspace } from "@onedoor/dsl";
import { type BurdenReport, burdenReport, compareBurdens, tariffsFor } from "@onedoor/dsl/burden";
import { tellStories } from "@onedoor/runtime/testing";

import type { BurdenView } from "../api/answers.ts";
import type { LibraryFile } from "./library-folder.ts";

export interface Burdens {
	/** Of the texts as they are on screen, and on disk where they differ; undefined while the text has errors. */
	report(
		files: readonly LibraryFile[],
		changed: Readonly<Record<string, string>>,
		procedure: string,
	): Promise<BurdenView | undefined>;
}

/**
 * Counts in full what a procedure asks, its scenarios played on the real core. That needs validators, which no page
 * under a strict policy may build, and takes a while: so it happens here, and only for whoever asks.
 */
export function createBurdens(): Burdens {
	const [onScreen, onDisk] = [createWorkspace(), createWorkspace()];
	return {
		async report(files, changed, procedure) {
			const texts = files.map(({ path, text }) => ({
				path,
				text: Object.hasOwn(changed, path) ? (changed[path] ?? text) : text,
			}));
			onScreen.replace(texts);
			const now = await reportIn(onScreen, procedure);
			if (now === undefined) return undefined;
			if (texts.every(({ text }, index) => files[index]?.text === text)) return { now };
			onDisk.replace(files);
			const before = await reportIn(onDisk, procedure);
			if (before === undefined) return { now };
			const changes = compareBurdens([before], [now]).flatMap((one) => one.changes);
			return { now, before, changes };
		},
	};
}

async function reportIn(
	workspace: Workspace,
	procedure: string,
): Promise<BurdenReport | undefined> {
	const { findings, library } = workspace.check();
	const linked = library.linked.findLast(({ definition }) => definition.procedure === procedure);
	if (linked === undefined) return undefined;
	// What is wrong with another procedure is no reason not to count this one.
	const own = linked.locate(["procedure"]).file;
	if (findings.some(({ severity, file }) => severity === "error" && file === own)) return undefined;
	const { edition } = linked.definition;
	const { bundle } = compile(library, procedure, edition);
	const stories = await tellStories(bundle, linked.scenarios);
	const tariffs = tariffsFor(linked.definition, library.tariffs);
	return burdenReport(linked, { all: library.linked, stories, ...(tariffs && { tariffs }) });
}
