import { compile, createWorkspace, type Linked, type Workspace } from "@onedoor/dsl";
import {
	type BurdenReport,
	burdenReport,
	compareBurdens,
	tariffsFor,
	typedWhere,
} from "@onedoor/dsl/burden";
import { ruleInWords } from "@onedoor/dsl/diff";
import { tellStories } from "@onedoor/runtime/testing";

import type { BurdenView } from "../api/answers.ts";
import type { LibraryFile } from "./library-folder.ts";
import { onScreen } from "./on-screen.ts";

/** By path. */
export interface TextsOnScreen {
	/** Not yet saved. */
	readonly changed: Readonly<Record<string, string>>;
	readonly opened: Readonly<Record<string, string>>;
}

export interface Burdens {
	/**
	 * Of the texts as they are on screen, and as they were opened where they differ; undefined while the text has errors.
	 *
	 * @param opened texts that were others when they were opened, as they were then; what is not among them is as `files`
	 */
	report(
		files: readonly LibraryFile[],
		{ changed, opened }: TextsOnScreen,
		procedure: string,
	): Promise<BurdenView | undefined>;
}

/**
 * Counts in full what a procedure asks, its scenarios played on the real core. That needs validators, which no page
 * under a strict policy may build, and takes a while: so it happens here, and only for whoever asks.
 */
export function createBurdens(): Burdens {
	const [written, asOpened] = [createWorkspace(), createWorkspace()];
	return {
		async report(files, { changed, opened }, procedure) {
			const texts = onScreen(files, changed);
			written.replace(texts);
			const now = await reportIn(written, procedure);
			if (now === undefined) return undefined;
			const old = onScreen(files, opened);
			if (texts.every(({ text }, index) => old[index]?.text === text)) return { now };
			asOpened.replace(old);
			const before = await reportIn(asOpened, procedure);
			if (before === undefined) return { now };
			const changes = compareBurdens([before], [now]).flatMap((one) => one.changes);
			const where = whereIn(linkedIn(asOpened, procedure), linkedIn(written, procedure));
			return { now, before, changes, ...(where.length > 0 && { where }) };
		},
	};
}

function linkedIn(workspace: Workspace, procedure: string): Linked | undefined {
	const { linked } = workspace.check().library;
	return linked.findLast(({ definition }) => definition.procedure === procedure);
}

function whereIn(
	before: Linked | undefined,
	now: Linked | undefined,
): NonNullable<BurdenView["where"]> {
	if (before === undefined || now === undefined) return [];
	return typedWhere(before.definition, now.definition).map(({ when, ...one }) => {
		const words = ruleInWords(when.tree, now.definition);
		return { ...one, rule: when.text, ...(words && { words }) };
	});
}

async function reportIn(
	workspace: Workspace,
	procedure: string,
): Promise<BurdenReport | undefined> {
	const { library } = workspace.check();
	const linked = linkedIn(workspace, procedure);
	if (linked === undefined || library.errorsOf(procedure).length > 0) return undefined;
	const { edition } = linked.definition;
	const { bundle } = compile(library, procedure, edition);
	const stories = await tellStories(bundle, linked.scenarios);
	const tariffs = tariffsFor(linked.definition, library.tariffs);
	return burdenReport(linked, { all: library.linked, stories, ...(tariffs && { tariffs }) });
}
