import type { Bundle, Definition, DraftView, Field, Form } from "@onedoor/dsl/bundle";
import {
	isList,
	itemsAt,
	type ListField,
	leaves,
	pathBeside,
	valueAt,
	withValue,
} from "@onedoor/dsl/form";

import type { LocalDraft } from "../device/device.ts";
import { type Data, sameValue } from "./data-path.ts";
import { documentsOfForm, isSensitive, leavesOfForm, leavesWithin } from "./fields.ts";
import { sourceOf } from "./given.ts";
import { listsOf } from "./lists-of.ts";
import { type Merged, merged } from "./merge.ts";
import { namingOf } from "./naming.ts";
import { received } from "./received.ts";

/** The server's draft with what was changed here on top. */
export interface Joined extends Pick<Merged, "collisions" | "taken"> {
	readonly draft: DraftView;
}

/**
 * The server's draft with what this device still kept on top. Values from registers stay the server's, and so do
 * sensitive ones, which never rested here.
 */
export function restored(bundle: Bundle, form: Form, draft: DraftView, kept: LocalDraft): Joined {
	const { definition } = bundle;
	const paths = typedPaths(bundle, form).filter(
		(path) => !sourceOf(draft.sources, path) && !isSensitive(definition, path),
	);
	const theirs = withoutSensitive(bundle, form, draft.data);
	const { bases = [theirs] } = kept;
	const found = merged(paths, { bases, mine: kept.data, theirs });
	let data = draft.data;
	for (const path of paths) {
		const value = valueAt(found.data, path);
		if (!sameValue(value, valueAt(theirs, path))) data = withValue(data, path, value);
	}
	for (const list of listsOf(definition, form))
		data = withOwnSecrets(definition, list, draft.data, data);
	return { ...found, draft: drafted(bundle, form, draft, data) };
}

/** The server's draft, which somebody else has changed, with what was changed on this page on top. */
export function joined(
	bundle: Bundle,
	form: Form,
	draft: DraftView,
	here: { readonly data: Data; readonly bases: readonly Data[] },
): Joined {
	const paths = typedPaths(bundle, form).filter((path) => !sourceOf(draft.sources, path));
	const found = merged(paths, { bases: here.bases, mine: here.data, theirs: draft.data });
	return { ...found, draft: drafted(bundle, form, draft, found.data) };
}

/** What registers said of items that are not there any more is not said. */
function drafted({ definition }: Bundle, form: Form, draft: DraftView, data: Data): DraftView {
	// Without lists there are no items to be others.
	if (listsOf(definition, form).length === 0) return { ...draft, data };
	const { given } = received(definition, form, {
		answer: draft,
		before: { ...draft, sources: {}, silent: [] },
		data,
	});
	return { ...draft, ...given, data };
}

/** What never rested here comes back from the server to the item of the same name, and to no other. */
function withOwnSecrets(definition: Definition, list: ListField, theirs: Data, kept: Data): Data {
	const naming = namingOf(list)?.path;
	let data = kept;
	for (const index of itemsAt(kept, list.path).keys()) {
		const at = (path: string) => pathBeside(path, `${list.path}.${index}`);
		const name = naming && valueAt(kept, at(naming));
		if (name === undefined || name !== valueAt(theirs, at(naming ?? ""))) continue;
		for (const { path } of leaves(list).filter((leaf) => isSensitive(definition, leaf.path)))
			data = withValue(data, at(path), valueAt(theirs, at(path)));
	}
	return data;
}

/** The data without what may not rest on a device. */
export function withoutSensitive(bundle: Bundle, form: Form, data: Data): Data {
	const { definition } = bundle;
	let rest = data;
	for (const leaf of mayBeSensitive(definition, form))
		for (const { path } of isList(leaf) ? leavesWithin(leaf, data) : [leaf])
			if (isSensitive(definition, path)) rest = withValue(rest, path, undefined);
	return rest;
}

/** A form never changes, so what of it is sensitive, or may be in an item of a list, is found once. */
const sensitive = new WeakMap<Form, readonly Field[]>();

function mayBeSensitive(definition: Definition, form: Form): readonly Field[] {
	const known = sensitive.get(form);
	if (known) return known;
	const found = leavesOfForm(definition, form).filter(
		(leaf) => isList(leaf) || isSensitive(definition, leaf.path),
	);
	sensitive.set(form, found);
	return found;
}

function typedPaths(bundle: Bundle, form: Form): readonly string[] {
	return [
		...leavesOfForm(bundle.definition, form).map((leaf) => leaf.path),
		...documentsOfForm(bundle.definition, form).map((document) => document.id),
	];
}
