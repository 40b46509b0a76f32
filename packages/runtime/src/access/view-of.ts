import type { Bundle, CaseView, PaperView, Step, TaskView } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";
import { computeFees, stepAt, valueAt } from "@onedoor/dsl/form";

import { bundleOn } from "../case/bundle-on.ts";
import { calendarOf } from "../case/calendars.ts";
import type { ActiveStep, Actor, Case, Instant, Paper } from "../case/case.ts";
import { isDiscardable } from "../case/discard.ts";
import { factsOf } from "../case/facts.ts";
import { advance } from "../time/advance.ts";
import { actionsFor } from "./allowed.ts";
import { chargesOf } from "./charges-view.ts";
import { registerConsents } from "./consents-view.ts";
import { decisionsOf } from "./decisions-view.ts";
import { findingsOf } from "./findings-view.ts";
import { isHelping, isPastHelper } from "./helper-consent.ts";
import { isApplicant } from "./is-applicant.ts";
import { paymentsOf } from "./payments-view.ts";
import { PROMISE, promiseOf } from "./promise.ts";
import { relatedOf } from "./related.ts";
import { holdsRole } from "./roles.ts";
import { type Sight, scopeAt, scopeOfStep } from "./sight.ts";
import { signingsOf } from "./signings-view.ts";
import { taskViews } from "./task-view.ts";
import { trackOf } from "./track.ts";
import { isOfficer, visibleData, visibleSources } from "./visible-data.ts";

/** The case as one actor may see it now, and what they may do. Ask `canSee` first. */
export function viewOf(stored: Bundle, current: Case, actor: Actor, now: Instant): CaseView {
	const bundle = bundleOn(stored, current, now);
	const sight: Sight = { bundle, case: current, now };
	const { definition } = bundle;
	const facts = factsOf(bundle, current, now);
	const scope = scopeAt(sight);
	const data = visibleData(sight, actor);
	const promise = promiseOf(sight);
	const tasks = taskViews(sight, actor);
	const decisions = decisionsOf(sight, actor);
	const charges = chargesOf(sight);
	const payments = paymentsOf(sight, actor);
	const signings = signingsOf(sight, actor);
	const isKnown = isKnownTo(sight, actor);
	const asked = isOfficer(sight, actor) ? current.active.flatMap(({ marks = [] }) => marks) : [];
	const consents = isApplicant(current, actor) ? registerConsents(bundle, current) : [];
	return {
		...headOf(current),
		...(!isPastHelper(sight, actor) && aboutOf(sight)),
		applicant: nameOf(sight, actor),
		steps: current.active.filter((active) => isStanding(sight, active)).map(({ step }) => step),
		tasks,
		actions: actionsFor(sight, actor),
		...(isDiscardable(current, actor) && { discardable: true as const }),
		due: current.clocks[PROMISE]?.due_at ?? null,
		...(promise && { promise }),
		fees: computeFees(definition, current.data, facts),
		data,
		sources: visibleSources(current.sources, data),
		track: trackOf(sight, scope),
		papers: current.papers
			.filter((paper) => maySeePaper(sight, actor, paper))
			.map((paper) => paperView(sight, paper)),
		...(payments.length > 0 && { payments }),
		...(signings.length > 0 && { signings }),
		...(asked.length > 0 && { asked }),
		...(charges && isKnown && { charges }),
		...(current.effort && isOfficer(sight, actor) && { effort: current.effort }),
		...(consents.length > 0 && { consents }),
		...(decisions.length > 0 && { decisions }),
		...keptOf(sight),
		notices: noticesOf(sight, tasks),
		findings: isOfficer(sight, actor) ? findingsOf(sight, scope) : [],
		...relatedOf(sight, actor),
	};
}

type Head =
	| "id"
	| "number"
	| "procedure"
	| "edition"
	| "version"
	| "status"
	| "result"
	| "channel"
	| "language"
	| "office"
	| "opened_at"
	| "submitted_at"
	| "received_on"
	| "ended_at"
	| "variation"
	| "closes_at"
	| "final_at";

function headOf(current: Case): Pick<CaseView, Head> {
	const { id, number, procedure, edition, version, status, channel, language, opened_at } = current;
	const { result, submitted_at, received_on, ended_at, closes_at, final_at, variation } = current;
	const { office } = current;
	return {
		id,
		number,
		procedure,
		edition,
		version,
		status,
		...(result && { result }),
		channel,
		language,
		...(office !== undefined && { office }),
		opened_at,
		...(submitted_at !== undefined && { submitted_at }),
		...(received_on !== undefined && { received_on }),
		...(ended_at !== undefined && { ended_at }),
		...(closes_at !== undefined && { closes_at }),
		...(variation && { variation }),
		...(final_at !== undefined && { final_at }),
	};
}

/** What may still be done with an ended case keeps its data no longer. */
function keptOf({ bundle, case: current }: Sight): { readonly kept_until?: string } {
	const { keep } = bundle.definition;
	if (keep === undefined || current.ended_at === undefined) return {};
	return { kept_until: advance(current.ended_at, keep, calendarOf(bundle)) };
}

function aboutOf({ bundle, case: current }: Sight): { readonly about?: string } {
	const path = bundle.definition.about;
	const about = path === undefined ? undefined : valueAt(current.data, path);
	return typeof about === "string" ? { about } : {};
}

/** Who the case is about is known to the applicant, to who fills in for them, and to the office. */
export function isKnownTo(sight: Sight, actor: Actor): boolean {
	return isApplicant(sight.case, actor) || isHelping(sight, actor) || isOfficer(sight, actor);
}

function nameOf(sight: Sight, actor: Actor): CaseView["applicant"] {
	const { full_name, personal_id } = sight.case.applicant;
	if (!isKnownTo(sight, actor)) return {};
	return {
		...(full_name !== undefined && { full_name }),
		...(personal_id !== undefined && { personal_id }),
	};
}

/** Not the steps around others, nor tasks that the case no longer waits for. */
function isStanding({ bundle: { definition } }: Sight, { step, apart }: ActiveStep): boolean {
	const does = definition.steps[step]?.does;
	return apart === undefined && (does === undefined || !AROUND.has(does));
}

const AROUND: ReadonlySet<Step["does"]> = new Set(["follow", "together", "for_each", "branch"]);

/** Letters are for whom they are addressed to; results for the applicant; officers see the whole file. */
function maySeePaper(sight: Sight, actor: Actor, paper: Paper): boolean {
	if (isOfficer(sight, actor)) return true;
	return paper.to === undefined
		? isApplicant(sight.case, actor)
		: holdsRole(sight, actor, paper.to);
}

function paperView({ bundle, case: current }: Sight, paper: Paper): PaperView {
	const { id, kind, of, number, issued_at, signed_at, revoked_at, valid_until } = paper;
	const { originals, copies } = paper;
	const isWritten = kind === "letter" || bundle.definition.results[of]?.letter !== undefined;
	return {
		id,
		kind,
		of,
		number,
		issued_at,
		...(signed_at !== undefined && { signed_at }),
		...(revoked_at !== undefined && { revoked_at }),
		...(valid_until !== undefined && { valid_until }),
		...(originals !== undefined && { originals }),
		...(copies !== undefined && { copies }),
		...(isWritten && { href: `/api/cases/${current.id}/files/${id}` }),
	};
}

/** Notices are for whoever acts, before they act. */
function noticesOf(sight: Sight, tasks: readonly TaskView[]): readonly string[] {
	return tasks.flatMap(({ step }) =>
		(stepAt(sight.bundle.definition, step)?.notices ?? [])
			.filter(({ when }) => holds(when, scopeOfStep(sight, step)))
			.map(({ id }) => `${step}.${id}`),
	);
}
