import type { Bundle, FormValidators, Scenario, StepName } from "@onedoor/dsl/bundle";
import { adopted, type CameOut, cameOut, partingOf } from "@onedoor/runtime/testing/play";

import { getPreview, type MadeOf, Refused } from "../host/api.ts";
import { loadValidators } from "../preview/load-validators.ts";
import type { FailingScenario, PlayAnswered, PlayAsked } from "./protocol.ts";

type PlayTexts = Extract<PlayAsked, { kind: "play" }>;

let leaving: AbortController | undefined;

self.addEventListener("message", ({ data: asked }: MessageEvent<PlayAsked>) => {
	leaving?.abort();
	leaving = undefined;
	if (asked.kind === "stop") return;
	leaving = new AbortController();
	const { signal } = leaving;
	playAll(asked, signal).then(
		(answer) => signal.aborted || say(answer),
		(error: unknown) => {
			if (signal.aborted) return;
			// A text with errors is said among the findings.
			const isFaulty = error instanceof Refused && error.status === 422;
			say({ kind: isFaulty ? "faulty" : "failed", run: asked.run });
		},
	);
});

/** Everything that is played with. */
interface Stage {
	readonly bundle: Bundle;
	readonly scenarios: readonly Scenario[];
	readonly validators: Readonly<Record<string, FormValidators>>;
}

/** Each scenario is played on the real core; between two of them it is seen whether anybody has typed meanwhile. */
async function playAll(
	{ run, procedure, texts }: PlayTexts,
	signal: AbortSignal,
): Promise<PlayAnswered> {
	const stage = await stageOf(procedure, texts, signal);
	const failing: (readonly [Scenario, CameOut])[] = [];
	const walked = new Set<StepName>([stage.bundle.definition.starts_at]);
	for (const scenario of stage.scenarios) {
		const out = cameOut(stage.bundle, scenario, stage.validators);
		for (const { step, to } of out.ways)
			for (const name of [step, to]) if (name !== undefined) walked.add(plainName(name));
		if (!out.result.ok) failing.push([scenario, out]);
		await breath(signal);
	}
	const before = failing.length === 0 ? undefined : await stageBefore(procedure, texts, signal);
	const told: FailingScenario[] = [];
	for (const [scenario, out] of failing) {
		told.push(failingOf(stage, scenario, out, before));
		await breath(signal);
	}
	return { kind: "played", run, of: stage.scenarios.length, failing: told, walked: [...walked] };
}

/** Without the number of the item for which it is done. */
function plainName(step: StepName): StepName {
	return step.replace(/\.\d+$/, "");
}

/** Lets a question in that has come meanwhile. */
async function breath(signal: AbortSignal): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	signal.throwIfAborted();
}

async function stageOf(
	procedure: string,
	{ changed, alone }: Omit<MadeOf, "opened">,
	signal: AbortSignal,
): Promise<Stage> {
	const view = await getPreview(procedure, { changed, ...(alone && { alone }) }, signal);
	const { bundle, scenarios, hash } = view;
	const load = async (form: string) => [form, await loadValidators(hash, form)] as const;
	const loaded = await Promise.all(Object.keys(bundle.forms).map(load));
	signal.throwIfAborted();
	return { bundle, scenarios, validators: Object.fromEntries(loaded) };
}

let known: { readonly texts: string; readonly stage: Stage | undefined } | undefined;

/** As the texts were when they were opened: that stays the same while somebody changes them. */
async function stageBefore(
	procedure: string,
	{ changed, opened, alone }: MadeOf,
	signal: AbortSignal,
): Promise<Stage | undefined> {
	if (Object.keys(opened).length === 0) return undefined;
	const texts = { changed: { ...changed, ...opened }, ...(alone && { alone }) };
	const key = JSON.stringify([procedure, texts.changed]);
	if (known?.texts === key) return known.stage;
	const stage = await stageOf(procedure, texts, signal).catch((error: unknown) => {
		if (error instanceof Refused) return undefined;
		throw error;
	});
	known = { texts: key, stage };
	return stage;
}

function failingOf(
	{ bundle, validators }: Stage,
	scenario: Scenario,
	out: CameOut,
	before: Stage | undefined,
): FailingScenario {
	const { id, title } = scenario;
	const same = before?.scenarios.find((one) => one.id === id);
	const then = same && before && cameOut(before.bundle, same, before.validators);
	const parting = then?.result.ok ? partingOf(then, out) : undefined;
	const differs = out.result.differs ?? [];
	const step = parting?.step ?? differs.find((one) => one.step !== undefined)?.step ?? out.last;
	const adoption = adopted(bundle, scenario, validators);
	return {
		id,
		title,
		differs,
		...(step !== undefined && { step: step as StepName }),
		...(parting?.was !== undefined && { was: parting.was }),
		...(parting?.now !== undefined && { now: parting.now }),
		moves: parting?.moves ?? out.moves,
		failedBefore: then !== undefined && !then.result.ok,
		...(adoption && { adoption }),
	};
}

function say(answered: PlayAnswered): void {
	self.postMessage(answered);
}
