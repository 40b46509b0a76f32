import type { DataPath, TaskView } from "@onedoor/dsl/bundle";
import { isList, itemPlace } from "@onedoor/dsl/form";

import { overlaps } from "./data-path.ts";
import { documentsOfForm, leavesOfForm, leavesWithin } from "./fields.ts";
import type { FormStore } from "./form-store.ts";
import type { Shape } from "./shape.ts";

/** One thing the office asks to be corrected. */
export interface Correction {
	/** A field, a group or a document. */
	readonly path: DataPath;
	/** The officer's words. */
	readonly note?: string;
	/** Leaves and documents that open with it. */
	readonly opens: readonly DataPath[];
}

export interface Corrections {
	readonly asked: readonly Correction[];
	/** Questions that only appeared through a correction. */
	readonly appeared: readonly DataPath[];
	/** Everything that stays as it was accepted. */
	readonly accepted: readonly DataPath[];
}

/** What opens in a correction and what stays closed. `before` is the shape as it was submitted. */
export function correctionsOf(
	store: FormStore,
	marks: NonNullable<TaskView["marks"]>,
	before: Shape,
): Corrections {
	const shape = store.shape();
	const all = pathsOf(store).filter((path) => shape.fields.has(path) || shape.documents.has(path));
	const asked = marks.map((mark) => ({ ...mark, opens: opened(all, mark.path) }));
	const open = new Set(asked.flatMap((each) => each.opens));
	const isOpen = (path: DataPath) => open.has(path) || open.has(itemPlace(path)?.list ?? "");
	const appeared = all.filter(
		(path) => !isOpen(path) && !before.fields.has(path) && !before.documents.has(path),
	);
	for (const path of appeared) open.add(path);
	// The items speak for their list.
	const isRow = (path: DataPath) => !all.some((other) => itemPlace(other)?.list === path);
	return { asked, appeared, accepted: all.filter((path) => !isOpen(path) && isRow(path)) };
}

/** Whether something at a path may be changed; the form as a whole may be. */
export function isOpenIn({ asked, appeared }: Corrections, path: DataPath): boolean {
	const open = [...asked.flatMap(({ opens }) => opens), ...appeared];
	return path === "" || open.some((each) => overlaps(each, path));
}

/** A list that was marked opens as a whole, with its items in it; one marked item opens alone. */
function opened(all: readonly DataPath[], mark: DataPath): readonly DataPath[] {
	const found = all.filter((path) => overlaps(path, mark));
	return found.filter((path) => {
		const list = itemPlace(path)?.list;
		return itemPlace(mark) ? list !== undefined : list === undefined || !found.includes(list);
	});
}

/** A list stands before its items. */
function pathsOf(store: FormStore): readonly DataPath[] {
	const { definition, form } = store;
	return [
		...leavesOfForm(definition, form).flatMap((leaf) => [
			leaf.path,
			...(isList(leaf) ? leavesWithin(leaf, store.data()).map(({ path }) => path) : []),
		]),
		...documentsOfForm(definition, form).map((document) => document.path),
	];
}
