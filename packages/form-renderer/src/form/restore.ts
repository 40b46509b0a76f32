import type { Bundle, Definition, DraftView, Form } from "@onedoor/dsl/bundle";
import { itemsAt, type ListField, leaves, pathBeside, valueAt, withValue } from "@onedoor/dsl/form";

import type { Data } from "./data-path.ts";
import { documentsOfForm, isSensitive, leavesNow, leavesOfForm } from "./fields.ts";
import { sourceOf } from "./given.ts";
import type { LocalDraft } from "./local-drafts.ts";
import { namingOf } from "./naming.ts";
import { listsOf, received } from "./received.ts";

/**
 * The server's draft with what this device still kept on top, when that is newer. Values from registers stay the
 * server's, and so do sensitive ones, which never rested here.
 */
export function restored(
	bundle: Bundle,
	form: Form,
	draft: DraftView,
	kept: LocalDraft,
): DraftView {
	if (draft.saved_at !== null && Date.parse(draft.saved_at) >= Date.parse(kept.at)) return draft;
	const { definition } = bundle;
	let data: Data = draft.data;
	for (const path of typedPaths(bundle, form)) {
		if (sourceOf(draft.sources, path) || isSensitive(definition, path)) continue;
		data = withValue(data, path, valueAt(kept.data, path));
	}
	for (const list of listsOf(definition, form))
		data = withOwnSecrets(definition, list, draft.data, data);
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
	let rest = data;
	for (const leaf of leavesNow(bundle.definition, form, data)) {
		if (isSensitive(bundle.definition, leaf.path)) rest = withValue(rest, leaf.path, undefined);
	}
	return rest;
}

function typedPaths(bundle: Bundle, form: Form): readonly string[] {
	return [
		...leavesOfForm(bundle.definition, form).map((leaf) => leaf.path),
		...documentsOfForm(bundle.definition, form).map((document) => document.id),
	];
}
