import type { Definition, HistoryItem } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { WORDS } from "../../words/all.ts";
import { historyLines } from "./history.ts";

const en = (title: string) => ({ title: { en: title } });
const definition = {
	starts_at: "application",
	steps: {
		application: { name: "application", does: "fill_in", ...en("Application") },
		reception: { name: "reception", does: "follow", ...en("Reception") },
		check: {
			name: "check",
			does: "decide",
			by_rule: false,
			...en("Check"),
			outcomes: [{ id: "accepted", ...en("Complete") }],
		},
		supplement: {
			name: "supplement",
			does: "fill_in",
			change: "what_was_marked",
			...en("Correction"),
		},
		by_rule: { name: "by_rule", does: "decide", by_rule: true, outcomes: [] },
		look_up: {
			name: "look_up",
			does: "ask",
			register: "health",
			...en("Look-up"),
			answers: [{ id: "matches", ...en("Matches") }],
		},
		signature: { name: "signature", does: "sign", signs: ["certificate"], ...en("Signature") },
		granted: { name: "granted", does: "end", result: "granted" },
	},
	registers: { health: en("Health data") },
	messages: { sent_back: en("What is missing") },
	results: { certificate: en("Certificate") },
	data: {},
	documents: {},
	clocks: {},
	anytime: {},
	afterwards: {},
} as unknown as Definition;

function told(...items: readonly Partial<HistoryItem>[]): readonly string[] {
	const log = items.map((item, at) => ({ seq: at + 1, at: "", by: "", kind: "", ...item }));
	const telling = {
		definition,
		words: WORDS.en,
		say: (text: { readonly en?: string } | undefined) => text?.en ?? "",
	};
	return historyLines(log, telling).map(({ title }) => title);
}

it("says what people did, newest first", () => {
	expect(
		told(
			{ kind: "step_done", step: "application", outcome: "submit" },
			{ kind: "step_done", step: "check", outcome: "incomplete", marks: 2 },
			{ kind: "message_sent", step: "supplement", message: "sent_back" },
			{ kind: "step_done", step: "supplement", outcome: "submit" },
			{ kind: "step_done", step: "check", outcome: "accepted" },
			{ kind: "signed", step: "signature", outcome: "signed" },
			{ kind: "ended", step: "granted" },
		),
	).toEqual([
		"The case has ended: Granted.",
		"Signed: Certificate",
		"Check: Complete",
		"Corrected and sent again",
		"Sent: What is missing",
		"Sent back: 2 corrections",
		"Submitted",
	]);
});

it("names the register that kept silent, and the answer of one that did not", () => {
	expect(
		told(
			{ kind: "answered", step: "look_up", outcome: "matches" },
			{ kind: "late", step: "look_up", outcome: "no_answer", by: "clock" },
		),
	).toEqual(["No answer in time: Health data", "Look-up: Matches"]);
});

it("leaves out how the machine got there", () => {
	expect(
		told(
			{ kind: "step_entered", step: "check" },
			{ kind: "step_done", step: "reception", outcome: "accepted" },
			{ kind: "step_done", step: "by_rule", outcome: "online" },
			{ kind: "step_done", step: "check", outcome: "skipped" },
			{ kind: "signature_requested", step: "signature" },
			{ kind: "signed", step: "signature" },
		),
	).toEqual(["Signed: Certificate"]);
	expect(told({ kind: "signature_requested", step: "signature" })).toHaveLength(1);
});

it("takes no name of data for what it finds on every object", () => {
	expect(told({ kind: "constructor", step: "__proto__" })).toEqual(["constructor"]);
});
