import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFiles, compile } from "@onedoor/dsl";
import type { FormValidators } from "@onedoor/dsl/bundle";
import { openForm } from "@onedoor/form-renderer/form";
import { createCaseService, sqliteStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { afterAll, beforeAll, expect, it } from "vitest";

import { applyForPermit } from "./form-alone.ts";
import { inventedPeople } from "./invented-people.ts";

const PICTURE = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const folder = mkdtempSync(join(tmpdir(), "onedoor-alone-"));
const { library } = checkFiles(
	["busking_permit.procedure.yaml", "town.calendar.yaml"].map((path) => ({
		path,
		text: readFileSync(`examples/embed/procedures/${path}`, "utf8"),
	})),
);
const service = createCaseService({
	bundles: [compile(library, "busking_permit").bundle],
	store: sqliteStore(":memory:"),
	uploads: folder,
	secret: new Uint8Array(32).fill(7),
	identity: inventedPeople,
});
const client = createClient({
	endpoint: "https://town.example",
	fetch: (input, init) => service.fetch(new Request(input, init)),
	getToken: () => "musician",
});
beforeAll(() => service.start());
afterAll(async () => {
	await service.stop();
	rmSync(folder, { recursive: true });
});

/** Nothing is checked here. */
const none = async () => ({ fields: {}, step: () => true }) as unknown as FormValidators;
const photo = () => new File([PICTURE], "me.png", { type: "image/png" });

it("fills in a form and sends it, in Node", async () => {
	const number = await applyForPermit(client, { instrument: "Tuba", photo: photo() });
	const { items } = await client.listCases();
	expect(items[0]).toMatchObject({ number, about: "Tuba", steps: ["payment"] });
	expect(items[0]?.data).toMatchObject({ photo: expect.anything() });
});

it("says what is wrong in words, and sends nothing", async () => {
	const wrong = applyForPermit(client, { instrument: "x".repeat(41), photo: photo() });
	await expect(wrong).rejects.toThrow("instrument: Instrument: at most 40 characters");
	const { items } = await client.listCases();
	expect(items[0]).toMatchObject({ status: "draft" });
});

it("takes up what was typed before, and loses nothing when it is closed", async () => {
	const view = await client.openCase({ procedure: "busking_permit" });
	const bundle = await client.caseBundle(view.id);
	const first = await openForm({ bundle, view, client, loadValidators: none });
	first.store.set("instrument", "Harp");
	expect(first.pages().map(({ state }) => state)).toEqual(["started"]);
	expect(await first.close()).toBe(true);
	const again = await openForm({ bundle, view, client, loadValidators: none });
	expect(again.store.field("instrument").value).toBe("Harp");
	await again.close();
});

it("says that there is nothing to fill in, or that a file is refused, as data", async () => {
	const view = await client.openCase({ procedure: "busking_permit" });
	const bundle = await client.caseBundle(view.id);
	const opening = openForm({ bundle, view, client, loadValidators: none, step: "payment" });
	await expect(opening).rejects.toMatchObject({ trouble: { code: "not_possible_now" } });
	const form = await openForm({ bundle, view, client, loadValidators: none });
	const program = new File(["MZ"], "program.exe", { type: "application/x-msdownload" });
	await expect(form.attach("photo", program)).rejects.toMatchObject({
		trouble: { kind: "refused", status: expect.any(Number) },
	});
	await form.close();
});
