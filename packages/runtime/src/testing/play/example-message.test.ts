import { expect, test } from "vitest";

import { fromLibrary } from "../procedures.test-data.ts";
import { exampleMessage } from "./example-message.ts";

const ABOUT = {
	// A Friday: five working days on are next Friday.
	now: "2026-11-27T09:00:00+07:00",
	said: { reason: "A page is missing.", note: "Please send it." },
};

test("every message of a procedure reads as a whole, in each language it is written in", () => {
	const { definition } = fromLibrary("birth_registration").bundle;
	const { messages } = definition;
	expect(Object.keys(messages).length).toBeGreaterThan(10);
	for (const { id, subject } of Object.values(messages))
		for (const language of Object.keys(subject)) {
			const read = exampleMessage(definition, id, language, ABOUT);
			const all = `${read?.subject}\n${read?.text}\n${read?.sms ?? ""}`;
			expect(all, `${id} ${language}`).not.toMatch(/undefined|\{\{|\[object|NaN/);
		}
});

test("values are those of its kind: a number, a day of the calendar, what an officer wrote, what was marked", () => {
	const { definition } = fromLibrary("birth_registration").bundle;
	const request = exampleMessage(definition, "supplement_request", "en", ABOUT);
	expect(request?.subject).toBe("Your application 2026-000123 needs corrections");
	expect(request?.text).toContain("The officer writes: A page is missing.");
	expect(request?.text).toContain("4 December 2026");
	expect(request?.letter?.blocks.map(({ kind }) => kind)).toContain("list");
	expect(request?.letter?.facts.map(([, value]) => value)).toContain("2026-000123-L1");
	expect(exampleMessage(definition, "supplement_request", "fr", ABOUT)).toBeUndefined();
});

test("what only a register will say stands there by its name", () => {
	const { definition } = fromLibrary("child_health_card").bundle;
	const card = exampleMessage(definition, "health_card", "en", ABOUT);
	expect(card?.subject).toBe("Health insurance card ‹Health insurance card number›");
});
