import type { DataPath, Id, Message, StepName, Text } from "@onedoor/dsl/bundle";

import { documentAt, fieldAt, withValues } from "@onedoor/dsl/form";

import type { Mark, Paper } from "./case.ts";
import type { Turn } from "./turn.ts";

/** The step a message speaks of: why the case came or went, and until when. */
export interface Occasion {
	readonly step: StepName;
	readonly visit: number;
	readonly reason?: string;
	readonly marks?: readonly Mark[];
	readonly due_on?: string;
	/** Letters signed at this step. */
	readonly signed?: { readonly letters: readonly Id[]; readonly by: string };
}

/** Sends messages to roles. A letter also becomes a numbered paper in the file. */
export function tell(turn: Turn, messages: Readonly<Record<Id, Id>>, occasion: Occasion): void {
	for (const [role, id] of Object.entries(messages)) {
		const message = turn.definition.messages[id];
		if (message !== undefined) send(turn, message, role, occasion);
	}
}

function send(turn: Turn, message: Message, to: Id, occasion: Occasion): void {
	const paper = message.is === "letter" ? letter(turn, message, to, occasion) : undefined;
	const effect = {
		kind: "send_message" as const,
		id: turn.effectId(),
		case: turn.case.id,
		step: occasion.step,
		visit: occasion.visit,
		message: message.id,
		to,
		language: turn.case.language,
		mentions: mentionsOf(turn, message, occasion),
		...(paper && { paper: { id: paper.id, number: paper.number } }),
	};
	const papers = paper ? [...turn.case.papers, paper] : turn.case.papers;
	turn.record(
		{
			kind: "message_sent",
			step: occasion.step,
			values: { message: message.id, to, ...(paper && { number: paper.number }) },
		},
		{ ...turn.case, papers },
	);
	turn.emit(effect);
}

function letter(turn: Turn, message: Message, to: Id, occasion: Occasion): Paper {
	const signed = occasion.signed?.letters.includes(message.id) ? occasion.signed : undefined;
	return {
		...nextPaper(turn, "letter", 1),
		kind: "letter",
		of: message.id,
		issued_at: turn.now,
		to,
		step: occasion.step,
		...(signed && { signed_by: signed.by, signed_at: turn.now }),
	};
}

/** Id and number of the nth next letter (`…-L3`) or result (`…-R1`) of this case; what somebody signs just now is taken. */
export function nextPaper(
	turn: Turn,
	kind: Paper["kind"],
	nth: number,
): { readonly id: string; readonly number: string } {
	const letter = kind === "letter" ? "L" : "R";
	const reserved = Object.values(turn.case.waiting).flatMap(({ papers = [] }) => papers);
	const taken = [...turn.case.papers, ...reserved]
		.filter(({ id }) => id.startsWith(letter.toLowerCase()))
		.map(({ id }) => Number(id.slice(1)));
	const mark = `${letter}${Math.max(0, ...taken) + nth}`;
	return { id: mark.toLowerCase(), number: `${turn.case.number}-${mark}` };
}

/** The values a message may mention, nested by their paths, as the case stores them. */
export function mentionsOf(
	turn: Turn,
	message: Pick<Message, "may_mention">,
	occasion: Occasion,
): Readonly<Record<string, unknown>> {
	const scope = turn.scopeAt(occasion.step);
	const mentions: [path: DataPath, value: unknown][] = [];
	for (const [path, names] of pathsIn(message.may_mention)) {
		const value =
			names[0] === "step" ? ofOccasion(turn, occasion)[names[1] ?? ""] : scope.get(names);
		if (value !== undefined && typeof value !== "symbol") mentions.push([path, value]);
	}
	return withValues({}, mentions);
}

type Paths = readonly (readonly [path: DataPath, names: readonly string[]])[];

/** A list of paths is of a definition, which never changes: what they are made of is found once. */
const paths = new WeakMap<readonly DataPath[], Paths>();

function pathsIn(list: readonly DataPath[]): Paths {
	const known = paths.get(list);
	if (known) return known;
	const found = list.map((path) => [path, path.split(".")] as const);
	paths.set(list, found);
	return found;
}

function ofOccasion(turn: Turn, occasion: Occasion): Readonly<Record<string, unknown>> {
	return {
		reason: occasion.reason,
		due_on: occasion.due_on,
		marks: occasion.marks?.map(({ path, note }) => ({
			path,
			title: inLanguage(titleAt(turn, path), turn.case.language) ?? path,
			...(note !== undefined && { note }),
		})),
	};
}

/** A text in a language: itself, its base (`pt` for `pt-BR`), else the source language, which comes first. */
export function inLanguage(text: Text | undefined, language: string): string | undefined {
	return text?.[language] ?? text?.[language.split("-")[0] ?? ""] ?? Object.values(text ?? {})[0];
}

/** The title of the field or document at a path. */
function titleAt(turn: Turn, path: DataPath): Text | undefined {
	return (fieldAt(turn.definition, path) ?? documentAt(turn.definition, path))?.title;
}
