import type { DataPath } from "@onedoor/dsl/bundle";
import { fieldIn, isList, valueAt } from "@onedoor/dsl/form";

import { correctionsOf } from "../form/corrections.ts";
import { isWithin, overlaps } from "../form/data-path.ts";
import { leavesOfForm } from "../form/fields.ts";
import type { FormStore } from "../form/form-store.ts";
import { type JourneyPage, journeyOf } from "../form/journey.ts";
import { askedPaths, type Block, isDeclaration, type Planning, planList } from "../form/plan.ts";
import type { Session } from "../form/session.ts";
import type { Place } from "../step/place.ts";

/** The pages of a form as it stands now. */
export function journeyNow({ store }: Session): readonly JourneyPage[] {
	return journeyOf(planningOf(store), store);
}

/** What a page asks: a question page its questions, the check its declarations, a correction what is open in it. */
export function pathsHere(session: Session, { page }: Place): readonly DataPath[] {
	const { store, task } = session;
	if (task.marks) return openPaths(session).flatMap((path) => withItems(store, path));
	if (page === "check")
		return leavesOfForm(store.definition, store.form)
			.filter((leaf) => isDeclaration(leaf) && store.shape().fields.has(leaf.path))
			.map(({ path }) => path);
	return journeyNow(session).find((each) => each.page.id === page)?.paths ?? [];
}

/** Where errors are said: on the page, or in one item that somebody wants to be done with. */
export function errorsAreSaid(
	session: Session,
	place: Place,
	about: string,
): (path: DataPath) => boolean {
	if (about !== "page") return (path) => isWithin(path, about);
	if (session.task.marks) {
		const open = openPaths(session);
		return (path) => path === "" || open.some((each) => overlaps(each, path));
	}
	if (place.page === "check") return () => true;
	const paths = pathsHere(session, place);
	return (path) => paths.some((asked) => isWithin(path, asked));
}

/** What a page has that is read and not typed. */
export function factsIn(blocks: readonly Block[]): readonly DataPath[] {
	return blocks.flatMap((block): readonly DataPath[] => {
		switch (block.kind) {
			case "facts":
				return block.fields.map(({ path }) => path);
			case "group":
				return factsIn(block.blocks);
			case "question":
				return factsIn(block.under?.blocks ?? []);
			case "list":
				return block.items.flatMap((item) => factsIn(item.blocks));
			case "document":
				return block.isKnown ? [block.document.path] : [];
			default:
				return [];
		}
	});
}

/** Questions that have no answer and could not have one before: they just appeared, or what they hang on changed. */
export function justOpened(
	{ definition, ...store }: FormStore,
	paths: readonly DataPath[],
	before: { readonly paths: readonly DataPath[]; readonly data: unknown },
): readonly DataPath[] {
	const data = store.data();
	const hasChanged = (path: DataPath) =>
		valueAt(data, path) !== valueAt(before.data as typeof data, path);
	return paths.filter((path) => {
		if (valueAt(data, path) !== undefined) return false;
		const parent = fieldIn(definition, path)?.narrowed_by;
		return !before.paths.includes(path) || (parent !== undefined && hasChanged(parent));
	});
}

function openPaths({ store, task, before }: Session): readonly DataPath[] {
	const { asked, appeared } = correctionsOf(store, task.marks ?? [], before.shape);
	return [...asked.flatMap(({ opens }) => opens), ...appeared];
}

/** A list that is open is open with its items. */
function withItems(store: FormStore, path: DataPath): readonly DataPath[] {
	const field = fieldIn(store.definition, path);
	return field && isList(field) ? askedPaths([planList(planningOf(store), field)]) : [path];
}

function planningOf(store: FormStore): Planning {
	return {
		definition: store.definition,
		shape: store.shape(),
		given: store.given(),
		data: store.data(),
		byOffice: store.byOffice,
	};
}
