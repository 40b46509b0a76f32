import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseView } from "@onedoor/dsl/bundle";
import { afterEach, expect, it } from "vitest";

import { portal } from "./embed.ts";

const files = ["dog_licence.procedure.yaml", "town.calendar.yaml"].map((name) => ({
	path: name,
	text: readFileSync(`docs/first-procedure/${name}`, "utf8"),
}));

const folder = mkdtempSync(join(tmpdir(), "onedoor-embed-"));
const keeper = {
	id: "000000000001",
	kind: "person",
	roles: [],
	level: 3,
	identity: { personal_id: "000000000001", full_name: "Test Keeper", level: 3 },
} as const;

const service = portal(files, join(folder, "cases.sqlite"), {
	identify: (request) =>
		Promise.resolve(
			request.headers.get("authorization") === "Bearer keeper"
				? { actor: keeper, by: "token" }
				: undefined,
		),
});
afterEach(async () => {
	await service.stop();
	rmSync(folder, { recursive: true });
});

/** What the README promises an embedding developer: text in, a granted case out, by HTTP alone. */
it("embeds in a few lines: a case of the first procedure is opened, submitted and granted", async () => {
	await service.start();
	expect((await call("/api/cases", { procedure: "dog_licence" }, "")).status).toBe(401);

	const opened = (await (
		await call("/api/cases", { procedure: "dog_licence" })
	).json()) as CaseView;
	const wrong = await call(`/api/cases/${opened.id}/application/submit`, {
		data: { dog_name: "Rex", born_on: "2999-01-01" },
	});
	expect(await wrong.json()).toMatchObject({
		status: 422,
		findings: [{ path: "born_on", code: "date_too_late" }],
	});

	const granted = await call(`/api/cases/${opened.id}/application/submit`, {
		data: { dog_name: "Rex", born_on: "2024-05-01" },
	});
	expect(await granted.json()).toMatchObject({ status: "ended", result: "granted", about: "Rex" });
});

function call(path: string, body: object, token = "Bearer keeper"): Promise<Response> {
	return service.fetch(
		new Request(`http://portal.test${path}`, {
			method: "POST",
			headers: { "content-type": "application/json", authorization: token },
			body: JSON.stringify(body),
		}),
	);
}
