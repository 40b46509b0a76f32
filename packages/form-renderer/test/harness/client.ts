import type { Bundle, CaseView, DraftView, EditionChangeView } from "@onedoor/dsl/bundle";

import type { CaseClient } from "../../src/index.ts";
import { lookUp, NOW } from "./registers.ts";

/** One moment of a case, and what comes of acting in it. */
export interface Played {
	readonly view: CaseView;
	/** The form that is filled in, by its key in the bundle. */
	readonly form: string;
	/** What the draft holds. */
	readonly typed: Readonly<Record<string, unknown>>;
	/** The case after any act. */
	readonly sent: CaseView;
	/** The case after it was withdrawn. */
	readonly ended: CaseView;
	/** The case was moved to another edition meanwhile. */
	readonly change?: EditionChangeView;
	/** Beginnings of appointments that are free. */
	readonly free?: readonly string[];
}

/** A server of one case, in the page's memory. Whatever is done is kept in `harness.acts` of the window. */
export function clientOf(bundle: Bundle, played: Played): CaseClient {
	let { typed } = played;
	let version = 0;
	const draft = (): DraftView => ({
		step: played.form,
		...lookUp(bundle, typed, NOW),
		...(played.change && { edition_change: played.change }),
		version,
		saved_at: version === 0 ? null : NOW,
	});
	const reachable = () => {
		if (navigator.onLine) return;
		throw Object.assign(new Error("unreachable"), { name: "UnreachableError" });
	};
	const acts: unknown[] = [];
	Object.assign(globalThis, { harness: { acts, typed: () => typed } });
	return {
		getCase: () => Promise.resolve(played.view),
		getDraft: () => Promise.resolve(draft()),
		putDraft: async (_case, _step, data) => {
			await pause(80);
			reachable();
			typed = data;
			version++;
			return draft();
		},
		act: async (_case, step, outcome, body, options) => {
			await pause(150);
			reachable();
			acts.push({ step, outcome, body, key: options?.key });
			return played.sent;
		},
		pay: () =>
			Promise.resolve({ status: "started", amount: 16000, currency: "VND", redirect: "#paid" }),
		...(played.free
			? { appointment: () => Promise.resolve({ at: null, free: played.free ?? [] }) }
			: {}),
		...(played.free ? { book: (_case, _step, at) => Promise.resolve({ at, free: [] }) } : {}),
		caseAction: async (_case, action, body) => {
			acts.push({ action, body });
			return played.ended;
		},
		dispute: async (_case, body) => {
			acts.push({ dispute: body });
			return played.view;
		},
		upload: (file, about, options) => sent(file, about.name, options),
		fileUrl: (id, file) => `/api/cases/${id}/files/${file}`,
	};
}

/** What a file's name begins with says what becomes of it: `slow` never arrives, `refused` is not taken. */
async function sent(
	file: Blob,
	name: string,
	options: Parameters<CaseClient["upload"]>[2],
): Promise<string> {
	if (name.startsWith("refused"))
		throw Object.assign(new Error("refused"), {
			problem: { status: 415, code: "wrong_file_type" },
		});
	for (let part = 1; part <= 4; part++) {
		await pause(60);
		options?.signal?.throwIfAborted();
		options?.onProgress?.((file.size * part) / 4, file.size);
		if (part === 2 && name.startsWith("slow")) await stopped(options?.signal);
	}
	return `file-${name.replaceAll(/[^A-Za-z0-9_-]/g, "-")}`;
}

function stopped(signal: AbortSignal | undefined): Promise<never> {
	return new Promise((_, fail) => signal?.addEventListener("abort", () => fail(signal.reason)));
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
