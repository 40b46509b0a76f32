import type { Linked } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
// Its own door: the compiler behind the main one, and what it is made of, stay on the server.
import { checkFiles } from "@onedoor/dsl/check";
import { layout } from "@onedoor/dsl/diagram";
import { applyEdit, type EditIntent } from "@onedoor/dsl/edit";

import type { Answered, Asked, EditAnswer, Read, SourceText } from "./protocol.ts";
import { whereWritten } from "./translation.ts";

const texts = new Map<string, string>();

self.addEventListener("message", (event: MessageEvent<Asked>) => {
	const asked = event.data;
	try {
		for (const { path, text } of asked.texts) texts.set(path, text);
		self.postMessage(answer(asked));
	} catch (error) {
		const why = error instanceof Error ? error.message : "unknown";
		self.postMessage({ kind: "failed", run: asked.run, why } satisfies Answered);
	}
});

function answer(asked: Asked): Answered {
	const { run } = asked;
	if (asked.kind === "edit") return { kind: "edited", run, answer: edit(asked.intent) };
	const { findings, library } = checkFiles(files());
	const linked = library.linked.findLast(
		({ definition }) => definition.procedure === asked.procedure && isDrawable(definition),
	);
	return { kind: "checked", run, findings, ...(linked && { read: readOf(linked) }) };
}

function readOf({ definition, locate }: Linked): Read {
	const steps = Object.keys(definition.steps);
	return {
		definition,
		file: locate(["procedure"]).file,
		places: Object.fromEntries(steps.map((name) => [name, locate(["steps", name])])),
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

function edit(intent: EditIntent): EditAnswer {
	const edited = applyEdit(files(), whereWritten(files(), intent));
	return edited.ok ? { ok: true, changes: edited.changes } : edited;
}

function files(): readonly SourceText[] {
	return [...texts].map(([path, text]) => ({ path, text }));
}
