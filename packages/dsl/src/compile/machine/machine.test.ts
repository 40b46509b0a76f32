import { expect, test } from "vitest";
import {
	type AnyMachineSnapshot,
	createActor,
	createMachine,
	initialTransition,
	type StateValue,
	transition,
} from "xstate";

import type { MachineConfig } from "../../bundle/index.ts";
import { smallDefinition } from "../fixture.test-data.ts";
import { machineOf } from "./machine.ts";

/** Data by dotted path; a stand-in for a scope, as a plain user of `machine.json` would write one. */
type Facts = Readonly<Record<string, unknown>>;

const config = JSON.parse(JSON.stringify(machineOf(smallDefinition()))) as MachineConfig;

test("the config survives JSON unchanged", () => {
	expect(config).toEqual(machineOf(smallDefinition()));
	expect(JSON.stringify(config)).not.toContain('"after"');
});

test("the happy path, with rules that read the facts of each event", () => {
	const pet = { kind: "pet", breeding: false, "fees.due": 8000 };
	expect(walk(pet, ["application.submit"])).toEqual(["reception", "reception.check"]);
	expect(
		walk(pet, ["application.submit", "reception.check.accepted", "vet.yes", "verify.correct"]),
	).toEqual(["payment"]);
	expect(
		walk(pet, [
			"application.submit",
			"reception.check.incomplete",
			"reception.supplement.submit",
			"reception.check.accepted",
			"vet.yes",
			"verify.correct",
			"payment.paid",
			"signature.signed",
		]),
	).toEqual(["granted"]);
});

test("a branch whose `when` is false is skipped, and silence takes its outcome", () => {
	const breeding = { kind: "breeding", breeding: true };
	const start = ["application.submit", "reception.check.accepted"];
	expect(walk({ kind: "pet", breeding: false }, start)).toEqual(["look_ups", "vet"]);
	expect(walk(breeding, start)).toEqual(["breeder", "look_ups", "vet"]);
	expect(walk(breeding, [...start, "vet.yes"])).toEqual(["breeder", "look_ups"]);
	expect(walk(breeding, [...start, "vet.yes", "late.breeder"])).toEqual(["verify"]);
	expect(walk(breeding, [...start, "vet.yes", "breeder.silent"])).toEqual(["breeder", "look_ups"]);
});

test("choices by rule do not depend on the order of the file: `otherwise` is asked last", () => {
	const path = ["application.submit", "reception.check.accepted", "vet.no"];
	expect(walk({ kind: "wolf", breeding: false }, path)).toEqual(["refused"]);
	expect(walk({ kind: "pet", breeding: false }, path)).toEqual(["verify"]);
});

test("nothing due: the payment is left at once", () => {
	const path = ["application.submit", "reception.check.accepted", "vet.yes", "verify.correct"];
	expect(walk({ kind: "pet", breeding: false, "fees.due": 0 }, path)).toEqual(["signature"]);
});

test("an outcome that is not allowed does nothing", () => {
	const path = ["application.submit", "reception.check.hopeless"];
	expect(walk({ kind: "pet" }, path)).toEqual(["reception", "reception.check"]);
	expect(walk({ kind: "wolf" }, path)).toEqual(["refused"]);
});

test("lateness, clocks and actions move the case from wherever it stands", () => {
	const wait = ["application.submit", "reception.check.incomplete"];
	expect(walk({}, [...wait, "late.reception.supplement"])).toEqual(["lapsed"]);
	expect(walk({}, [...wait, "late.clocks.duty"])).toEqual(["lapsed"]);
	expect(walk({}, [...wait, "anytime.withdraw"])).toEqual(["withdrawn"]);
});

test("after an end only what is open afterwards happens", () => {
	const machine = createMachine(config, { guards: { rule: () => true } });
	const granted = machine.resolveState({ value: "granted" });
	expect(granted.tags.has("ended")).toBe(true);
	expect(granted.status).toBe("active");
	expect(granted.can({ type: "anytime.withdraw" })).toBe(false);
	const [after] = transition(machine, granted, { type: "anytime.withdraw" });
	expect(after.value).toBe("granted");
	const [revoked] = transition(machine, granted, { type: "afterwards.revoke" });
	expect([revoked.value, revoked.status]).toEqual(["revoked", "done"]);
});

test("a plain actor with a stub for the guard walks to an end", () => {
	const actor = createActor(createMachine(config, { guards: { rule: () => false } })).start();
	for (const type of [
		"application.submit",
		"reception.check.accepted",
		"vet.yes",
		"verify.correct",
		"payment.paid",
		"signature.signed",
	])
		actor.send({ type });
	expect(actor.getSnapshot().value).toBe("granted");
});

/** Steps the case stands at after these events, in alphabetical order. */
function walk(facts: Facts, events: readonly string[]): readonly string[] {
	const machine = createMachine(config, { guards: { rule: ruleOverFacts } });
	let [snapshot]: [AnyMachineSnapshot, ...unknown[]] = initialTransition(machine);
	for (const type of events) {
		const stored = JSON.parse(JSON.stringify(snapshot.value)) as StateValue;
		const known = machine.resolveState({ value: stored, context: { facts } });
		[snapshot] = transition(machine, known, { type, facts } as { type: string });
	}
	return Object.values(snapshot.getMeta())
		.map((meta) => meta.step)
		.sort();
}

/** Enough of the rule language for this procedure's guards. */
function ruleOverFacts(
	{ context, event }: { context: unknown; event: unknown },
	params: unknown,
): boolean {
	const facts = ((event as { facts?: Facts }).facts ??
		(context as { facts?: Facts }).facts) as Facts;
	const { rule } = params as { rule: string };
	const [path = "", right] = rule.split(" = ");
	if (right === undefined) return facts[path] === true;
	return facts[path] === JSON.parse(right);
}
