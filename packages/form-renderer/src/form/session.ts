import type {
	Bundle,
	CaseView,
	DraftView,
	EditionChangeView,
	FormValidators,
	TaskView,
} from "@onedoor/dsl/bundle";
import { visible } from "@onedoor/dsl/form";

import type { Device } from "../device/device.ts";
import { sharedComputer } from "../device/this-device.ts";
import { holdBack, loadAnew } from "../parts/load-anew.ts";
import { online } from "../parts/online.ts";
import type { SaveState } from "../parts/SavedStatus.tsx";
import type { CaseClient } from "./case-client.ts";
import { type Cell, createCell } from "./cell.ts";
import type { Data } from "./data-path.ts";
import { createDrafts, type Drafts, draftKey } from "./drafts.ts";
import { asksFiles, isSensitive } from "./fields.ts";
import { createFormStore, type FormStore } from "./form-store.ts";
import { createHeldFiles, type HeldFiles } from "./held-files.ts";
import { hasChecks, loadChecks, loadRules } from "./load-rules.ts";
import { createOutgoing, type Outgoing } from "./outgoing.ts";
import { type Joined, joined, restored, withoutSensitive } from "./restore.ts";
import type { FileOnItsWay, SendingFiles } from "./sending-files.ts";
import type { Shape } from "./shape.ts";

/** One person filling in one visit of a step: what is typed, where it is saved, how it is sent. */
export interface Session {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly store: FormStore;
	readonly drafts: Drafts;
	readonly outgoing: Outgoing;
	/** As it was when the step was opened: what a correction starts from. */
	readonly before: { readonly data: Data; readonly shape: Shape };
	readonly saved: Pick<Cell<SaveState>, "get" | "subscribe">;
	/** What another window, device or person changed in the same draft meanwhile. */
	readonly elsewhere: Cell<Elsewhere>;
	/** The case was moved to another edition since the form was begun; undefined once the person has said that they know. */
	readonly edition: Cell<EditionChangeView | undefined>;
	/** Uploads that are shown to nobody yet, or were refused after they had been sent. */
	readonly held: HeldFiles;
	/** What answers are checked with. A form that is opened without it has it before it checks. */
	readonly checks: Checks;
	/** Undefined where the form asks for no files. */
	readonly files: SendingFiles | undefined;
	/** Names of files uploaded from this device, by file id. */
	readonly fileNames: Map<string, string>;
	/** Another window had the form for a while: takes in what was done there. */
	catchUp(): Promise<void>;
	/** Sends what waits, and stops. True: the server has all of it. */
	close(): Promise<boolean>;
	/** The draft was thrown away: nothing is sent any more, and nothing of it rests on this device. */
	forget(): Promise<void>;
}

/** May still have to be fetched, with what a host's build fetches on demand. */
export interface Checks {
	isHere(): boolean;
	/** Rejects when the network is cut; may then be called again. */
	load(): Promise<unknown>;
}

/** `taken` was changed elsewhere only, and stands here now; of `collisions` the person has to choose. */
export type Elsewhere = Pick<Joined, "collisions" | "taken">;

export const NOTHING_ELSEWHERE: Elsewhere = { collisions: [], taken: [] };

export interface Opening {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	/** Key in `Bundle.forms`, default the form of the step. */
	readonly form?: string;
	readonly client: CaseClient;
	readonly loadValidators: (form: string) => Promise<FormValidators>;
	/** Its first page is shown before what it is checked with is there; default false. */
	readonly isCheckedLater?: boolean;
	readonly device: Device;
	readonly now: () => string;
}

/** Fetches what a step needs and takes up again what this device still kept. */
export async function openSession(opening: Opening): Promise<Session> {
	const { bundle, view, task, client, device, now, form: key = task.step } = opening;
	const form = bundle.forms[key];
	if (!form) throw new Error(`The bundle has no form ${key}`);
	const restKey = draftKey(view.id, key);
	let validators: FormValidators | undefined;
	const loadValidators = async (): Promise<void> => {
		validators ??= await online(() => opening.loadValidators(key));
	};
	const checks: Checks = {
		isHere: () => validators !== undefined && hasChecks(),
		load: () => Promise.all([loadChecks(), loadValidators()]),
	};
	const [draft, kept, sending] = await Promise.all([
		client.getDraft(view.id, key),
		device.drafts.read(restKey),
		asksFiles(bundle.definition, form) ? import("./files.ts") : undefined,
		loadRules(bundle.definition),
		opening.isCheckedLater || loadValidators(),
	]);
	const found = kept && restored(bundle, form, draft, kept);
	const saved = createCell<SaveState>(
		draft.saved_at === null ? { kind: "untouched" } : { kind: "saved", at: draft.saved_at },
	);
	const elsewhere = createCell<Elsewhere>(found ?? NOTHING_ELSEWHERE);
	const edition = createCell(draft.edition_change);
	const drafts = createDrafts({
		client,
		caseId: view.id,
		form: key,
		device,
		server: draft,
		mayRest: (data) => withoutSensitive(bundle, form, data),
		onState: saved.set,
		onSaved: (answer) => store.receive(answer),
		join: (theirs, here) => joined(bundle, form, theirs, here),
		onJoined(together) {
			store.replace(together.draft);
			elsewhere.set(together);
			edition.set(together.draft.edition_change);
		},
	});
	const store: FormStore = createFormStore({
		bundle,
		formKey: key,
		view,
		draft: found?.draft ?? draft,
		// Whoever checks without it is told by an error, and not that nothing is wrong.
		validators: () => validators as FormValidators,
		now,
		onChange(data) {
			outgoing.cancel();
			drafts.changed(data);
		},
	});
	const held = createHeldFiles(client, view);
	const fileNames = new Map<string, string>();
	const files = sending?.createSendingFiles({
		client,
		caseId: view.id,
		form: key,
		device,
		store,
		mayRest: (path) => !isSensitive(bundle.definition, path),
		async arrived(path, id, name) {
			fileNames.set(id, name);
			store.set(path, sending.fileAdded(bundle.definition, path, store.field(path).value, id));
			void held.look();
			await drafts.kept();
		},
	});
	const factsBefore = store.facts();
	let shapeBefore: Shape | undefined;
	const before = {
		data: view.data,
		// Only a correction asks.
		get shape() {
			shapeBefore ??= visible(bundle.definition, form, view.data, factsBefore);
			return shapeBefore;
		},
	};
	const outgoing = createOutgoing({
		caseId: view.id,
		form: key,
		task: task.id,
		device,
		drafts,
		files: files?.rows ?? createCell<readonly FileOnItsWay[]>([]),
		async ready() {
			await Promise.all([loadRules(), checks.load()]);
			const isAsked = await askedIn(task, store, before.shape);
			const found = store.check(isAsked).filter(({ severity }) => severity === "error");
			return { data: store.submission(), findings: found };
		},
		send: (data, asOf, attempt) =>
			client.act(
				view.id,
				task.step,
				"submit",
				{ data, ...(asOf !== undefined && { as_of: asOf }) },
				{ key: attempt },
			),
		anew: anewOnce,
		look: () => client.getCase(view.id),
	});
	if (found) {
		if (found.collisions.length > 0) drafts.collided(store.data());
		else drafts.changed(store.data());
	}
	void files?.goOn();
	const stopHolding = holdBack(async () => {
		const isWaiting = outgoing.state.get().kind !== "idle" || (files?.rows.get().length ?? 0) > 0;
		return (await drafts.flush()) && !(isWaiting && sharedComputer.get());
	});
	return {
		bundle,
		view,
		task,
		client,
		store,
		drafts,
		outgoing,
		before,
		saved,
		elsewhere,
		edition,
		held,
		checks,
		files,
		fileNames,
		async catchUp() {
			const rested = await device.drafts.read(restKey);
			const here: DraftView = { ...draft, ...store.given(), data: store.data() };
			if (rested) store.replace(restored(bundle, form, here, rested).draft);
			await drafts.catchUp(store.data());
		},
		async close() {
			stopHolding();
			outgoing.end();
			files?.end();
			const isSaved = await drafts.flush();
			drafts.stop();
			return isSaved;
		},
		async forget() {
			outgoing.end();
			files?.end();
			await drafts.forget();
			for (const shelf of [device.drafts, device.acts, device.files])
				for (const [key] of await shelf.list(`${view.id}:`)) await shelf.remove(key);
		},
	};
}

/** The server says whether it may be; a client of a host's own may have no call for it. */
export function isDiscardable({ client, view }: Pick<Session, "client" | "view">): boolean {
	return view.discardable === true && client.discard !== undefined;
}

/** Once a window: a module that is not there at all would load the page for ever. */
function anewOnce(): void {
	const key = "onedoor.anew";
	try {
		if (sessionStorage.getItem(key) !== null) return;
		sessionStorage.setItem(key, "yes");
		void loadAnew();
	} catch {
		// Where the browser keeps nothing for us, it may load the page for ever.
	}
}

/** A correction answers for what it opens, a form for all of it. */
async function askedIn(
	{ marks }: TaskView,
	store: FormStore,
	before: Shape,
): Promise<(path: string) => boolean> {
	if (marks === undefined) return () => true;
	const { correctionsOf, isOpenIn } = await import("./corrections.ts");
	const corrections = correctionsOf(store, marks, before);
	return (path) => isOpenIn(corrections, path);
}
