import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

import { checkFiles, compile } from "@onedoor/dsl";
import type { CaseView } from "@onedoor/dsl/bundle";
import { type CaseService, memoryStore } from "@onedoor/runtime";
import { nodeServer } from "@onedoor/runtime/node";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { expect, it } from "vitest";

import { checkResult } from "./check-result.ts";
import { withResults } from "./with-results.ts";

const { resolve } = createRequire(import.meta.url);
const NOTO: Uint8Array = readFileSync(
	resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
);

const keeper = {
	id: "000000000001",
	kind: "person",
	roles: [],
	level: 3,
	identity: { personal_id: "000000000001", full_name: "Test Keeper", level: 3 },
} as const;

/** What docs/adapters/results.md promises, over real HTTP: signed here, checked by jose alone. */
it("issues a result as signed data, which a program with nothing but jose checks", async () => {
	const { privateKey } = await generateKeyPair("EdDSA", { extractable: true });
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const service = await serviceAt(origin, await exportJWK(privateKey));
	const server = nodeServer({ fetch: service.fetch }).listen(port, "127.0.0.1");
	try {
		await service.start();
		const opened = await post(`${origin}/api/cases`, { procedure: "dog_licence" });
		const granted = await post(`${origin}/api/cases/${opened.id}/application/submit`, {
			data: { dog_name: "Rex", born_on: "2024-05-01" },
		});
		const paper = granted.papers.find(({ kind }) => kind === "result");
		const answer = await fetch(origin + paper?.data_href);
		const signed = await answer.text();
		expect(await checkResult(signed, origin)).toMatchObject({
			procedure: "dog_licence",
			number: paper?.number,
			holder: { personal_id: keeper.id },
		});
		await expect(checkResult(signed.replace(/\.(.)/, ".A$1"), origin)).rejects.toThrow();
		await expect(checkResult(signed, "http://127.0.0.1:1")).rejects.toThrow();
	} finally {
		server.closeAllConnections();
		server.close();
		await service.stop();
	}
});

async function serviceAt(origin: string, key: JWK): Promise<CaseService> {
	const files = ["dog_licence.procedure.yaml", "town.calendar.yaml"].map((path) => ({
		path,
		text: readFileSync(`docs/first-procedure/${path}`, "utf8"),
	}));
	const RESULT = "\nresults:\n  licence:\n    title: Dog licence\n";
	const { library } = checkFiles(
		files.map(({ path, text }) => ({ path, text: path.startsWith("dog") ? text + RESULT : text })),
	);
	return withResults(
		{
			bundles: [compile(library, "dog_licence").bundle],
			store: memoryStore(),
			identity: { identify: async () => ({ actor: keeper, by: "token" }) },
		},
		{ origin, key, formerKeys: [], fonts: [NOTO] },
	);
}

async function post(address: string, body: object): Promise<CaseView> {
	const headers = { "Content-Type": "application/json" };
	const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
	return (await answer.json()) as CaseView;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await new Promise((resolve) => probe.once("listening", resolve));
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	return port;
}
