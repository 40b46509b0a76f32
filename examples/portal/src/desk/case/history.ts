import type { Definition, HistoryItem, Id, Outcome, Step, Text } from "@onedoor/dsl/bundle";

import type { Words } from "../../words/index.ts";
import { own, signedTitle, titleAt } from "./paths.ts";

export interface Telling {
	readonly definition: Definition;
	readonly words: Words;
	readonly say: (text: Text | undefined) => string;
}

/** A line of the log as it is read. */
export interface HistoryLine {
	readonly item: HistoryItem;
	readonly title: string;
}

/**
 * What people did and what matters, newest first, in plain words. How the machine got from one to the other is left
 * out: steps that were only begun, parts and choices by rule that were passed through, requests that were answered.
 */
export function historyLines(
	items: readonly HistoryItem[],
	telling: Telling,
): readonly HistoryLine[] {
	return items
		.filter((item) => matters(item, items, telling.definition))
		.toSorted((one, other) => other.seq - one.seq)
		.map((item) => ({ item, title: titleOf(item, telling) }));
}

const ANSWERED_BY: Readonly<Record<string, string>> = {
	signature_requested: "signed",
	payment_requested: "paid",
};

function matters(item: HistoryItem, all: readonly HistoryItem[], definition: Definition): boolean {
	if (item.kind === "step_entered") return false;
	if (item.kind === "step_done") return isSeen(stepOf(item, definition), item);
	const answer = own(ANSWERED_BY, item.kind);
	return !all.some(
		({ kind, step, seq }) => kind === answer && step === item.step && seq > item.seq,
	);
}

/** Not what stands around other steps, nor what is decided by a rule. */
function isSeen(step: Step | undefined, { outcome }: HistoryItem): boolean {
	if (step === undefined || outcome === undefined || outcome === "skipped") return false;
	if (step.does === "decide") return !step.by_rule;
	return !["follow", "together", "for_each", "route", "tell"].includes(step.does);
}

function titleOf(item: HistoryItem, telling: Telling): string {
	const { definition, words, say } = telling;
	const step = stepOf(item, definition);
	const named = [say(step?.title), say(outcomeOf(step, item)?.title)].filter((each) => each !== "");
	const kind = own(words.desk.history_kinds, item.kind) ?? item.kind;
	switch (item.kind) {
		case "step_done":
			return doneTitle(item, step, named.join(": "), telling);
		case "answered":
			return named.join(": ") || kind;
		case "late":
			return step?.does === "ask" || step?.does === "record"
				? words.desk.noAnswerFrom(say(definition.registers[step.register]?.title))
				: about(kind, say(step?.title) || clockTitle(item, telling));
		case "warned":
		case "clock_changed":
			return about(kind, say(step?.title) || clockTitle(item, telling));
		case "message_sent":
			return about(
				kind,
				say(own(definition.messages, item.message ?? "")?.title) ||
					(own(words.desk.standard_messages, item.message ?? "") ?? ""),
			);
		case "action_done":
			return say(actionOf(definition, item.outcome)?.title) || kind;
		case "disputed":
			return about(kind, say(titleAt(definition, item.path ?? "")));
		case "signed":
			return about(
				kind,
				step?.does === "sign"
					? step.signs.map((id) => say(signedTitle(definition, id))).join(", ")
					: say(step?.title),
			);
		case "ended":
			return step?.does === "end" ? words.desk.endedText(words.results[step.result]) : kind;
		default:
			return about(kind, say(step?.title));
	}
}

/** Sending in and sending back are what everybody looks for first. */
function doneTitle(
	item: HistoryItem,
	step: Step | undefined,
	named: string,
	{ definition, words }: Telling,
): string {
	if (item.marks !== undefined) return words.desk.sentBack(item.marks);
	if (step?.does === "pay" && item.outcome === "nothing_due") return words.desk.nothingDue;
	if (step?.does !== "fill_in") return named;
	if (step.change === "what_was_marked") return words.desk.corrected;
	return step.name === definition.starts_at ? words.desk.submitted : named;
}

function about(kind: string, what: string): string {
	return what === "" ? kind : `${kind}: ${what}`;
}

function clockTitle({ clock }: HistoryItem, { definition, say }: Telling): string {
	return clock === undefined ? "" : say(own(definition.clocks, clock)?.title);
}

function stepOf({ step }: HistoryItem, { steps }: Definition): Step | undefined {
	return step === undefined ? undefined : own(steps, step);
}

function outcomeOf(step: Step | undefined, { outcome }: HistoryItem): Outcome | undefined {
	if (step === undefined) return undefined;
	const outcomes = "outcomes" in step ? step.outcomes : "answers" in step ? step.answers : [];
	return outcomes.find(({ id }) => id === outcome);
}

function actionOf(
	{ anytime, afterwards }: Definition,
	id: Id | undefined,
): { readonly title: Text } | undefined {
	return id === undefined ? undefined : (own(anytime, id) ?? own(afterwards, id));
}
