import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";
import {
	type AnyMachineSnapshot,
	createActor,
	createMachine,
	initialTransition,
	transition,
} from "xstate";

import type { FormValidators } from "../bundle/index.ts";
import { checkFiles } from "../check-files.ts";
import type { Facts } from "../form/facts.ts";
import { ruleGuard } from "../form/guard.ts";
import { scopeOf } from "../form/scope-of.ts";
import { compile } from "./compile.ts";

const ROOT = join(import.meta.dirname, "../../../../procedures");
const { findings, library } = checkFiles(
	readdirSync(ROOT, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })),
);
const compiled = compile(library, "birth_registration");
const { bundle } = compiled;

const ONLINE = [
	"application.submit",
	"reception.check.accepted",
	"forwarding.received",
	"parents_lookup.matches",
	"birth_notice_lookup.matches",
	"verify.correct",
	"draft_confirmation.confirmed",
	"registration.recorded",
	"personal_number.issued",
	"signature.signed",
	"copies_payment.paid",
	"result.electronically.delivered",
] as const;

const DATA = {
	birth_kind: "normal",
	birth_notice_code: "79012.GCS.00001.26",
	copies: 1,
	delivery: { method: "electronic" },
	child: { birth_date: "2026-11-01" },
};

test("the library is sound, so what is compiled is what was written", () => {
	expect(findings.filter((found) => found.severity === "error")).toEqual([]);
});

test("machine.json walks the happy path in plain XState, with the published guard", async () => {
	const machine = await machineFromFile(ruleGuard);
	expect(walk(machine, ONLINE, DATA)).toMatchObject({ value: "granted" });
	expect(walk(machine, ONLINE.slice(0, 3), DATA).value).toEqual({
		lookups: { parents_lookup: "active", birth_notice_lookup: "active" },
	});
});

test("rules decide: no notice, no look-up of it; nothing due, no payment; another channel, no draft", async () => {
	const machine = await machineFromFile(ruleGuard);
	const { birth_notice_code: _none, ...without } = DATA;
	expect(walk(machine, ONLINE.slice(0, 3), without).value).toEqual({
		lookups: { parents_lookup: "active", birth_notice_lookup: "skipped" },
	});
	const free = walk(machine, ONLINE.slice(0, 10), { ...DATA, copies: 0 });
	expect(free.value).toEqual({ result: "electronically" });
	const counter = walk(machine, ONLINE.slice(0, 6), DATA, "counter");
	expect(counter.value).toBe("registration");
});

test("the same with a stub for the guard, as a stranger would try it", async () => {
	const actor = createActor(await machineFromFile(() => true)).start();
	for (const type of ONLINE) actor.send({ type });
	expect(actor.getSnapshot().value).toBe("granted");
	expect(actor.getSnapshot().hasTag("ended")).toBe(true);
	actor.send({ type: "afterwards.revoke" });
	expect(actor.getSnapshot().status).toBe("done");
});

test("every form's validators load from their text", async () => {
	for (const [key, form] of Object.entries(bundle.forms)) {
		const url = `data:text/javascript;base64,${Buffer.from(form.validator).toString("base64")}`;
		const { step, fields } = (await import(/* @vite-ignore */ url)) as FormValidators;
		expect(step({}), key).toBe(false);
		expect(Object.keys(fields).length, key).toBeGreaterThan(0);
	}
});

test("the same text gives the same files", async () => {
	const again = await compile(library, "birth_registration").artefacts();
	expect(again).toEqual(await compiled.artefacts());
});

async function machineFromFile(rule: typeof ruleGuard): Promise<ReturnType<typeof createMachine>> {
	const { "machine.json": text = "" } = await compiled.artefacts();
	return createMachine(JSON.parse(text), { guards: { rule: rule as never } });
}

/** Facts go with each event, and in the context for what XState raises itself when branches have ended. */
function walk(
	machine: Awaited<ReturnType<typeof machineFromFile>>,
	events: readonly string[],
	data: Readonly<Record<string, unknown>>,
	channel: "online" | "counter" = "online",
): AnyMachineSnapshot {
	const facts = scopeOf(bundle.definition, data, factsIn(channel), "rest");
	let [snapshot]: [AnyMachineSnapshot, ...unknown[]] = initialTransition(machine);
	for (const type of events) {
		const value = JSON.parse(JSON.stringify(snapshot.value));
		const known = machine.resolveState({ value, context: { facts } });
		[snapshot] = transition(machine, known, { type, facts } as { type: string });
	}
	return snapshot;
}

function factsIn(channel: "online" | "counter"): Facts {
	return {
		today: "2026-11-25",
		now: "2026-11-25T09:00:00+07:00",
		case: {
			channel,
			language: "vi",
			edition: bundle.definition.edition,
			received_on: "2026-11-25",
		},
		identity: {},
		steps: {},
		clocks: { duty: { late: false }, total: { late: false } },
		sources: {},
	};
}
