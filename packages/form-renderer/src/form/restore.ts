import type { Bundle, DraftView, Form } from "@onedoor/dsl/bundle";
import { valueAt, withValue } from "@onedoor/dsl/form";

import type { Data } from "./data-path.ts";
import { documentsOfForm, isSensitive, leavesOfForm } from "./fields.ts";
import { sourceOf } from "./given.ts";
import type { LocalDraft } from "./local-drafts.ts";

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
	let data: Data = draft.data;
	for (const path of typedPaths(bundle, form)) {
		if (sourceOf(draft.sources, path) || isSensitive(bundle.definition, path)) continue;
		data = withValue(data, path, valueAt(kept.data, path));
	}
	return { ...draft, data };
}

/** The data without what may not rest on a device. */
export function withoutSensitive(bundle: Bundle, form: Form, data: Data): Data {
	let rest = data;
	for (const leaf of leavesOfForm(bundle.definition, form)) {
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
