import { CompactSign, compactVerify, createLocalJWKSet, type JSONWebKeySet, type JWK } from "jose";
import { describe, expect, it } from "vitest";

import type { Issuer } from "../../ports/issuer.ts";
import { LICENCE, newKey, ORIGIN, withOneSignOther } from "./issuer.test-data.ts";
import { issuerOf, UnfitKeyError } from "./issuer.ts";

/** With `jose` alone, from what is published: none of our code has a say. */
async function checkedByOthers(issuer: Issuer, signed: string): Promise<unknown> {
	const keys = createLocalJWKSet(structuredClone(issuer.keys()) as unknown as JSONWebKeySet);
	const { payload } = await compactVerify(signed, keys);
	return JSON.parse(new TextDecoder().decode(payload));
}

describe.each(["EdDSA", "ES256"] as const)("an issuer with a key for %s", (alg) => {
	it("signs what anybody can check with its published keys", async () => {
		const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey(alg) });
		expect(await checkedByOthers(issuer, await issuer.sign(LICENCE))).toEqual(LICENCE);
	});

	it.each([
		[1, "what is said"],
		[2, "the signature"],
	] as const)(
		"is not taken for what was changed by one sign in part %i: %s",
		async (part, _what) => {
			const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey(alg) });
			const changed = withOneSignOther(await issuer.sign(LICENCE), part);
			await expect(checkedByOthers(issuer, changed)).rejects.toThrow(
				"signature verification failed",
			);
			expect(await issuer.read(changed)).toEqual({ why: "altered" });
		},
	);
});

describe("an issuer", () => {
	it("still stands by what its former key signed, and says so under a new one", async () => {
		const former = await newKey("EdDSA");
		const before = await issuerOf({ issuer: ORIGIN, key: former });
		const signed = await before.sign(LICENCE);
		const after = await issuerOf({
			issuer: ORIGIN,
			key: await newKey("ES256"),
			others: [former],
		});
		expect(await after.read(signed)).toEqual({ says: LICENCE });
		expect(await checkedByOthers(after, signed)).toEqual(LICENCE);
		expect(await checkedByOthers(after, await after.sign(LICENCE))).toEqual(LICENCE);
	});

	it("does not stand by a key that it took out", async () => {
		const signed = await (await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") })).sign(
			LICENCE,
		);
		const after = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
		expect(await after.read(signed)).toEqual({ why: "unknown_key" });
		await expect(checkedByOthers(after, signed)).rejects.toThrow("no applicable key");
	});

	it("does not take what another one signed, also under its name of the key", async () => {
		const issuer = await issuerOf({
			issuer: ORIGIN,
			key: await newKey("EdDSA", { kid: "2026" } as JWK),
		});
		const other = "https://other.example";
		const theirs = await issuerOf({ issuer: other, key: await newKey("EdDSA") });
		expect(await issuer.read(await theirs.sign({ ...LICENCE, iss: other }))).toEqual({
			why: "another_issuer",
		});
		const posing = await issuerOf({
			issuer: other,
			key: await newKey("EdDSA", { kid: "2026" } as JWK),
		});
		expect(await issuer.read(await posing.sign(LICENCE))).toEqual({ why: "altered" });
	});

	it("takes only what says that it is a result: a key may have signed other things", async () => {
		const key = await newKey("EdDSA");
		const issuer = await issuerOf({ issuer: ORIGIN, key });
		const sign = async (says: unknown, typ: string) =>
			new CompactSign(new TextEncoder().encode(JSON.stringify(says)))
				.setProtectedHeader({ alg: "EdDSA", typ, kid: String(issuer.keys().keys[0]?.kid) })
				.sign(await privateHalf(key));
		expect(await issuer.read(await sign(LICENCE, "onedoor-result+jwt"))).toEqual({ says: LICENCE });
		expect(await issuer.read(await sign(LICENCE, "JWT"))).toEqual({ why: "unreadable" });
		const later = { ...LICENCE, schema: "onedoor-result/2" };
		expect(await issuer.read(await sign(later, "onedoor-result+jwt"))).toEqual({
			why: "unreadable",
		});
		const abroad = { ...LICENCE, iss: "https://other.example" };
		expect(await issuer.read(await sign(abroad, "onedoor-result+jwt"))).toEqual({
			why: "another_issuer",
		});
	});

	it.each(["", "a.b.c", "e30.e30.", `${"A".repeat(300_000)}.e30.e30`])(
		"reads nothing into what is no attestation",
		async (text) => {
			const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
			expect("says" in (await issuer.read(text))).toBe(false);
		},
	);

	it("takes no unsigned one, whatever it says of itself", async () => {
		const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
		const [, says = ""] = (await issuer.sign(LICENCE)).split(".");
		const header = { alg: "none", typ: "onedoor-result+jwt", kid: issuer.keys().keys[0]?.kid };
		const none = `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${says}.`;
		expect("says" in (await issuer.read(none))).toBe(false);
	});

	it("publishes public halves only, also of keys that it was given whole", async () => {
		const issuer = await issuerOf({
			issuer: ORIGIN,
			key: await newKey("EdDSA"),
			others: [await newKey("ES256")],
		});
		const members = issuer.keys().keys.flatMap((key) => Object.keys(key));
		expect(new Set(members)).toEqual(new Set(["kty", "crv", "x", "y", "kid", "alg", "use"]));
	});

	it("refuses keys that cannot sign, and never says what they are", async () => {
		const whole = await newKey("EdDSA");
		const { d = "", ...half } = whole;
		const wrong: readonly JWK[] = [
			half as JWK,
			{ ...whole, x: (await newKey("EdDSA")).x as string },
			{ ...whole, use: "enc" },
			{ ...whole, alg: "ES256" },
			{ kty: "oct", k: d },
			{ ...whole, x: "AA" },
		];
		for (const key of wrong) {
			const error = await issuerOf({ issuer: ORIGIN, key }).catch((thrown: unknown) => thrown);
			expect(error).toBeInstanceOf(UnfitKeyError);
			expect(String(error)).not.toContain(d);
		}
		await expect(issuerOf({ issuer: ORIGIN, key: whole, others: [whole] })).rejects.toThrow(
			"same name",
		);
	});

	it.each(["http://portal.example", "https://portal.example/base", "portal"])(
		"has an origin that others reach safely, unlike %s",
		async (issuer) => {
			await expect(issuerOf({ issuer, key: await newKey("EdDSA") })).rejects.toThrow();
		},
	);
});

async function privateHalf(jwk: JWK): Promise<CryptoKey> {
	const { importJWK } = await import("jose");
	return (await importJWK(jwk, "EdDSA")) as CryptoKey;
}
