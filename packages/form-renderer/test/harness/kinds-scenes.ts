import type { Bundle, CaseView, EditionChangeView, TaskView } from "@onedoor/dsl/bundle";

import type { Played } from "./client.ts";
import { APPLICANT, lookUp, NOW } from "./registers.ts";

const KINDS_SCENES = [
	"kinds",
	"kinds_filled",
	"kinds_wrong",
	"kinds_files",
	"kinds_moved",
	"kinds_correction",
	"kinds_confirm",
	"kinds_visit",
	"kinds_booked",
	"kinds_sign",
	"kinds_signing",
	"kinds_pay",
	"kinds_paying",
	"kinds_late",
	"kinds_refused",
	"kinds_related",
] as const;

export type KindsScene = (typeof KINDS_SCENES)[number];

export function isKinds(scene: string): scene is KindsScene {
	return (KINDS_SCENES as readonly string[]).includes(scene);
}

const ADDRESS = { province: "79", commune: "79901", detail: "12 đường Bến Sen" };

/** A value for every kind. Names, numbers and places are invented. */
const FILLED: Readonly<Record<string, unknown>> = {
	one_line: "Lê Trần Bảo Châu",
	several_lines: "Học xa nhà từ tháng Chín.\nVề thăm nhà vào dịp Tết.",
	mail: "mau@example.com",
	phone: "0912345678",
	number_of_person: "048093000002",
	whole_number: 4,
	decimal: "45.5",
	amount: 1250000,
	day: "2026-11-02",
	part_of_a_date: "1958-03",
	hour: "09:30",
	moment: "2026-11-23T08:30:00+07:00",
	long_word: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
	yes_or_no: true,
	one_of_two: "morning",
	one_of_few: "work",
	some_of_few: ["studies", "family"],
	one_of_a_dozen: "m09",
	one_of_many: "79",
	one_of_thousands: "1234.10",
	home: ADDRESS,
	ethnic_group: "02",
	other_person: { personal_id: "048093000002" },
	organisation: { code: "0100000008" },
	relatives: [
		{ full_name: "Lê Văn Thử", birth_date: "1960", ground: "family", share: 1 },
		{ full_name: "Trần Thị Dài Dòng Nguyễn Phước Bảo Hoàng Ngọc Thiên Kim", ground: "studies" },
	],
	other_names: ["Bé Na"],
	portrait: { file: "file-portrait" },
	contract: { by: "upload", files: ["file-page-1"] },
	proof: { statement: { by: "upload", files: ["file-statement"] } },
	original: { by: "show", files: [] },
};

/** What nobody can have meant: each field that can be wrong is. */
const WRONG: Readonly<Record<string, unknown>> = {
	...FILLED,
	one_line: "Lê".repeat(60),
	mail: "mau@",
	phone: "12",
	web_page: "bến sen",
	number_of_person: "123",
	tax_code: "12",
	whole_number: 40,
	decimal: "about 45",
	amount: -5,
	day: "2027-02-30",
	part_of_a_date: "58",
	hour: "25:70",
	moment: "2026-11-23T8",
	one_of_many: "02",
	home: { ...ADDRESS, commune: "01901" },
	relatives: [{ full_name: "Lê Văn Thử", birth_date: "2060", ground: "family", share: 99 }],
};

const FILES: Readonly<Record<string, unknown>> = {
	...FILLED,
	contract: {
		by: "upload",
		files: ["file-page-1", "file-being-checked", "file-infected"],
	},
	portrait: undefined,
	plan: undefined,
};

/** What another edition asks otherwise, of each kind. */
const CHANGE: EditionChangeView = {
	from: "2026-01-01",
	to: "2026-11-01",
	added: ["one_line", "proof"],
	removed: [
		{
			path: "fax",
			title: { vi: "Số fax", en: "Fax number", ar: "رقم الفاكس" },
			value: "028 38 00 00",
		},
		{
			path: "reason",
			title: { vi: "Lý do", en: "Ground", ar: "السبب" },
			said: { vi: "Thăm người thân", en: "Visiting relatives", ar: "زيارة الأقارب" },
		},
		{ path: "secret", title: { vi: "Tôn giáo", en: "Religion", ar: "الدين" } },
	],
	stricter: ["phone", "amount"],
	gone: [{ path: "one_of_few", said: { vi: "Việc khác", en: "Something else", ar: "شيء آخر" } }],
};

/** A case with every kind of field, at one moment of its way. */
export function kindsPlayed(bundle: Bundle, scene: KindsScene, language: string): Played {
	return {
		view: viewOf(bundle, scene, language),
		form: scene === "kinds_correction" ? "correction" : "application",
		typed: TYPED[scene] ?? FILLED,
		sent: { ...viewOf(bundle, "kinds_paying", language), tasks: [], payments: [] },
		ended: viewOf(bundle, "kinds_refused", language),
		...(scene === "kinds_moved" && { change: CHANGE }),
		free: ["2026-11-24T08:30:00+07:00", "2026-11-24T09:00:00+07:00", "2026-11-25T14:00:00+07:00"],
	};
}

const TYPED: Partial<Readonly<Record<KindsScene, Readonly<Record<string, unknown>>>>> = {
	kinds: {},
	kinds_wrong: WRONG,
	kinds_files: FILES,
};

const DRAFTS: ReadonlySet<KindsScene> = new Set([
	"kinds",
	"kinds_filled",
	"kinds_wrong",
	"kinds_files",
	"kinds_moved",
]);

function viewOf(bundle: Bundle, scene: KindsScene, language: string): CaseView {
	const known = lookUp(bundle, FILLED, NOW);
	const isDraft = DRAFTS.has(scene);
	const { step, task, ...more } = momentOf(scene);
	return {
		id: "k1",
		number: "MX-2026-000042",
		procedure: bundle.definition.procedure,
		edition: bundle.definition.edition,
		version: 1,
		status: isDraft ? "draft" : scene === "kinds_refused" ? "ended" : "open",
		channel: "online",
		language,
		...(isDraft ? {} : { about: "Lê Trần Bảo Châu", submitted_at: NOW, received_on: "2026-11-23" }),
		opened_at: NOW,
		applicant: APPLICANT,
		steps: [step],
		tasks: task
			? [{ id: `k1:${step}:1`, step, visit: 1, role: "applicant", entered_at: NOW, ...task }]
			: [],
		actions: [],
		due: "2026-11-26T17:00:00+07:00",
		fees: {
			total: 8000,
			due: 8000,
			currency: "VND",
			lines: [{ id: "fee", amount: 8000, paid: 0 }],
		},
		data: isDraft ? {} : known.data,
		sources: known.sources,
		track: [
			{ step: "application", state: "done", at: NOW },
			{ step: "review", state: scene === "kinds_late" ? "now" : "done", at: NOW },
			...(step === "application" || step === "review"
				? []
				: [{ step, state: "now" as const, at: NOW }]),
			{ step: "granted", state: "next" },
		],
		papers: [],
		notices: [],
		findings: [],
		...more,
	};
}

type Moment = Partial<CaseView> & {
	readonly step: string;
	readonly task?: Partial<TaskView> & Pick<TaskView, "outcomes">;
};

function momentOf(scene: KindsScene): Moment {
	const due = "2026-12-24T00:00:00+07:00";
	switch (scene) {
		case "kinds_files":
			return {
				step: "application",
				task: { outcomes: ["submit"] },
				held_files: [
					{ file: "file-being-checked", name: "being checked.jpg", state: "being_checked" },
					{ file: "file-infected", name: "infected.jpg", state: "infected" },
				],
			};
		case "kinds_correction":
			return {
				step: "correction",
				task: {
					outcomes: ["submit"],
					due,
					reason: "Xin xem lại các mục dưới đây.",
					marks: MARKED.map((path) => ({ path, note: "Xin kiểm tra lại mục này." })),
				},
			};
		case "kinds_confirm":
			return { step: "draft_confirmation", task: { outcomes: ["confirmed", "objected"], due } };
		case "kinds_visit":
			return {
				step: "visit",
				task: { outcomes: [], due, appointment: { by: "chosen", role: "applicant" } },
			};
		case "kinds_booked":
			return {
				step: "visit",
				task: {
					outcomes: [],
					due,
					appointment: { by: "set", role: "officer", at: "2026-11-24T08:30:00+07:00" },
				},
			};
		case "kinds_sign":
			return { step: "signature", task: { outcomes: ["signed"], due } };
		case "kinds_signing":
			return {
				step: "signature",
				task: { outcomes: [], waiting: "signature" },
				signings: [
					{ step: "signature", state: "declined", at: NOW },
					{ step: "signature", state: "pending", at: NOW, confirm_href: "#confirm" },
				],
			};
		case "kinds_pay":
			return { step: "payment", task: { outcomes: ["pay"], due } };
		case "kinds_paying":
			return {
				step: "payment",
				task: { outcomes: ["pay"], due },
				payments: [
					paid("failed"),
					{ ...paid("paid"), paid_at: NOW, back: [{ amount: 8000, state: "failed", at: NOW }] },
					paid("unknown"),
				],
			};
		case "kinds_late":
			return {
				step: "review",
				due: "2026-11-20T17:00:00+07:00",
				promise: {
					clock: "total",
					started_on: "2026-11-17",
					due: "2026-11-20T17:00:00+07:00",
					stopped: false,
					late: true,
					counted_in: "working_days",
					days: ["18", "19", "20"].map((day) => ({
						date: `2026-11-${day}`,
						open: true,
						counts: true as const,
					})),
				},
				held_files: [
					{ file: "file-being-checked", name: "being checked.jpg", state: "being_checked" },
					{ file: "file-infected", name: "infected.jpg", state: "infected" },
				],
			};
		case "kinds_refused":
			return { step: "lapsed", result: "lapsed", ended_at: NOW, kept_until: "2036-11-23" };
		case "kinds_related":
			return {
				step: "review",
				children: [
					{ procedure: "birth_registration", case: "c2", number: "KS-2026-1", status: "draft" },
					{ procedure: "birth_registration", case: "c3", number: "KS-2026-2", status: "open" },
				],
				parent: { procedure: "birth_bundle", case: "c0", number: "LT-2026-9", status: "open" },
			};
		default:
			return { step: "application", task: { outcomes: ["submit"] } };
	}
}

/** One of each kind that an officer may mark. */
const MARKED = [
	"one_line",
	"several_lines",
	"whole_number",
	"decimal",
	"amount",
	"day",
	"part_of_a_date",
	"moment",
	"yes_or_no",
	"one_of_few",
	"some_of_few",
	"one_of_a_dozen",
	"one_of_many",
	"home",
	"ethnic_group",
	"other_person",
	"relatives",
	"portrait",
	"contract",
];

function paid(state: "failed" | "paid" | "unknown"): NonNullable<CaseView["payments"]>[number] {
	return { step: "payment", state, amount: 8000, currency: "VND", at: NOW, asked_at: NOW };
}
