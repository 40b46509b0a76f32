import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { verifyStore } from "../../audit/verify-store.ts";
import { survive, until, type Victim, victim } from "../../engine/crash-harness.test-data.ts";
import { sqliteStore } from "../../index.ts";
import type { SigningProvider } from "../../testing/outside/signing-provider.ts";
import { random } from "../../testing/random.ts";
import { verifySignedPdf } from "./index.ts";
import { HEAD_ID, MUSICIAN, PHONE_ID, startedProvider, streetMusic } from "./signing.test-data.ts";

/**
 * The service is killed between the request and the confirmation. In soak runs it is killed while it takes what comes of
 * it as well, at moments that a seed chooses: `ONEDOOR_SOAK_ROUNDS` and `ONEDOOR_SOAK_SEED` choose how many cases and
 * which moments.
 */
const ROUNDS = Number(process.env.ONEDOOR_SOAK_ROUNDS ?? 0);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);

let server: Victim;
let provider: SigningProvider;
beforeEach(async () => {
	provider = await startedProvider();
	vi.stubEnv("ONEDOOR_TEST_SIGNER", provider.address);
	vi.stubEnv("ONEDOOR_TEST_ROOT", provider.root);
	server = victim("2026-11-23T09:00:00+01:00", [streetMusic()], {});
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await server.end();
	await provider.stop();
});

it("goes on with a signature after it died between the request and the confirmation", async () => {
	await server.start();
	await oneCase("one", HEAD_ID, (does) => does());
	await expectSound();
});

it.runIf(ROUNDS > 0)(
	`a signature is one, and of the bytes that were asked for, whenever the service dies: ${ROUNDS} cases, seed ${SEED}`,
	{ timeout: 60_000 + ROUNDS * 60_000 },
	async () => {
		const chance = random(SEED);
		await server.start();
		for (let round = 0; round < ROUNDS; round++)
			await oneCase(`round-${round}`, round % 2 === 0 ? PHONE_ID : HEAD_ID, (does) =>
				survive(server, chance, does),
			);
		await expectSound();
	},
);

async function expectSound(): Promise<void> {
	await server.kill();
	const store = sqliteStore(join(server.folder, "cases.sqlite"));
	expect(await verifyStore(store)).toMatchObject({ findings: [] });
	await store.close();
}

async function oneCase(
	key: string,
	who: string,
	call: <Answer>(does: () => Promise<Answer>) => Promise<Answer>,
): Promise<void> {
	const musician = server.as(MUSICIAN);
	const mayor = server.as(who, ["mayor"]);
	const { id } = await call(() => musician.openCase({ procedure: "street_music" }, { key }));
	const data = { full_name: "Ann Example" };
	await call(() => musician.act(id, "application", "submit", { data }, { key: `${key}-form` }));
	await call(() => mayor.act(id, "signature", "signed", {}, { key: `${key}-sign` }));
	const pending = async () => (await mayor.getCase(id)).signings?.at(-1);
	await until(async () => (await pending())?.state === "pending");
	const asked = await pending();

	// In between there is nobody who could have remembered anything.
	await server.kill();
	await server.start();
	if (who === PHONE_ID) await provider.answerOnTelephone("confirm");
	else {
		const back = await provider.visit(asked?.confirm_href ?? "", "confirm");
		const address = back.replace("http://victim", server.address);
		expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
	}
	await until(async () => (await musician.getCase(id)).result === "granted");
	expect((await musician.getCase(id)).papers).toHaveLength(1);
	const store = sqliteStore(join(server.folder, "cases.sqlite"));
	const pdf = (await store.file(id, "r1.pdf"))?.content ?? new Uint8Array();
	await store.close();
	expect(await verifySignedPdf(pdf, { trust: [provider.root] })).toMatchObject([
		{ faults: [], signer: { id: who } },
	]);
}
