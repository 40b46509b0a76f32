import type { Linked } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
// Its own door: the compiler behind the main one, and what it is made of, stay on the server.
import { createWorkspace } from "@onedoor/dsl/check";
import { layout } from "@onedoor/dsl/diagram";
import { applyEdit, type EditIntent } from "@onedoor/dsl/edit";

import { changesBetween } from "../document/line-diff.ts";
import { answerOf } from "./assist.ts";
import { measure } from "./measure.ts";
import { overridesOf } from "./overrides.ts";
import type { Answered, Asked, AssistQuestion, EditAnswer, Read, SourceText } from "./protocol.ts";
import { whereWritten } from "./translation.ts";

const texts = new Map<string, string>();
const workspace = createWorkspace();
let newest = 0;

self.addEventListener("message", (event: MessageEvent<Asked>) => {
	const asked = event.data;
	if (asked.kind === "check") newest = asked.run;
	try {
		for (const { path, text, absent } of asked.texts) {
			if (absent) texts.delete(path);
			else texts.set(path, text);
		}
		if (asked.kind === "check") check(asked);
		else if (asked.kind === "assist")
			say({ kind: "assisted", run: asked.run, answer: answer(asked.question) });
		else say({ kind: "edited", run: asked.run, answer: editAll(asked.intents) });
	} catch (error) {
		const why = error instanceof Error ? error.message : "unknown";
		say({ kind: "failed", run: asked.run, why });
	}
});

/** Numbers take a while: they come after the findings, and not at all once the texts have moved on. */
function check({ run, procedure, before }: Asked & { kind: "check" }): void {
	workspace.replace(files());
	const { findings, library } = workspace.check();
	const linked = library.linked.findLast(
		({ definition }) => definition.procedure === procedure && isDrawable(definition),
	);
	say({ kind: "checked", run, findings, ...(linked && { read: readOf(linked) }) });
	setTimeout(() => {
		if (newest !== run) return;
		say({ kind: "measured", run, measured: measure(linked, texts, before, procedure) });
	});
}

function answer(question: AssistQuestion): ReturnType<typeof answerOf> {
	return answerOf(question, files(), workspace);
}

function say(answered: Answered): void {
	self.postMessage(answered);
}

function readOf({ definition, locate }: Linked): Read {
	const steps = Object.keys(definition.steps);
	const placeOf = (name: string) => locate(["steps", name]);
	return {
		definition,
		file: locate(["procedure"]).file,
		places: Object.fromEntries(steps.map((name) => [name, placeOf(name)])),
		overridden: overridesOf(definition, placeOf, files()),
	};
}

/** A definition with holes may have no picture: then the last whole one stays on screen. */
function isDrawable(definition: Definition): boolean {
	try {
		layout(definition, { language: "en", direction: "ltr" });
		return Object.hasOwn(definition.steps, definition.starts_at);
	} catch {
		return false;
	}
}

/** Each intent sees what those before it wrote. */
function editAll(intents: readonly EditIntent[]): EditAnswer {
	const isNew = ({ kind, file }: EditIntent) => kind === "add_scenario" && !texts.has(file);
	const fresh = intents.filter(isNew).map(({ file }) => ({ path: file, text: "" }));
	const before = [...files(), ...fresh];
	let now: readonly SourceText[] = before;
	let last: EditAnswer = { ok: true, changes: [] };
	for (const intent of intents) {
		const edited = applyEdit(now, whereWritten(now, intent));
		if (!edited.ok) return edited;
		now = edited.files;
		last = { ok: true, changes: edited.changes };
	}
	return intents.length < 2 ? last : { ok: true, changes: changesTo(before, now) };
}

function changesTo(before: readonly SourceText[], now: readonly SourceText[]) {
	return before.flatMap(({ path, text }, at) =>
		changesBetween(text, now[at]?.text ?? text).map((change) => ({ path, ...change })),
	);
}

function files(): readonly SourceText[] {
	return [...texts].map(([path, text]) => ({ path, text }));
}
