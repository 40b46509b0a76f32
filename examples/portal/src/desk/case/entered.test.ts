import type { Definition, HistoryItem } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { enteredBy, sourceHere } from "./entered.ts";

const definition = {
	channels: { online: {}, counter: { filled_by: "receiver" }, agent: { filled_by: "agent" } },
	roles: { receiver: { is: "officer" }, agent: { is: "partner" } },
	steps: { application: { does: "fill_in" }, supplement: { does: "fill_in" } },
} as unknown as Definition;
const done = (step: string, role: string): HistoryItem =>
	({ kind: "step_done", step, role, at: "2026-11-23T09:00:00+07:00" }) as HistoryItem;

it("says of what an office typed from paper that it did, and since when the applicant may have changed it", () => {
	const typed = [done("application", "receiver")];
	expect(enteredBy(definition, { channel: "counter" }, typed)).toEqual({
		source: "paper",
		from: "receiver",
		as_of: "2026-11-23T09:00:00+07:00",
	});
	const corrected = [...typed, done("supplement", "applicant")];
	expect(enteredBy(definition, { channel: "counter" }, corrected)?.source).toBe("paper_later");
});

it("leaves to the applicant what they, or a partner whom they confirmed, sent in", () => {
	expect(enteredBy(definition, { channel: "online" }, [])).toBeUndefined();
	expect(
		enteredBy(definition, { channel: "agent" }, [done("application", "agent")]),
	).toBeUndefined();
	const own = [done("application", "applicant")];
	expect(enteredBy(definition, { channel: "counter" }, own)).toBeUndefined();
});

it("does not call a number that an officer typed the applicant's sign-in; what a register gave stays", () => {
	const entered = { source: "paper" };
	expect(sourceHere({ source: "identity" }, entered)?.source).toBe("identity_paper");
	expect(sourceHere(undefined, entered)).toBe(entered);
	expect(sourceHere({ source: "register", register: "r" }, entered)?.register).toBe("r");
	expect(sourceHere(undefined, undefined)).toBeUndefined();
});
