import type { Bundle, CaseView, DraftView, TaskView, TrackItem } from "@onedoor/dsl/bundle";

import type { CaseClient } from "../../src/index.ts";
import { FILLED } from "./filled.ts";
import { APPLICANT, lookUp } from "./registers.ts";

export type Scene =
	| "papers"
	| "helped"
	| "draft"
	| "filled"
	| "correction"
	| "confirm"
	| "pay"
	| "tracker"
	| "ended"
	| "need";

export const NOW = "2026-11-23T09:12:00+07:00";

export interface Host {
	readonly view: CaseView;
	readonly client: CaseClient;
}

/** A host of one case, in the page's memory: what a portal and its server do, without either. */
export function createHost(bundle: Bundle, scene: Scene, language: string): Host {
	let typed: Readonly<Record<string, unknown>> =
		scene === "draft"
			? {}
			: scene === "papers"
				? { ...FILLED, birth_notice_code: undefined }
				: FILLED;
	let version = 0;
	const view = viewOf(bundle, scene, language);
	const draft = (): DraftView => ({
		step: bundle.definition.starts_at,
		...lookUp(bundle, typed, NOW),
		version,
		saved_at: version === 0 ? null : NOW,
	});
	const reachable = () => {
		if (navigator.onLine) return;
		throw Object.assign(new Error("unreachable"), { name: "UnreachableError" });
	};
	const acts: unknown[] = [];
	Object.assign(globalThis, { harness: { acts, typed: () => typed } });
	const client: CaseClient = {
		getCase: () => Promise.resolve(view),
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
			return viewOf(bundle, "tracker", language);
		},
		pay: () =>
			Promise.resolve({ status: "started", amount: 16000, currency: "VND", redirect: "#paid" }),
		caseAction: async (_case, action, body) => {
			acts.push({ action, body });
			return { ...viewOf(bundle, "ended", language), result: "withdrawn" };
		},
		dispute: async (_case, body) => {
			acts.push({ dispute: body });
			return view;
		},
		upload: async (file, about, options) => {
			for (let part = 1; part <= 4; part++) {
				await pause(60);
				options?.signal?.throwIfAborted();
				options?.onProgress?.((file.size * part) / 4, file.size);
			}
			return `file-${about.name}`;
		},
		fileUrl: (id, file) => `/api/cases/${id}/files/${file}`,
	};
	return { view, client };
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

function viewOf(bundle: Bundle, scene: Scene, language: string): CaseView {
	const isDraft =
		scene === "draft" || scene === "filled" || scene === "papers" || scene === "helped";
	const known = lookUp(bundle, scene === "draft" ? {} : FILLED, NOW);
	return {
		id: "c1",
		number: "KS-2026-004817",
		procedure: bundle.definition.procedure,
		edition: bundle.definition.edition,
		version: 1,
		status: isDraft ? "draft" : scene === "ended" ? "ended" : "open",
		...(scene === "ended"
			? { result: "granted" as const, ended_at: "2026-11-30T10:20:00+07:00" }
			: {}),
		channel: "online",
		language,
		...(isDraft ? {} : { about: "Lê Trần Bảo Châu", submitted_at: NOW, received_on: "2026-11-23" }),
		opened_at: NOW,
		applicant: APPLICANT,
		steps: [stepOf(scene)],
		tasks: tasksOf(scene),
		actions: isDraft || scene === "ended" ? [] : ["withdraw"],
		due: "2026-11-30T17:00:00+07:00",
		promise: {
			clock: "total",
			started_on: "2026-11-23",
			due: "2026-11-27T17:00:00+07:00",
			stopped: scene === "correction",
			late: false,
			days: ["23", "24", "25", "26", "27"].map((day) => ({ date: `2026-11-${day}`, open: true })),
		},
		fees: {
			total: scene === "pay" ? 16000 : 0,
			due: scene === "pay" ? 16000 : 0,
			currency: "VND",
			lines: scene === "pay" ? [{ id: "copies", amount: 16000, paid: 0 }] : [],
		},
		data: isDraft && scene !== "helped" ? {} : known.data,
		sources: known.sources,
		track: trackOf(scene),
		papers:
			scene === "ended"
				? [
						{
							id: "p1",
							kind: "result",
							of: "birth_certificate",
							number: "KS-2026-79901-0417",
							issued_at: "2026-11-30T09:00:00+07:00",
							signed_at: "2026-11-30T09:30:00+07:00",
							href: "/p1",
						},
					]
				: [],
		notices: [],
		findings: [],
	};
}

function stepOf(scene: Scene): string {
	switch (scene) {
		case "correction":
			return "reception.supplement";
		case "confirm":
			return "draft_confirmation";
		case "pay":
			return "copies_payment";
		case "tracker":
			return "lookups";
		case "ended":
			return "granted";
		default:
			return "application";
	}
}

function tasksOf(scene: Scene): readonly TaskView[] {
	if (scene === "tracker" || scene === "ended" || scene === "need") return [];
	const step = stepOf(scene);
	const common = { id: `c1:${step}:1`, step, visit: 1, role: "applicant", entered_at: NOW };
	switch (scene) {
		case "correction":
			return [
				{
					...common,
					outcomes: ["submit"],
					due: "2026-12-24T00:00:00+07:00",
					reason: "Hai mục chưa khớp với Giấy chứng sinh.",
					marks: [
						{
							path: "child.full_name",
							note: "Giấy chứng sinh ghi “Lê Trần Bảo Trân”. Xin kiểm tra lại tên.",
						},
						{ path: "child.birth_place", note: "Giấy chứng sinh ghi bệnh viện khác." },
					],
				},
			];
		case "confirm":
			return [{ ...common, outcomes: ["confirmed", "objected"], due: "2026-11-26T17:00:00+07:00" }];
		case "helped":
			return [{ ...common, outcomes: ["confirmed", "objected"], waiting: "applicant" }];
		case "pay":
			return [{ ...common, outcomes: ["pay"], due: "2026-12-02T17:00:00+07:00" }];
		default:
			return [{ ...common, outcomes: ["submit"] }];
	}
}

function trackOf(scene: Scene): readonly TrackItem[] {
	const done = (step: string, at: string, more: Partial<TrackItem> = {}): TrackItem => ({
		step,
		state: "done",
		at: `2026-11-23T${at}:00+07:00`,
		...more,
	});
	const track: readonly TrackItem[] = [
		done("application", "09:12"),
		done("reception.check", "14:30", { outcome: "incomplete", role: "receiver" }),
		done("reception.supplement", "20:15", { stopped: true }),
		{
			step: "lookups",
			state: "now",
			at: "2026-11-24T08:00:00+07:00",
			branches: [
				{ step: "parents_lookup", state: "done", at: "2026-11-24T16:20:00+07:00" },
				{ step: "birth_notice_lookup", state: "now", due: "2026-11-25T17:00:00+07:00" },
			],
		},
		{ step: "verify", state: "next", due: "2026-11-26T17:00:00+07:00" },
		{ step: "draft_confirmation", state: "next" },
		{ step: "signature", state: "next", due: "2026-11-27T17:00:00+07:00" },
		{ step: "copies_payment", state: "skip" },
		{ step: "result.electronically", state: "next" },
	];
	if (scene !== "ended") return track;
	return track.map((item) =>
		item.state === "skip" ? item : { ...item, state: "done", at: item.at ?? NOW },
	);
}
