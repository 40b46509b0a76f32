import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { withValue } from "@onedoor/dsl/form";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";

import type { CaseClient } from "../client/index.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

const folder: string = mkdtempSync(join(tmpdir(), "onedoor-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

let server: TestServer;
let mother: CaseClient;
let receiver: CaseClient;

beforeEach(async () => {
	server = await testServer({ uploads: folder });
	mother = server.as(MOTHER);
	receiver = server.as(OFFICERS.receiver);
});
afterEach(() => server.stop());

it("puts what a register says now beside what was typed while it was down", async () => {
	const id = await fileWhileHealthIsDown({ birth_date: "2026-11-01", sex: "F" });
	await mother.dev.setSimulator("health", "answers");
	const { compared, sources } = await receiver.getCase(id);
	expect(sources["child.birth_date"]?.register).toBeUndefined();
	expect(compared).toEqual({
		"child.birth_date": {
			value: "2026-11-02",
			register: "health",
			as_of: expect.any(String),
			same: false,
		},
		"child.sex": { value: "F", register: "health", as_of: expect.any(String), same: true },
	});
});

it("is only for an officer who has something to decide, and is kept nowhere", async () => {
	const id = await fileWhileHealthIsDown({ birth_date: "2026-11-01", sex: "F" });
	await mother.dev.setSimulator("health", "answers");
	const before = await mother.getCase(id);
	expect(before.compared).toBeUndefined();
	expect((await server.as(OFFICERS.civil_status_officer).getCase(id)).compared).toBeUndefined();
	await receiver.getCase(id);
	expect(await mother.getCase(id)).toEqual(before);
});

it("compares nothing while the register keeps silent, and nothing that came from it", async () => {
	const id = await fileWhileHealthIsDown({ birth_date: "2026-11-01", sex: "F" });
	expect((await receiver.getCase(id)).compared ?? {}).toEqual({});

	await mother.dev.setSimulator("health", "answers");
	const other = await mother.openCase({ procedure: "birth_registration", language: "vi" });
	await mother.putDraft(other.id, "application", BIRTH);
	await mother.act(other.id, "application", "submit");
	expect((await receiver.getCase(other.id)).compared).toBeUndefined();
});

/** A register that is down: its values are typed, and its paper is uploaded. */
async function fileWhileHealthIsDown(
	child: Readonly<Record<"birth_date" | "sex", string>>,
): Promise<string> {
	await mother.dev.setSimulator("health", "down");
	const { id } = await mother.openCase({ procedure: "birth_registration", language: "vi" });
	const file = await mother.upload(new Blob(["%PDF-1.7\n"], { type: "application/pdf" }), {
		case: id,
		field: "birth_evidence.birth_notice",
		name: "giay-chung-sinh.pdf",
		type: "application/pdf",
	});
	const typed = Object.entries(child).reduce<Readonly<Record<string, unknown>>>(
		(data, [name, value]) => withValue(data, `child.${name}`, value),
		BIRTH,
	);
	await mother.putDraft(
		id,
		"application",
		withValue(typed, "birth_evidence.birth_notice", { by: "upload", files: [file] }),
	);
	await mother.act(id, "application", "submit");
	return id;
}
