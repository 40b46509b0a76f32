import type { Definition, TaskView } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { DRAFT_CASE } from "../form/draft.test-data.ts";
import { hasOwnAnswers, todosOf, waitingOf } from "./state.ts";

const definition = {
	steps: {
		application: { does: "fill_in" },
		draft: { does: "confirm" },
		payment: { does: "pay" },
		check: { does: "decide" },
	},
} as unknown as Definition;

const task = (step: string, outcomes: readonly string[], waiting?: string): TaskView => ({
	id: step,
	step,
	visit: 1,
	role: "applicant",
	outcomes,
	entered_at: "2026-11-23T09:00:00+07:00",
	...(waiting ? { waiting } : {}),
});

const view = (...tasks: TaskView[]) => ({ ...DRAFT_CASE, tasks });

test("each task has its page, and what a helper filled in is read and confirmed", () => {
	const todos = todosOf(
		definition,
		view(
			task("application", ["submit"]),
			task("application", ["confirmed", "objected"], "applicant"),
			task("draft", ["confirmed"]),
			task("payment", ["pay"]),
			task("check", ["accepted"]),
		),
	);
	expect(todos.map((todo) => todo.kind)).toEqual(["fill_in", "confirm", "confirm", "pay"]);
});

test("what waits for somebody else is nothing to do", () => {
	const waiting = view(task("payment", [], "payment"));
	expect(todosOf(definition, waiting)).toEqual([]);
	expect(waitingOf(waiting)).toHaveLength(1);
});

test("only who handed something in is shown what they submitted", () => {
	const sent = { ...DRAFT_CASE, submitted_at: "2026-11-23T10:00:00+07:00", data: { copies: 1 } };
	expect(hasOwnAnswers(sent)).toBe(true);
	expect(hasOwnAnswers(DRAFT_CASE), "a draft").toBe(false);
	expect(hasOwnAnswers({ ...sent, applicant: {} }), "a co-owner who is asked to agree").toBe(false);
	expect(hasOwnAnswers({ ...sent, data: {} }), "whoever sees nothing of it").toBe(false);
});
