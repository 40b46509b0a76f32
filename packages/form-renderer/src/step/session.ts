import type { Bundle, CaseView, FormValidators, TaskView } from "@onedoor/dsl/bundle";

import { visible } from "@onedoor/dsl/form";
import type { CaseClient } from "../form/case-client.ts";
import { createCell } from "../form/cell.ts";
import type { Data } from "../form/data-path.ts";
import { createDrafts, type Drafts, draftKey } from "../form/drafts.ts";
import { createFormStore, type FormStore } from "../form/form-store.ts";
import { createHeldFiles, type HeldFiles } from "../form/held-files.ts";
import type { LocalDrafts } from "../form/local-drafts.ts";
import { restored, withoutSensitive } from "../form/restore.ts";
import type { Shape } from "../form/shape.ts";
import { type Attempt, createAttempt } from "../form/submit.ts";
import type { SaveState } from "../parts/SavedStatus.tsx";

/** One person filling in one visit of a step: what is typed, where it is saved, how it is sent. */
export interface Session {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly store: FormStore;
	readonly drafts: Drafts;
	readonly attempt: Attempt;
	/** As it was when the step was opened: what a correction starts from. */
	readonly before: { readonly data: Data; readonly shape: Shape };
	readonly saved: { get(): SaveState; subscribe(listener: () => void): () => void };
	/** Uploads that are shown to nobody yet, or were refused after they had been sent. */
	readonly held: HeldFiles;
	/** Names of files uploaded from this page, by file id. */
	readonly fileNames: Map<string, string>;
}

export interface Opening {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	/** Key in `Bundle.forms`, default the form of the step. */
	readonly form?: string;
	readonly client: CaseClient;
	readonly loadValidators: (form: string) => Promise<FormValidators>;
	readonly local: LocalDrafts;
	readonly now: () => string;
}

/** Fetches what a step needs and takes up again what this device still kept. */
export async function openSession(opening: Opening): Promise<Session> {
	const { bundle, view, task, client, local, now, form: key = task.step } = opening;
	const form = bundle.forms[key];
	if (!form) throw new Error(`The bundle has no form ${key}`);
	const [draft, validators, kept] = await Promise.all([
		client.getDraft(view.id, key),
		opening.loadValidators(key),
		local.read(draftKey(view.id, key)),
	]);
	const saved = createCell<SaveState>(
		draft.saved_at === null ? { kind: "untouched" } : { kind: "saved", at: draft.saved_at },
	);
	const drafts = createDrafts({
		client,
		caseId: view.id,
		form: key,
		local,
		mayRest: (data) => withoutSensitive(bundle, form, data),
		onState: saved.set,
		onSaved: (answer) => store.receive(answer),
	});
	const store: FormStore = createFormStore({
		bundle,
		formKey: key,
		view,
		draft: kept ? restored(bundle, form, draft, kept) : draft,
		validators,
		now,
		onChange: drafts.changed,
	});
	if (kept) drafts.changed(store.data());
	return {
		bundle,
		view,
		task,
		client,
		store,
		drafts,
		attempt: createAttempt(),
		before: { data: view.data, shape: visible(bundle.definition, form, view.data, store.facts()) },
		saved,
		held: createHeldFiles(client, view),
		fileNames: new Map(),
	};
}
