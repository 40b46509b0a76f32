import { createHash, createPublicKey, verify } from "node:crypto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { birthRegistration } from "../../http/test-server.test-data.ts";
import { testClock } from "../clock.ts";
import { LATER, type PortAnswer, PortDownError, type Ports } from "../ports.ts";
import { readSimulators } from "./data.ts";
import { devIdentity } from "./dev-identity.ts";
import { signatureKey } from "./sign.ts";
import { type SimulatorStore, simulatorStore } from "./simulator-store.ts";
import { simulatedPorts } from "./simulators.ts";

const DATA = readSimulators([
	JSON.stringify({
		population: { person: { "1": { full_name: "An" } } },
		identities: [{ id: "1", full_name: "An", level: 2 }],
	}),
	JSON.stringify({
		population: { person: { "2": { full_name: "Bình" } } },
		officers: [{ id: "9", full_name: "Chi", roles: ["receiver"] }],
	}),
]);
const ORDER = { id: "c:1:0", case: "c", number: "BR-2026-000001", step: "personal_number" };
const GROUND = { procedure: "birth_registration", purpose: { en: "Registers of births" } };
const NUMBER = {
	...ORDER,
	...GROUND,
	register: "population",
	service: "new_personal_id",
	request: {},
	answers: {},
};
const { full_name = undefined as never } =
	birthRegistration().definition.registers.population?.records.person?.gives ?? {};

let store: SimulatorStore;
let ports: Ports;
beforeEach(() => {
	store = simulatorStore(":memory:");
	ports = simulatedPorts({
		store,
		data: DATA,
		bundles: () => [birthRegistration()],
		clock: testClock(0),
	});
});
afterEach(() => store.close());

const read = (personal_id: string, ms = 10_000) =>
	ports.registers.read(
		{
			...ORDER,
			...GROUND,
			register: "population",
			record: "person",
			key: { personal_id },
			gives: { full_name },
		},
		AbortSignal.timeout(ms),
	);

describe("a simulated register", () => {
	it("knows the people of all files, and nobody else", async () => {
		expect((await read("1"))?.values).toEqual({ full_name: "An" });
		expect((await read("2"))?.values).toEqual({ full_name: "Bình" });
		expect(await read("3")).toBeUndefined();
		expect(await read("constructor")).toBeUndefined();
		expect(await read("__proto__")).toBeUndefined();
	});
	it("keeps a silent reader waiting no longer than they want, and refuses when it is down", async () => {
		store.setMode("population", "silent");
		await expect(read("1", 20)).rejects.toThrow(PortDownError);
		store.setMode("population", "down");
		await expect(read("1")).rejects.toThrow(PortDownError);
	});
	it("makes values of the right shape, new for each order, the same when it is sent again", async () => {
		const first = await ports.registers.call(NUMBER);
		expect(first).toEqual({
			answer: "issued",
			data: { personal_id: expect.stringMatching(/^[0-9]{12}$/) },
		});
		expect(await ports.registers.call(NUMBER)).toEqual(first);
		expect(await ports.registers.call({ ...NUMBER, id: "c:2:0" })).not.toEqual(first);
	});
	it("takes an order and never answers while it is silent", async () => {
		store.setMode("population", "silent");
		expect(await ports.registers.call(NUMBER)).toBe(LATER);
	});
});

describe("the simulated signature", () => {
	it("is a detached JWS that anybody can check with its key", async () => {
		const hash = createHash("sha256").update("paper").digest("hex");
		const answer = await ports.signature.sign({
			...ORDER,
			by: "9",
			papers: { birth_certificate: hash },
		});
		expect(answer).not.toBe(LATER);
		const signatures = (answer as PortAnswer).data?.signatures as Readonly<Record<string, string>>;
		const [header = "", payload, signature = ""] = signatures.birth_certificate?.split(".") ?? [];
		expect(payload).toBe("");
		expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({
			alg: "EdDSA",
			kid: "9",
		});
		const key = createPublicKey({ key: signatureKey(store), format: "jwk" });
		const signs = (text: string) =>
			verify(
				null,
				Buffer.from(`${header}.${Buffer.from(text).toString("base64url")}`),
				key,
				Buffer.from(signature, "base64url"),
			);
		expect([signs(hash), signs("another paper")]).toEqual([true, false]);
	});
});

describe("simulated messages", () => {
	it("are kept once for each effect, in order", async () => {
		const message = {
			id: "c:1:0",
			case: "c",
			message: "receipt",
			to: "1",
			language: "vi",
			subject: "s",
			text: "t",
		};
		await ports.notification.send(message);
		await ports.notification.send(message);
		await ports.notification.send({ ...message, id: "d:1:0", case: "d" });
		expect(store.messages().map(({ id }) => id)).toEqual(["c:1:0", "d:1:0"]);
		expect(store.messages("d").map(({ id }) => id)).toEqual(["d:1:0"]);
	});
});

describe("a development session", () => {
	it("is worth nothing when anything in it was changed, or under another key", async () => {
		const identity = devIdentity(new Uint8Array(32));
		const session = { id: "1", roles: [], level: 2 as const, identity: { full_name: "An" } };
		const token = identity.token(session);
		const who = (bearer: string, provider = identity) =>
			provider.identify(
				new Request("http://x", { headers: { Authorization: `Bearer ${bearer}` } }),
			);
		expect((await who(token))?.actor).toMatchObject({
			id: "1",
			level: 2,
			identity: { personal_id: "1", full_name: "An", level: 2 },
		});
		const [, mac] = token.split(".");
		const forged = Buffer.from(JSON.stringify({ ...session, level: 3 })).toString("base64url");
		expect(await who(`${forged}.${mac}`)).toBeUndefined();
		expect(await who(token, devIdentity(new Uint8Array(32).fill(1)))).toBeUndefined();
		expect(await who("nonsense")).toBeUndefined();
	});
});
