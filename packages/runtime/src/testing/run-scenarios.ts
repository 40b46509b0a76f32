import type {
	ActionAct,
	Bundle,
	Difference,
	FormValidators,
	IsoDate,
	LanguageTag,
	Scenario,
	ScenarioResult,
	Step,
} from "@onedoor/dsl/bundle";

import { stepAt } from "@onedoor/dsl/form";

import { calendarOf } from "../case/calendars.ts";
import type { Instant, RuleDecision } from "../case/case.ts";
import type { Refusal } from "../case/command.ts";
import { loadValidators } from "../case/load-validators.ts";
import { advance } from "../time/advance.ts";
import { nextOpenDay } from "../time/open-days.ts";
import { at, epoch, instantOf } from "../time/zone.ts";
import type { Move } from "./play/move.ts";
import { moveOf } from "./play/move-of.ts";
import { perform, performAction } from "./scenario-acts.ts";
import { whyNotAsExpected } from "./scenario-check.ts";
import { Script } from "./scenario-script.ts";
import { type Done, World } from "./scenario-world.ts";

export interface ScenarioOptions {
	/** Loaded validators by form key. Default: loaded from the bundle, which a strict content policy forbids in a browser. */
	readonly validators?: Readonly<Record<string, FormValidators>>;
}

/**
 * Plays scenarios on the real core under a clock of their own: people act, registers answer, deadlines fire. Never
 * throws for a scenario that does not fit its procedure: the result says why, in one sentence with the values.
 */
export async function runScenarios(
	bundle: Bundle,
	scenarios: readonly Scenario[],
	options: ScenarioOptions = {},
): Promise<readonly ScenarioResult[]> {
	const validators = options.validators ?? (await loadValidators(bundle));
	return scenarios.map((scenario) => runScenario(bundle, scenario, validators));
}

interface Watch {
	readonly done: (done: Done) => void;
	readonly refused?: (refusal: Refusal, world: World) => void;
	readonly move?: (move: Move) => void;
}

/** @param watch told of every command that was carried out, or refused, and of every move before it is made */
export function runScenario(
	bundle: Bundle,
	scenario: Scenario,
	validators: Readonly<Record<string, FormValidators>>,
	watch?: Watch,
): ScenarioResult {
	const world = new World(bundle, scenario, validators, startOf(bundle, scenario));
	world.watch = watch?.done;
	world.watchRefusal = watch?.refused;
	const script = new Script(world);
	const early = openWithoutConsent(world, script);
	const differs = early ? [early] : begin(world, script, watch);
	const ok = differs.length === 0;
	return {
		id: scenario.id,
		ok,
		...(!ok && { why: differs.map(({ why }) => why).join("; "), differs }),
	};
}

/** All is as expected, and nothing was told that never took place. */
function asTold(world: World, script: Script): readonly Difference[] {
	return [whyNotAsExpected(world), script.untold()].filter((one) => one !== undefined);
}

/** The submission, or nine o'clock of the edition's first open day. */
export function startOf(bundle: Bundle, { submitted_at }: Scenario): string {
	const { time_zone } = calendarOf(bundle);
	const [day = "", time = "09:00"] = submitted_at?.split(/[ T]/) ?? [firstDayOf(bundle)];
	return instantOf(at(day, time, time_zone), time_zone);
}

/** The day on which cases begin that give no other. */
export function firstDayOf(bundle: Bundle): IsoDate {
	const { edition } = bundle.definition;
	return nextOpenDay(calendarOf(bundle), edition) ?? edition;
}

export function open(world: World): string | undefined {
	const refused = openCase(world);
	return refused && cannotOpen(world, refused).why;
}

function begin(world: World, script: Script, watch: Watch | undefined): readonly Difference[] {
	const refused = openCase(world);
	const differs = refused ? notOpened(world, script, refused) : play(world, script, watch?.move);
	if (differs) return [differs];
	return refused ? [] : asTold(world, script);
}

function cannotOpen({ scenario: { channel } }: World, refused: Refusal): Difference {
	return {
		code: "not_opened",
		values: { channel, found: refused.code },
		why: `the case cannot be opened on channel "${channel}": ${wordsOf(refused)}`,
	};
}

/** Whoever may not open the case cannot send its first form either: that is where a story says so. */
function notOpened(world: World, script: Script, refused: Refusal): Difference | undefined {
	const { definition } = world.bundle;
	const { happens, expect } = world.scenario;
	const first = definition.starts_at;
	const act = happens[first]?.acts[0];
	if (act?.refused === undefined) return cannotOpen(world, refused);
	script.did(first);
	return (
		judge(world, stepAt(definition, first), act.take, act.refused, refused) ??
		script.untold() ??
		(expect.stands_at === first && !expectsMore(expect)
			? undefined
			: {
					code: "never_opened" as const,
					step: first,
					values: {},
					why: `the case was never opened, so only \`stands_at: ${first}\` can be expected`,
				})
	);
}

/** Anything but that nothing happens. */
function expectsMore({ fee, asked, due_on, done_by, told, valid_until }: Expected): boolean {
	const days = { ...due_on, ...done_by, ...valid_until };
	return fee !== undefined || asked.length + told.length + Object.keys(days).length > 0;
}

type Expected = Scenario["expect"];

/**
 * A helper whose first act is to be refused with `consent_missing` tries to open the case without having asked: it is
 * refused then, before there is a case. After that they have asked.
 */
function openWithoutConsent(world: World, script: Script): Difference | undefined {
	const { starts_at, steps } = world.bundle.definition;
	const [act] = world.scenario.happens[starts_at]?.acts ?? [];
	if (act?.refused !== CONSENT_MISSING) return undefined;
	script.did(starts_at);
	return judge(world, steps[starts_at], act.take, act.refused, openCase(world, {}));
}

const CONSENT_MISSING = "consent_missing";

type Consent = ReturnType<World["helperConsent"]>;

export function openCase(
	world: World,
	consent: Consent = world.helperConsent(),
	language: LanguageTag = world.bundle.definition.languages[0] ?? "en",
): Refusal | undefined {
	const { channel } = world.scenario;
	const helper = world.bundle.definition.channels[channel]?.filled_by;
	const applicant = world.applicant();
	const opener =
		Object.values(world.bundle.definition.roles).find(({ is }) => is === "applicant")?.id ?? "";
	return world.send(
		{ kind: "open", channel, language, applicant, ...consent },
		world.actor(helper ?? opener),
	);
}

/** A scenario that has not ended after so many acts never will. */
const MOST_ACTS = 500;

function play(
	world: World,
	script: Script,
	tell: ((move: Move) => void) | undefined,
): Difference | undefined {
	const actions = [...world.scenario.actions];
	for (let acts = 0; acts < MOST_ACTS; acts++) {
		const next = nextOf(world, script, actions);
		if (next === undefined) return undefined;
		if ("why" in next) return next;
		if (next.until > epoch(world.now)) {
			const until = instantOf(next.until, calendarOf(world.bundle).time_zone);
			tell?.({ kind: "wait", until });
			world.moveTo(next.until);
		}
		tell?.(next.move());
		const differs = next.act();
		if (differs !== undefined) return differs;
	}
	return {
		code: "endless",
		values: { acts: String(MOST_ACTS) },
		why: `it has not ended after ${MOST_ACTS} acts`,
	};
}

/** What happens next: the earliest act or due instant. At the same instant the deadline comes first: the act is late. */
function nextOf(world: World, script: Script, actions: ActionAct[]): Next | Difference | undefined {
	const action = actionNow(world, actions);
	if (world.case.status === "ended" && action === undefined) return neverPossible(actions);
	const planned = [...(action ? [action] : []), ...stepActs(world, script)].sort(
		(a, b) => a.at - b.at,
	)[0];
	if (planned === undefined && isThere(world)) return neverPossible(actions);
	const due = world.nextDue();
	if (due && (planned === undefined || due.at <= planned.at))
		return { until: 0, move: () => ({ kind: "silence" }), act: () => void due.fire() };
	if (planned === undefined) return standsStill(world);
	return { ...planned, until: planned.at };
}

/** The story ends where it says that the case stands, once nobody does anything more. */
function isThere({ case: current, scenario }: World): boolean {
	return current.active.some(({ step }) => step === scenario.expect.stands_at);
}

function neverPossible([action]: readonly ActionAct[]): Difference | undefined {
	return (
		action && {
			code: "never_possible",
			values: { take: action.take },
			why: `"${action.take}" was never possible`,
		}
	);
}

function standsStill(world: World): Difference {
	const [first] = world.case.active;
	return {
		code: "stands_still",
		...(first && { step: first.step }),
		values: { found: world.case.active.map(({ step }) => step).join(", ") },
		why: `nothing more happens, and the case stands at ${standing(world)}`,
	};
}

interface Planned {
	readonly at: number;
	readonly move: () => Move;
	readonly act: () => Difference | undefined;
}

/** `until`: how long nothing is done before; a deadline moves the clock itself. */
type Next = Omit<Planned, "at"> & { readonly until: number };

function stepActs(world: World, script: Script): readonly Planned[] {
	return world.case.active.flatMap((active): Planned[] => {
		const step = stepAt(world.bundle.definition, active.step);
		if (step === undefined || step.does === "for_each" || step.does === "end") return [];
		const act = script.now(active);
		if (act === undefined || act.take === "silence") return [];
		return [
			{
				at: timeOf(world, active.entered_at, act.after),
				move: () => moveOf(world, step, act),
				act: () => {
					script.did(step.name);
					return judge(world, step, act.take, act.refused, perform(world, step, act));
				},
			},
		];
	});
}

/** The first action in line whose moment is now. */
function actionNow(world: World, actions: ActionAct[]): Planned | undefined {
	const index = actions.findIndex((action) => isItsTime(world, action));
	const action = actions[index];
	if (action === undefined) return undefined;
	const active =
		world.case.active.find(({ step }) => step === action.during?.step) ?? world.case.active[0];
	return {
		at: timeOf(world, decidedAt(world, action)?.at ?? active?.entered_at, action.after),
		move: () => ({ kind: "action", act: action }),
		act: () => {
			actions.splice(index, 1);
			return judge(world, undefined, action.take, action.refused, performAction(world, action));
		},
	};
}

/** The decision by rule that this act replaces, once there is one. */
function decidedAt({ case: current }: World, { step }: ActionAct): RuleDecision | undefined {
	return step === undefined ? undefined : current.steps[step]?.decided;
}

function isItsTime(world: World, action: ActionAct): boolean {
	const { case: current } = world;
	const { kind, during } = action;
	if (kind === "override" && decidedAt(world, action) === undefined) return false;
	if (during !== undefined)
		return current.active.some(({ step, visit }) => step === during.step && visit === during.visit);
	if (kind === "override") return true;
	return kind === "afterwards" ? current.status === "ended" : current.status === "open";
}

function timeOf(
	world: World,
	entered: Instant | undefined = world.now,
	after?: ActionAct["after"],
): number {
	const planned = after ? advance(entered, after, calendarOf(world.bundle)) : entered;
	return Math.max(epoch(planned), epoch(world.now));
}

function judge(
	world: World,
	step: Step | undefined,
	take: string,
	expected: string | undefined,
	refused: Refusal | undefined,
): Difference | undefined {
	const what = step ? `"${take}" at "${step.name}"` : `"${take}"`;
	const at = step && { step: step.name };
	if (expected === undefined)
		return (
			refused && {
				code: "act_refused",
				...at,
				values: { take, found: refused.code },
				why: `${what} was refused on ${world.now}: ${wordsOf(refused)}`,
			}
		);
	if (refused === undefined)
		return {
			code: "act_not_refused",
			...at,
			values: { take, expected },
			why: `${what} should be refused with "${expected}", but was done`,
		};
	const codes = [refused.code, ...(refused.findings ?? []).map(({ code }) => code)];
	return codes.includes(expected)
		? undefined
		: {
				code: "refused_otherwise",
				...at,
				values: { take, expected, found: refused.code },
				why: `${what} should be refused with "${expected}", but was with ${wordsOf(refused)}`,
			};
}

function wordsOf({ code, values, findings }: Refusal): string {
	const details = Object.entries(values).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
	const wrong = (findings ?? [])
		.slice(0, 5)
		.map((finding) => `${fromOne(finding.path) || "form"}: ${finding.code}`);
	return [code, ...details, ...wrong].join(", ");
}

/** Where scenarios are written, items of a list are counted from 1. */
function fromOne(path: string): string {
	return path.replace(/(?<=\.)\d+(?=\.|$)/g, (index) => String(Number(index) + 1));
}

function standing(world: World): string {
	return world.case.active.map(({ step, visit }) => `"${step}" (visit ${visit})`).join(", ");
}
