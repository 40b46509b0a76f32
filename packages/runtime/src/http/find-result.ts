import type { Text } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { Case, Paper } from "../case/case.ts";
import { type PaperStatus, paperStatus } from "../case/paper-status.ts";
import type { Engine } from "../engine/engine.ts";
import { dueOn } from "../time/due.ts";
import { dayOf, epoch } from "../time/zone.ts";

/** What anybody may know of a result whose code they have. */
export interface FoundResult {
	readonly case: Case;
	readonly paper: Paper;
	readonly status: PaperStatus;
	readonly title: Text;
	/** `YYYY-MM-DD`, in the zone of the procedure's calendar, as of the next two. */
	readonly issuedOn: string;
	/** Last day in force, where the result is valid for a time. */
	readonly lastDay?: string;
	readonly revokedOn?: string;
}

/** By its public code, in whatever case it was typed. */
export async function findResult(engine: Engine, code: string): Promise<FoundResult | undefined> {
	const file = await engine.store.fileByCode(code.toUpperCase());
	const kase = file && (await engine.store.load(file.case));
	const paper = kase?.papers.find(({ id }) => id === file?.paper);
	if (kase === undefined || paper === undefined) return undefined;
	const bundle = await engine.procedures.of(kase);
	const calendar = calendarOf(bundle);
	const dayThere = (at: string) => dayOf(epoch(at), calendar.time_zone);
	const { issued_at, revoked_at, valid_until } = paper;
	return {
		case: kase,
		paper,
		status: paperStatus(paper, engine.clock.now()),
		title: bundle.definition.results[paper.of]?.title ?? {},
		issuedOn: dayThere(issued_at),
		...(valid_until !== undefined && { lastDay: dueOn(valid_until, calendar) }),
		...(revoked_at !== undefined && { revokedOn: dayThere(revoked_at) }),
	};
}
