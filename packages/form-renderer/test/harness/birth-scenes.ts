import type { Bundle, CaseView, TaskView, TrackItem } from "@onedoor/dsl/bundle";

import type { Played } from "./client.ts";
import { FILLED } from "./filled.ts";
import { APPLICANT, lookUp, NOW } from "./registers.ts";

export const BIRTH_SCENES = [
	"need",
	"draft",
	"filled",
	"papers",
	"helped",
	"correction",
	"confirm",
	"pay",
	"tracker",
	"ended",
] as const;

export type BirthScene = (typeof BIRTH_SCENES)[number];

/** The birth registration as a mother meets it, at one moment of her way. */
export function birthPlayed(bundle: Bundle, scene: BirthScene, language: string): Played {
	return {
		view: viewOf(bundle, scene, language),
		form: bundle.definition.starts_at,
		typed:
			scene === "draft"
				? {}
				: scene === "papers"
					? { ...FILLED, birth_notice_code: undefined }
					: FILLED,
		sent: viewOf(bundle, "tracker", language),
		ended: { ...viewOf(bundle, "ended", language), result: "withdrawn" },
	};
}

function viewOf(bundle: Bundle, scene: BirthScene, language: string): CaseView {
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
			started_on: "2026-11-22",
			due: "2026-11-27T17:00:00+07:00",
			stopped: scene === "correction",
			late: false,
			counted_in: "working_days",
			days: [
				{ date: "2026-11-22", open: false },
				...["23", "24", "25", "26", "27"].map((day) => ({
					date: `2026-11-${day}`,
					open: true,
					counts: true as const,
				})),
			],
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

function stepOf(scene: BirthScene): string {
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

function tasksOf(scene: BirthScene): readonly TaskView[] {
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

function trackOf(scene: BirthScene): readonly TrackItem[] {
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
