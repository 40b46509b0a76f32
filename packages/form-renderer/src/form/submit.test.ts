import type { CaseView } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { DRAFT_CASE } from "./draft.test-data.ts";
import { createAttempt } from "./submit.ts";

function keys() {
	let n = 0;
	return () => `key-${++n}`;
}

const refusal = (status: number) =>
	Object.assign(new Error("refused"), { problem: { status, code: "x" } });
const unreachable = () => Object.assign(new Error("x"), { name: "UnreachableError" });

test("pressing twice sends once", async () => {
	const attempt = createAttempt(keys());
	const sent: string[] = [];
	const send = async (key: string): Promise<CaseView> => {
		sent.push(key);
		return DRAFT_CASE;
	};
	await Promise.all([attempt.run(send), attempt.run(send)]);
	expect(sent).toEqual(["key-1"]);
});

test("the key stays until the server said yes or no", async () => {
	const attempt = createAttempt(keys());
	const sent: string[] = [];
	const answers = [unreachable(), refusal(502), refusal(422), undefined];
	for (const answer of answers) {
		await attempt.run(async (key) => {
			sent.push(key);
			if (answer) throw answer;
			return DRAFT_CASE;
		});
	}
	expect(sent, "a broken line or a server fault may have done it; a refusal did not").toEqual([
		"key-1",
		"key-1",
		"key-1",
		"key-2",
	]);
});
