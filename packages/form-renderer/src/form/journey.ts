import type { DataPath, Definition, Page } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt, itemPlace, valueAt } from "@onedoor/dsl/form";

import { type Data, overlaps, sameValue } from "./data-path.ts";
import { broughtOf } from "./document-value.ts";
import type { FormStore } from "./form-store.ts";
import { askedPaths, asksSomething, type Block, type Planning, planPage } from "./plan.ts";

/** One page as it stands now. */
export interface JourneyPage {
	readonly page: Page;
	readonly blocks: readonly Block[];
	/** Where errors of this page can be. */
	readonly paths: readonly DataPath[];
	readonly state: "done" | "started" | "untouched";
}

/** The pages a person goes through now, without those that have nothing to ask. */
export function journeyOf(planning: Planning, store: FormStore): readonly JourneyPage[] {
	const shown = new Set(planning.shape.pages);
	return store.form.pages
		.filter((page) => shown.has(page.id))
		.map((page) => {
			const blocks = planPage(planning, page);
			const paths = askedPaths(blocks);
			return { page, blocks, paths, state: stateOf(planning, paths) };
		})
		.filter((each) => asksSomething(each.blocks));
}

/** The page that asks for a path; findings on a group or an item belong to the page around it. */
export function pageAsking(
	journey: readonly JourneyPage[],
	path: DataPath,
): JourneyPage | undefined {
	return journey.find((each) => each.paths.some((asked) => overlaps(asked, path)));
}

/** Done: everything required there has a value. A page with only optional questions is done once one is answered. */
function stateOf(
	{ definition, shape, data }: Planning,
	paths: readonly DataPath[],
): JourneyPage["state"] {
	const hasValue = (path: DataPath) => isThere(definition, path, data);
	const isTyped = (path: DataPath) =>
		hasValue(path) && !sameValue(valueAt(data, path), fieldAt(definition, path)?.starts_with);
	const required = paths.filter((path) => shape.required.has(path));
	const some = paths.some(isTyped);
	if (required.length > 0 && required.every(hasValue)) return "done";
	if (required.length === 0 && some) return "done";
	return some ? "started" : "untouched";
}

/** A list is there once it has as many items as it needs, a paper once something was brought. */
function isThere(definition: Definition, path: DataPath, data: Data): boolean {
	const document = documentAt(definition, path);
	if (document) return broughtOf(document, data) !== undefined;
	const value = valueAt(data, path);
	const { min = 0 } = fieldAt(definition, path)?.many ?? {};
	return Array.isArray(value) && !itemPlace(path) ? value.length >= min : value !== undefined;
}
