import type { DataPath, TaskView } from "@onedoor/dsl/bundle";

import { memoryDevice } from "../device/device.ts";
import { thisDevice } from "../device/this-device.ts";
import { loadWords } from "../words/books.ts";
import { findingText } from "../words/finding-text.ts";
import { type Trouble, troubleOf } from "./case-client.ts";
import { saveWhenLeaving } from "./drafts.ts";
import { timeZoneOf } from "./facts.ts";
import { type JourneyPage, journeyOf } from "./journey.ts";
import { loadChecks } from "./load-rules.ts";
import type { SendState } from "./outgoing.ts";
import { type Opening, openSession, type Session } from "./session.ts";

/** What a form is opened with. What rests on a device, and the clock, are this machine's own where nothing else is said. */
export type FormOpening = Omit<Opening, "task" | "device" | "now"> &
	Partial<Pick<Opening, "device" | "now">> & {
		/** The step, where this person has several to fill in. */
		readonly step?: string;
		/** BCP 47, for what is said of errors; default the first of the procedure. */
		readonly language?: string;
	};

/** What stands against sending: where, which rule, and what to do in the words that our own pages say. */
export interface FormError {
	readonly path: DataPath;
	readonly code: string;
	readonly message: string;
}

/**
 * One form that is being filled in, without any page: for pages of another kind, for programs and for tests. It is the
 * same store, the same rules and the same sending as under our own pages.
 */
export interface OpenForm extends Pick<Session, "store" | "saved" | "elsewhere" | "edition"> {
	/** How far the sending is. */
	readonly sending: Session["outgoing"]["state"];
	/** The pages as they stand now, with what each asks and whether it is done. */
	pages(): readonly JourneyPage[];
	/** Everything that is wrong now, in the order of the form. A field that was found wrong is looked at again as it changes. */
	errors(): readonly FormError[];
	/**
	 * Sends a file for a path and puts it into the answer. Resolves when it has arrived.
	 *
	 * @throws FormTrouble when it was refused, or this form asks for no files
	 */
	attach(path: DataPath, file: File): Promise<void>;
	/** Sends what is typed now. False: it waits for a way, and rests on the device. */
	save(): Promise<boolean>;
	/**
	 * Sends the step, once, however often it is called. Resolves when it is done, was refused, or waits for a way; then it
	 * goes on by itself.
	 *
	 * @param asOf the day for which the person knows what has changed since the draft
	 */
	send(asOf?: string): Promise<Exclude<SendState, { readonly kind: "sending" }>>;
	/** Saves and stops. True: the server has all of it. */
	close(): Promise<boolean>;
}

/** Why something could not be done, as data. */
export class FormTrouble extends Error {
	readonly trouble: Trouble;
	constructor(trouble: Trouble) {
		super(trouble.kind === "refused" ? trouble.code : trouble.kind);
		this.name = "FormTrouble";
		this.trouble = trouble;
	}
}

/**
 * Opens the form that this person has to fill in now, with what was typed before.
 *
 * @throws FormTrouble when there is none, or the server cannot be reached
 */
export async function openForm(opening: FormOpening): Promise<OpenForm> {
	const { bundle, view, language = bundle.definition.languages[0] ?? "en" } = opening;
	const task = view.tasks.find((each) => isToFillIn(opening, each));
	if (task === undefined) throw new FormTrouble(nothing("not_possible_now"));
	const [session] = await Promise.all([
		openSession({
			device: globalThis.indexedDB === undefined ? memoryDevice() : thisDevice,
			now: () => new Date().toISOString(),
			...opening,
			task,
		}),
		// Where a host's build fetches them on demand: errors are asked for at any time.
		loadChecks(),
		loadWords(language, true),
	]).catch((error: unknown) => {
		throw new FormTrouble(troubleOf(error));
	});
	const { store, drafts, outgoing, files, saved, elsewhere, edition } = session;
	const stopSaving = globalThis.document === undefined ? () => {} : saveWhenLeaving(drafts);
	void outgoing.goOn();
	const speaking = { language, timeZone: timeZoneOf(bundle.definition) };

	return {
		store,
		saved,
		elsewhere,
		edition,
		sending: outgoing.state,
		pages() {
			const { definition, byOffice } = store;
			const now = { shape: store.shape(), given: store.given(), data: store.data() };
			return journeyOf({ definition, byOffice, ...now }, store);
		},
		errors: () =>
			store
				.check(() => true)
				.filter(({ severity }) => severity === "error")
				.map((finding) => ({
					path: finding.path,
					code: finding.code,
					message: findingText(bundle.definition, finding, speaking),
				})),
		async attach(path, file) {
			if (files === undefined) throw new FormTrouble(nothing("not_a_file"));
			files.clearRefused(path);
			files.add(file, path);
			await until(files.rows, (rows) => !rows.some((row) => row.path === path));
			const refused = files.refused.get().find((row) => row.path === path);
			if (refused) throw new FormTrouble(refused.why);
		},
		save: () => drafts.flush(),
		async send(asOf) {
			await outgoing.submit(asOf);
			const state = outgoing.state.get();
			return state.kind === "sending" ? { kind: "idle" } : state;
		},
		close() {
			stopSaving();
			return session.close();
		},
	};
}

function isToFillIn({ bundle, form, step }: FormOpening, task: TaskView): boolean {
	return Object.hasOwn(bundle.forms, form ?? task.step) && (step ?? task.step) === task.step;
}

function nothing(code: string): Trouble {
	return { kind: "refused", code, status: 409, findings: [], values: {} };
}

/** Resolves when it holds. */
function until<Value>(
	{ get, subscribe }: { get(): Value; subscribe(listener: () => void): () => void },
	holds: (value: Value) => boolean,
): Promise<void> {
	return new Promise((resolve) => {
		const stop = subscribe(look);
		look();
		function look(): void {
			if (!holds(get())) return;
			// The first look comes before there is anything to stop.
			queueMicrotask(() => stop());
			resolve();
		}
	});
}
