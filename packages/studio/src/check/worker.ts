import type { Finding, Linked } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
// Its own door: the compiler behind the main one, and what it is made of, stay on the server.
import { createWorkspace } from "@onedoor/dsl/check";
import { directionOf, type Layout, layout } from "@onedoor/dsl/diagram";

import { measure } from "./measure.ts";
import { overridesOf } from "./overrides.ts";
import { type Patch, patchBetween } from "./patch.ts";
import type { Answered, Asked, Read, SourceText } from "./protocol.ts";

/** Whoever types steadily leaves less than this between two keys: numbers wait until the typing rests. */
const REST_MS = 300;
/** Long after a page is shown. */
const SOON_MS = 3000;
/** Findings are not put off for longer than this, however fast the texts change. */
const MOST_PUT_OFF_MS = 500;

const texts = new Map<string, string>();
const workspace = createWorkspace();
/** The check of which the findings are still due. */
let due: (() => void) | undefined;
let checkedAt = 0;
/** As the page has them. */
let said: { readonly read?: Read; readonly findings: readonly Finding[] } = { findings: [] };
/** The numbers that are still due. */
let count: (() => void) | undefined;
let counting: ReturnType<typeof setTimeout> | undefined;
let isRestFetched = false;
/** What is posted here comes after the questions that have come already. */
const { port1: later, port2: now } = new MessageChannel();

self.addEventListener("message", (event: MessageEvent<Asked>) => {
	const asked = event.data;
	countLater();
	try {
		// Of the texts as they were: who asks anything else of them can wait as long as that takes.
		if (asked.kind !== "check") finish();
		for (const { path, text, absent } of asked.texts) {
			if (absent) texts.delete(path);
			else texts.set(path, text);
		}
		if (asked.kind === "check") check(asked);
		else answer(asked, files()).catch((error) => fail(asked.run, error));
	} catch (error) {
		fail(asked.run, error);
	}
});

later.addEventListener("message", finish);
later.start();

type CheckAsked = Asked & { kind: "check" };

/**
 * Says at once what the procedure is now, and what is found once no newer texts have come meanwhile: a check that is
 * overtaken by the next key is dropped.
 */
function check(asked: CheckAsked): void {
	count = undefined;
	workspace.replace(files());
	const here = shownIn(workspace.link(), asked);
	// What a step sets in the procedures that it starts is known only to the whole check.
	const told = here?.linked.sets.size === 0 ? here : undefined;
	say({ kind: "read", run: asked.run, ...(told && { read: newsOf(told.read) }) });
	due = () => prove(asked, told);
	if (performance.now() - checkedAt > MOST_PUT_OFF_MS) finish();
	else now.postMessage(undefined);
}

function finish(): void {
	const prove = due;
	due = undefined;
	prove?.();
}

function prove(asked: CheckAsked, told: ShownProcedure | undefined): void {
	const { run, procedure, before } = asked;
	try {
		const { findings, library } = workspace.check();
		checkedAt = performance.now();
		const here = told ?? shownIn(library.linked, asked);
		const read = told === undefined ? here?.read : undefined;
		const news = patchBetween(said.findings, findings);
		said = { ...said, findings };
		const isThere = here !== undefined;
		const errors = new Set(library.errorsOf(procedure));
		const stopping = findings.flatMap((found, at) => (errors.has(found) ? at : []));
		say({
			kind: "checked",
			run,
			findings: news,
			stopping,
			isThere,
			...(read && { read: newsOf(read) }),
		});
		count = () => {
			say({ kind: "measured", run, measured: measure(here?.linked, texts, before, procedure) });
			fetchRest();
		};
		countLater();
	} catch (error) {
		fail(run, error);
	}
}

/** Puts off the numbers that are due: whoever asks for something else has not come to rest. */
function countLater(): void {
	clearTimeout(counting);
	counting = setTimeout(() => {
		const due = count;
		count = undefined;
		due?.();
	}, REST_MS);
}

/**
 * Fetches what edits are made with, once nobody waits for it: whoever has opened a procedure can go on with it when the
 * studio ends.
 */
function fetchRest(): void {
	if (isRestFetched) return;
	isRestFetched = true;
	setTimeout(() => {
		const parts = [
			import("./edit-all.ts"),
			import("./panel-answers.ts"),
			import("./changed-since.ts"),
		];
		Promise.all(parts).catch(() => {
			isRestFetched = false;
		});
	}, SOON_MS);
}

/** What the page does not have yet of a procedure. */
function newsOf(read: Read): Patch {
	const news = patchBetween(said.read, read);
	said = { ...said, read };
	return news;
}

interface ShownProcedure {
	readonly linked: Linked;
	readonly read: Read;
}

/** The youngest edition that can be drawn. */
function shownIn(all: readonly Linked[], asked: CheckAsked): ShownProcedure | undefined {
	for (const linked of all.toReversed()) {
		const isAsked = linked.definition.procedure === asked.procedure;
		const read = isAsked ? readOf(linked, asked) : undefined;
		if (read) return { linked, read };
	}
	return undefined;
}

function fail(run: number, error: unknown): void {
	say({ kind: "failed", run, why: error instanceof Error ? error.message : "unknown" });
}

/**
 * Of the texts as they were when it was asked, also where what can answer is loaded first: whoever only looks does not
 * wait for that, and nobody waits for all of it.
 */
async function answer(
	asked: Exclude<Asked, CheckAsked>,
	then: readonly SourceText[],
): Promise<void> {
	const { run } = asked;
	const work = await workFor(asked);
	// A check that came meanwhile is of newer texts, which the workspace has now.
	finish();
	say({ run, ...work(then) });
}

async function workFor(
	asked: Exclude<Asked, CheckAsked>,
): Promise<(then: readonly SourceText[]) => Worked> {
	if (asked.kind === "edit") {
		const { editAll } = await import("./edit-all.ts");
		return (then) => ({ kind: "edited", answer: editAll(then, asked.intents) });
	}
	const { question } = asked;
	if (question.what === "item" || question.what === "usable") {
		const { panelAnswerOf } = await import("./panel-answers.ts");
		return (then) => ({ kind: "assisted", answer: panelAnswerOf(question, then, workspace) });
	}
	if (question.what === "changed") {
		const { changedSince } = await import("./changed-since.ts");
		return (then) => ({ kind: "assisted", answer: changedSince(question, then) });
	}
	const { answerOf } = await import("./assist.ts");
	return (then) => ({ kind: "assisted", answer: answerOf(question, then, workspace) });
}

type Worked =
	| Omit<Extract<Answered, { kind: "edited" }>, "run">
	| Omit<Extract<Answered, { kind: "assisted" }>, "run">;

function say(answered: Answered): void {
	self.postMessage(answered);
}

/** Undefined where a definition with holes has no picture: then the last whole one stays on screen. */
function readOf({ definition, locate }: Linked, { language }: CheckAsked): Read | undefined {
	const drawing = drawingOf(definition, language);
	if (drawing === undefined) return undefined;
	const steps = Object.keys(definition.steps);
	const placeOf = (name: string) => locate(["steps", name]);
	return {
		definition,
		drawing,
		file: locate(["procedure"]).file,
		places: Object.fromEntries(steps.map((name) => [name, placeOf(name)])),
		overridden: overridesOf(definition, placeOf, files()),
	};
}

function drawingOf(definition: Definition, language: string): Layout | undefined {
	if (!Object.hasOwn(definition.steps, definition.starts_at)) return undefined;
	try {
		return layout(definition, { language, direction: directionOf(language) });
	} catch {
		return undefined;
	}
}

function files(): readonly SourceText[] {
	return [...texts].map(([path, text]) => ({ path, text }));
}
