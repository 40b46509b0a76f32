import type { CaseView, DraftView } from "@onedoor/dsl/bundle";

/** The view of a case that is still a draft, as the server gives it. */
export const DRAFT_CASE: CaseView = {
	id: "c1",
	number: "KS-1",
	procedure: "birth_registration",
	edition: "2026-07-01",
	version: 1,
	status: "draft",
	channel: "online",
	language: "vi",
	opened_at: "2026-11-23T09:00:00+07:00",
	applicant: { personal_id: "079196000001", full_name: "Trần Thị Mẫu" },
	steps: ["application"],
	tasks: [],
	actions: [],
	due: null,
	fees: { total: 0, due: 0, currency: "VND", lines: [] },
	data: {},
	sources: {},
	track: [],
	papers: [],
	notices: [],
	findings: [],
};

export function draftOf(
	data: DraftView["data"],
	sources: DraftView["sources"] = {},
	silent: DraftView["silent"] = [],
): DraftView {
	return { step: "application", data, sources, silent, version: 1, saved_at: null };
}
