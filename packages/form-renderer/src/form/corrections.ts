import type { DataPath, TaskView } from "@onedoor/dsl/bundle";

import { overlaps } from "./data-path.ts";
import { documentsOfForm, leavesOfForm } from "./fields.ts";
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
	const asked = marks.map((mark) => ({
		...mark,
		opens: all.filter((path) => overlaps(path, mark.path)),
	}));
	const open = new Set(asked.flatMap((each) => each.opens));
	const appeared = all.filter(
		(path) => !open.has(path) && !before.fields.has(path) && !before.documents.has(path),
	);
	for (const path of appeared) open.add(path);
	return { asked, appeared, accepted: all.filter((path) => !open.has(path)) };
}

function pathsOf(store: FormStore): readonly DataPath[] {
	const { definition } = store;
	return [
		...leavesOfForm(definition, store.form).map((leaf) => leaf.path),
		...documentsOfForm(definition, store.form).map((document) => document.path),
	];
}
