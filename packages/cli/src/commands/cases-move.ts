import type { MovesPlan } from "@onedoor/dsl/bundle";
import {
	type CaseService,
	createCaseService,
	type MoveOptions,
	type MoveVerdict,
	PlanNotProvedError,
} from "@onedoor/runtime";

import { type Arguments, oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { libraryOf, madeOf } from "../serve/made-of.ts";
import { openStore } from "../serve/open-store.ts";
import { type Config, readConfig } from "../serve/read-config.ts";
import { logTo } from "../serving.ts";

/** How often a run that takes its time says how far it is. */
const SAID_EVERY = 1000;

/** A dry run may find thousands that stay: their numbers are for `--format json`. */
const NAMED = 20;

/**
 * `onedoor cases move PROCEDURE [--from EDITION] [--to EDITION] [--config FILE] [--dry-run] [--most N] [--by NAME]`: carries
 * out the plan that the library holds for it, over open cases, by the settings of `onedoor serve`, which may go on
 * meanwhile. Each case is moved in a transaction of its own, so an interrupted run is begun again.
 *
 * @returns 1 when a case that is meant stays
 * @throws UsageError when there is no such plan, or it is not proved
 */
export async function move(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		config: { type: "string" },
		from: { type: "string" },
		to: { type: "string" },
		"dry-run": { type: "boolean" },
		most: { type: "string" },
		by: { type: "string" },
		format: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const [procedure, ...more] = args.paths;
	if (procedure === undefined || more.length > 0)
		throw new UsageError("expected `cases move PROCEDURE`");
	const most = mostOf(args);
	const config = await readConfig(args, io);
	const options: MoveOptions = {
		dryRun: args.flag("dry-run"),
		actor: {
			id: args.text("by") ?? "operator",
			kind: "person",
			roles: [],
			level: 3,
			identity: {},
		},
		...(most !== undefined && { most }),
		onCase: toldBy(io),
	};
	const moved = await sayingWhy(() => carriedOut(procedure, args, config, options, io));
	io.out(format === "json" ? `${JSON.stringify(moved, null, 2)}\n` : asText(moved));
	return moved.cases.some(({ why }) => why !== undefined && why.stays !== "not_meant") ? 1 : 0;
}

interface Moved {
	readonly procedure: string;
	readonly from: string;
	readonly to: string;
	readonly dryRun: boolean;
	readonly cases: readonly MoveVerdict[];
}

async function carriedOut(
	procedure: string,
	args: Arguments,
	{ settings, tools }: Config,
	options: MoveOptions,
	io: Io,
): Promise<Moved> {
	const library = libraryOf(settings);
	const plan = planIn(library.moves, procedure, args);
	const made = await madeOf(settings, tools, library.bundles, logTo(io));
	const store = await openStore(settings, true);
	const service = createCaseService({ ...made, store, identity: NOBODY });
	const cases = await withService(service, () => service.moveCases(plan, options));
	const { from, to } = plan;
	return { procedure, from, to, dryRun: options.dryRun, cases };
}

/** It answers nobody: it only moves. */
const NOBODY = { identify: async () => undefined };

async function withService<Result>(
	service: CaseService,
	work: () => Promise<Result>,
): Promise<Result> {
	try {
		return await work();
	} finally {
		await service.stop();
	}
}

/** @throws UsageError that names the plans there are, when it is not clear which one is meant */
function planIn(plans: readonly MovesPlan[], procedure: string, args: Arguments): MovesPlan {
	const [from, to] = [args.text("from"), args.text("to")];
	const meant = plans.filter(
		(plan) =>
			plan.procedure === procedure &&
			(from === undefined || plan.from === from) &&
			(to === undefined || plan.to === to),
	);
	const [plan, ...others] = meant;
	if (plan !== undefined && others.length === 0) return plan;
	const named = (meant.length > 0 ? meant : plans).map(
		(one) => `  ${one.procedure} --from ${one.from} --to ${one.to}`,
	);
	const what = plan === undefined ? "no such plan" : "more than one such plan";
	throw new UsageError(
		[`the library has ${what} (*.moves.yaml)${named.length > 0 ? ":" : ""}`, ...named].join("\n"),
	);
}

function mostOf(args: Arguments): number | undefined {
	const text = args.text("most");
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError("`--most` is a number of cases");
	return Number(text);
}

function toldBy(io: Io): (verdict: MoveVerdict) => void {
	let looked = 0;
	return ({ number }) => {
		looked += 1;
		if (looked % SAID_EVERY === 0) io.err(`${looked} cases, the last was ${number}\n`);
	};
}

/** What the settings, the library or the plan lack is no fault of this program. */
async function sayingWhy<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof PlanNotProvedError)
			throw new UsageError(
				`${error.message}\nmend the plan, or accept there what is right with its reason: \`onedoor check\` says where`,
			);
		throw error instanceof Error ? new UsageError(error.message) : error;
	}
}

function asText({ procedure, from, to, dryRun, cases }: Moved): string {
	const went = cases.filter(({ why }) => why === undefined);
	const stay = cases.filter(({ why }) => why !== undefined);
	return [
		`${procedure} ${from} → ${to}${dryRun ? ", a dry run: nothing was changed" : ""}`,
		`${dryRun ? "would move" : "moved"}: ${went.length}`,
		...byStep(went).map(([step, count]) => `  ${count} at ${step}`),
		`stay: ${stay.length}`,
		...byReason(stay).flatMap(([reason, all]) => [
			`  ${all.length} because ${REASONS[reason]} [${reason}]`,
			...all.slice(0, NAMED).map(({ number, steps }) => `    ${number} at ${steps.join(", ")}`),
			...(all.length > NAMED ? [`    and ${all.length - NAMED} more`] : []),
		]),
		"",
	].join("\n");
}

function byStep(cases: readonly MoveVerdict[]): readonly (readonly [string, number])[] {
	const groups = Map.groupBy(
		cases.flatMap(({ steps }) => steps),
		(step) => step,
	);
	return [...groups].map(([step, all]) => [step, all.length] as const);
}

type Reason = NonNullable<MoveVerdict["why"]>["stays"];

function byReason(
	cases: readonly MoveVerdict[],
): readonly (readonly [Reason, readonly MoveVerdict[]])[] {
	return [...Map.groupBy(cases, ({ why }) => why?.stays ?? "ended")];
}

const REASONS: Readonly<Record<Reason, string>> = {
	ended: "they ended meanwhile",
	not_meant: "the plan leaves them out",
	set_aside: "an action has set aside what they were at",
	not_confirmed: "what a helper did for the applicant is not confirmed yet",
	step_not_listed: "the plan says nothing of the step they are at",
	branches_differ: "their steps cannot be active together in the new edition",
	channel_missing: "the new edition has no such channel",
	data_wrong: "what the new edition has asked by then is missing, or not as it has to be",
};
