import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getRequestListener } from "@hono/node-server";
import { createClient } from "@onedoor/runtime/client";
import { browser, openIdProvider } from "@onedoor/runtime/testing/openid-provider";
import { afterAll, expect, it } from "vitest";

import { portalWithOidc } from "./with-oidc.ts";

const folder = mkdtempSync(join(tmpdir(), "onedoor-embed-oidc-"));
const files = ["dog_licence.procedure.yaml", "town.calendar.yaml"].map((name) => ({
	path: name,
	text: readFileSync(`docs/first-procedure/${name}`, "utf8"),
}));
let answer: (request: Request) => Promise<Response>;
const listener = getRequestListener((request) => answer(request));
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

/** What docs/adapters/oidc.md shows, with a provider on another port. */
it("takes whoever signed in at the provider for the applicant", async () => {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const provider = await openIdProvider({
		people: [{ id: "000000000001", full_name: "Ada Example", is: "citizen", roles: [], level: 3 }],
		clients: [{ id: "portal", secret: "invented", redirectUris: [`${origin}/auth/callback`] }],
	});
	const portal = portalWithOidc(files, join(folder, "cases.sqlite"), {
		issuer: provider.issuer,
		origin,
		clientSecret: "invented",
		cookieSecret: new Uint8Array(32).fill(7),
	});
	answer = portal.fetch;
	await portal.start();

	const person = browser();
	const client = createClient({
		endpoint: origin,
		fetch: (input, init) => person.send(String(input), init),
	});
	await expect(client.openCase({ procedure: "dog_licence" })).rejects.toMatchObject({
		status: 401,
	});
	await person.signIn(`${origin}/auth/login?level=2&to=/api/session`, {
		person: "subject-of-000000000001",
		acr: "http://eidas.europa.eu/LoA/substantial",
	});
	expect(await client.session()).toMatchObject({ full_name: "Ada Example", level: 2 });
	const { id } = await client.openCase({ procedure: "dog_licence" });
	const view = await client.act(id, "application", "submit", {
		data: { dog_name: "Rex", born_on: "2024-05-01" },
	});
	expect(view).toMatchObject({ status: "ended", result: "granted" });
	await portal.stop();
	await provider.stop();
});
