import { asksOf, valueAt, withValue } from "@onedoor/dsl/form";
import { formAt, formsOfAct } from "../../case/asking.ts";

import { calendarOf } from "../../case/calendars.ts";
import type { Act } from "../../case/command.ts";
import type { Fetched } from "../../core.ts";
import { fetchedOf } from "../../engine/fetched-of.ts";
import type { CommandRequest } from "../../engine/handle-command.ts";
import { powersAt } from "../../engine/powers.ts";
import { lookUp } from "../../engine/prefill.ts";
import { readerOf } from "../../engine/reader-of.ts";
import type { Draft } from "../../storage/rows.ts";
import { dayOf } from "../../time/zone.ts";
import { caseReply } from "../case-reply.ts";
import { refuseInfected } from "../held-files.ts";
import { payReply } from "../pay-reply.ts";
import { HttpProblem } from "../problem.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { isWaiting, type ReplyOf, runCommand, runOnLoaded } from "../run-command.ts";
import { ref } from "../schemas/shapes.ts";
import { actIn, type SeenCase, type SeenForAct, seenCase } from "../seen-case.ts";
import { actProblems, caseAnswer, conditional } from "./common.ts";

type ActBody = Omit<Act, "kind" | "step" | "outcome" | "fetched" | "powers" | "seen_on">;

const summaryOfAct = "Do a step by one of its outcomes; a `fill_in` step has the outcome `submit`";

export const acts: readonly Route[] = [
	{
		id: "caseAction",
		method: "post",
		path: "/api/cases/{id}/case-actions/{action}",
		access: "signed_in",
		summary: "Do an action that is offered besides the steps: withdraw, revoke",
		parameters: conditional,
		body: ref("ActionBody"),
		answers: { 200: caseAnswer },
		problems: actProblems,
		handle: (call) => {
			const { reason } = bodyOf<{ readonly reason?: string }>(call);
			const action = param(call, "action");
			return actByCase(call, async () => ({
				command: { kind: "case_action", action, ...(reason === undefined ? {} : { reason }) },
			}));
		},
	},
	{
		id: "dispute",
		method: "post",
		path: "/api/cases/{id}/disputes",
		access: "signed_in",
		summary: "Say that a prefilled value is wrong",
		parameters: conditional,
		body: ref("DisputeBody"),
		answers: { 200: caseAnswer },
		problems: actProblems,
		handle: (call) => {
			const { path, note } = bodyOf<{ readonly path: string; readonly note: string }>(call);
			return actByCase(call, async () => ({ command: { kind: "dispute", path, note } }));
		},
	},
	{
		id: "pay",
		method: "post",
		path: "/api/cases/{id}/{step}/pay",
		access: "signed_in",
		summary: "Start a payment; that it was paid is said by the payment port alone",
		parameters: conditional,
		body: ref("EmptyBody"),
		answers: { 202: { description: "Where the person pays", schema: ref("PaymentView") } },
		problems: actProblems,
		handle: pay,
	},
	{
		id: "act",
		method: "post",
		path: "/api/cases/{id}/{step}/{outcome}",
		access: "signed_in",
		summary: summaryOfAct,
		parameters: conditional,
		body: ref("ActBody"),
		answers: {
			200: caseAnswer,
			202: { ...caseAnswer, description: "Taken; somebody or something else must finish it" },
		},
		problems: actProblems,
		handle: act,
	},
];

/** What an act brings, once the case was looked at. */
type Prepared = Pick<CommandRequest, "command" | "dropDrafts" | "withoutDrafts">;

/** The answer follows from the case alone. */
function actByCase(
	call: Call,
	prepare: (seen: SeenForAct) => Promise<Prepared>,
	step?: string,
): Promise<Response> {
	const id = param(call, "id");
	return actIn(call, id, prepare, (prepared, loaded) =>
		runOnLoaded(call, { ...prepared, case: id, loaded, repliesByCase: true }, replyTo(call, step)),
	);
}

function act(call: Call): Promise<Response> {
	const [step, outcome] = [param(call, "step"), param(call, "outcome")];
	return actByCase(call, (seen) => preparedAct(call, seen, step, outcome), step);
}

async function preparedAct(
	call: Call,
	seen: SeenForAct,
	step: string,
	outcome: string,
): Promise<Prepared> {
	await checkFiles(call, seen);
	const powers = await powersAt(
		call.service.engine,
		{ ...seen, by: readerOf(seen.case, call.actor) },
		step,
	);
	const forms = draftsAt(seen, step);
	const form = await formOf(call, seen, step, outcome);
	const files = bodyOf<ActBody>(call).files;
	await refuseInfected(call.service.engine, seen.case.id, [form.data, files]);
	return {
		command: {
			...bodyOf<ActBody>(call),
			kind: "act",
			step,
			outcome,
			...(powers && { powers }),
			...form,
		},
		...(seen.isRemembered ? { withoutDrafts: forms } : { dropDrafts: forms }),
	};
}

/**
 * Files are named by their ids, and only those that were uploaded to this case.
 * @throws HttpProblem 422
 */
async function checkFiles(call: Call, seen: SeenCase): Promise<void> {
	for (const file of bodyOf<ActBody>(call).files ?? [])
		if ((await call.service.engine.store.file(seen.case.id, file)) === undefined)
			throw new HttpProblem(422, "unknown_file", { values: { file } });
}

/** Whatever was typed for any way on from here is of no use once one of them is gone. */
function draftsAt({ bundle }: SeenCase, step: string): readonly string[] {
	return Object.keys(bundle.forms).filter(
		(key) => key === step || bundle.forms[key]?.step === step,
	);
}

/**
 * A form that is sent without data is its draft. What registers gave goes with it, and is looked at once more: the
 * draft may have been saved before the last key was typed. An officer's act brings what the step and the outcome ask.
 */
async function formOf(
	call: Call,
	seen: SeenForAct,
	step: string,
	outcome: string,
): Promise<Pick<Act, "data" | "fetched" | "seen_on">> {
	const keys = formsOfAct(seen.bundle, step, outcome);
	if (keys.length === 0) return {};
	const { engine } = call.service;
	const drafts = keys.map((key) => seen.loaded.drafts.find((draft) => draft.step === key));
	const [first] = drafts.flatMap((draft) => draft ?? []);
	const data = bodyOf<ActBody>(call).data ?? mergedData(seen, keys, drafts);
	const found = await Promise.all(
		keys.map((key, at) =>
			lookUp(
				engine,
				{ ...seen, by: readerOf(seen.case, call.actor) },
				key,
				data ?? {},
				fetchedOf(drafts[at]),
			),
		),
	);
	const zone = calendarOf(seen.bundle).time_zone;
	const seen_on = dayOf(Date.parse(first?.saved_at ?? seen.now), zone);
	const fetched: Fetched = Object.assign({}, ...found.map((told) => told.fetched));
	return { ...(data === undefined ? {} : { data }), fetched, seen_on };
}

/** Each form gives what it asks. */
function mergedData(
	{ bundle }: SeenCase,
	keys: readonly string[],
	drafts: readonly (Draft | undefined)[],
): Draft["data"] | undefined {
	if (drafts.every((draft) => draft === undefined)) return undefined;
	return keys.reduce<Draft["data"]>((all, key, at) => {
		const typed = drafts[at]?.data ?? {};
		return asksOf(bundle.definition, formAt(bundle, key)).reduce(
			(data, path) => withValue(data, path, valueAt(typed, path)),
			all,
		);
	}, {});
}

async function pay(call: Call): Promise<Response> {
	const seen = await seenCase(call, param(call, "id"));
	const step = param(call, "step");
	return runCommand(call, { case: seen.case.id, command: { kind: "pay", step } }, (after) =>
		payReply(call.service.engine, seen, after, step),
	);
}

/** 202 while the step still stands there, waiting for what its doer asked of a port. */
function replyTo(call: Call, step?: string): ReplyOf {
	return (seen) => {
		const waits = step !== undefined && isWaiting(seen.case, step, call.actor.id);
		return caseReply(call, seen, waits ? 202 : 200);
	};
}
