import { beforeEach, describe, expect, it } from "vitest";

import type { Case } from "../case/case.ts";
import type { CallRegister } from "../case/effect.ts";
import { licence } from "../case/licence.test-data.ts";
import type { Lookup } from "../core.ts";
import { portsByCallback } from "../ports/ports-by-callback.ts";
import { memoryStore } from "../storage/memory/open.ts";
import { callRegister } from "./call-register.ts";
import type { Engine } from "./engine.ts";
import { engineOf } from "./engine-of.ts";
import { readRegisters } from "./read-registers.ts";

/** Registers that would answer whatever they are asked. */
let asked: unknown[];
let said: unknown[];
let engine: Engine;
beforeEach(() => {
	asked = [];
	said = [];
	const registers = {
		read: async (read: unknown) => {
			asked.push(read);
			return { values: { full_name: "Ann", address: "Secret Street", faith: "secret" } };
		},
		call: async (call: unknown) => {
			asked.push(call);
			return { answer: "matches" };
		},
	};
	engine = engineOf(memoryStore(), {
		ports: { ...portsByCallback, registers },
		log: (event, values) => said.push([event, values.why]),
	});
});

const bundle = licence("title: Licence\n");
const KASE = { id: "case0", number: "L-1", waiting: {} } as Case;
const LOOKUP: Lookup = {
	path: "applicant_name",
	register: "population",
	record: "person",
	by: { personal_id: "079196000001" },
	reads: { applicant_name: "full_name" },
	key: "k",
	shown: true,
	document: false,
};
const CALL: CallRegister = {
	kind: "call_register",
	id: "case0:3:0",
	case: "case0",
	step: "look_up",
	visit: 1,
	register: "population",
	service: "confirm_person",
	request: { personal_id: "079196000001", faith: "secret" },
};

describe("a look-up that was not granted", () => {
	const read = (more: Partial<Lookup>, of = bundle) =>
		readRegisters(
			engine,
			{ case: KASE, bundle: of, by: "applicant" },
			[{ ...LOOKUP, ...more }],
			AbortSignal.timeout(1_000),
		);

	it("differs from one that was", async () => {
		const told = await read({});
		expect(told.fetched).toMatchObject({ applicant_name: { value: "Ann" } });
		expect(asked).toHaveLength(1);
		expect(await engine.store.lookups("case0")).toMatchObject([{ answer: "found" }]);
	});
	it.each<Partial<Lookup>>([
		{ register: "tax" },
		{ record: "household" },
		{ reads: { applicant_name: "address" } },
		{ reads: { applicant_name: "full_name", note: "faith" } },
	])("leaves nowhere, though the port would answer: %j", async (more) => {
		const { fetched, silent } = await read(more);
		expect([asked, fetched]).toEqual([[], {}]);
		expect(silent).toHaveLength(Object.keys(more.reads ?? LOOKUP.reads).length);
		expect(said).toEqual([["register_not_asked", "not_granted"]]);
		expect(await engine.store.lookups("case0")).toEqual([]);
	});
	it("leaves nowhere while the applicant has not agreed", async () => {
		const consent =
			"registers:\n  population:\n    grants:\n      licence:\n        consent: asked\n";
		await read({}, licence("title: Licence\n", { "base.registers.yaml": consent }));
		expect([asked, said]).toEqual([[], [["register_not_asked", "consent"]]]);
	});
});

describe("a call that was not granted", () => {
	it("differs from one that was, which takes along what its service takes and no more", async () => {
		expect(await callRegister(engine, bundle, KASE, CALL)).toEqual({ answer: "matches" });
		expect(asked).toMatchObject([
			{ request: { personal_id: "079196000001" }, procedure: "licence" },
		]);
		expect(JSON.stringify(asked)).not.toContain("secret");
	});
	it.each([{ service: "erase_licence" }, { service: "constructor" }, { register: "tax" }])(
		"leaves nowhere: %j",
		async (more) => {
			const call = callRegister(engine, bundle, KASE, { ...CALL, ...more });
			await expect(call).rejects.toThrow("is not asked: not_granted");
			expect(asked).toEqual([]);
		},
	);
});
