import { readFileSync } from "node:fs";

import { checkFiles, compile } from "@onedoor/dsl";
import { sqliteStore } from "@onedoor/runtime";
import { afterAll, expect, it } from "vitest";

import { inventedPeople } from "./invented-people.ts";
import { withPages } from "./with-pages.ts";

const files = ["busking_permit.procedure.yaml", "town.calendar.yaml"].map((path) => ({
	path,
	text: readFileSync(`examples/embed/procedures/${path}`, "utf8"),
}));
const { library } = checkFiles(files);
const service = withPages({
	bundles: [compile(library, "busking_permit").bundle],
	store: sqliteStore(":memory:"),
	identity: inventedPeople,
});
afterAll(() => service.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
	service.fetch(new Request(`https://town.example${path}`, { headers }));

it("stands in the town's name, and leads to the town's sign-in", async () => {
	await service.start();
	const home = await (await get("/forms?lang=en")).text();
	expect(home).toContain("Town of Ben Sen");
	expect(home).toContain('href="/forms/procedures/busking_permit"');
	const signIn = await get("/forms/sign-in?to=/forms/procedures/busking_permit");
	expect(signIn.status).toBe(303);
	expect(signIn.headers.get("Location")).toBe(
		"/auth/login?to=%2Fforms%2Fprocedures%2Fbusking_permit",
	);
});

it("plays nobody and no bank", async () => {
	const musician = { Authorization: "Bearer musician" };
	expect((await get("/forms/pay/anything", musician)).status).toBe(404);
	expect(await (await get("/forms", musician)).text()).toContain('action="/auth/logout"');
});
