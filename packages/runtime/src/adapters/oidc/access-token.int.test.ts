import { SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
	ADA,
	API,
	HIGH,
	LOW,
	type OidcHost,
	OPAQUE_API,
	oidcHost,
	SUBSTANTIAL,
} from "./oidc-host.test-data.ts";
import { accessToken, type ProgramKey, programKey } from "./program.test-data.ts";

let host: OidcHost;
beforeAll(async () => {
	host = await oidcHost();
});
afterAll(() => host.stop());
beforeEach(() => {
	host.lines.length = 0;
});

const ada = (acr: string) => ({ person: `subject-of-${ADA}`, acr });
const { now } = Date;
const seconds = () => Math.floor(now() / 1000);

/** What a good token says, for those that differ in one thing. */
const good = () => ({
	iss: host.provider.issuer,
	aud: API,
	sub: `subject-of-${ADA}`,
	client_id: "program",
	jti: crypto.randomUUID(),
	iat: seconds(),
	exp: seconds() + 60,
	acr: HIGH,
	personal_number: ADA,
});
const typ = "at+jwt";

function call(token: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(`${host.origin}/api/cases`, {
		headers: { Authorization: `Bearer ${token}`, ...headers },
	});
}

describe("an access token", () => {
	it.each([
		[1, LOW],
		[2, SUBSTANTIAL],
		[3, HIGH],
	])("of level %i says who calls", async (level, acr) => {
		const token = await accessToken(host, ada(acr));
		const response = await fetch(`${host.origin}/api/session`, {
			headers: { Authorization: `Bearer ${token}` },
		});
		expect(await response.json()).toEqual({ id: ADA, full_name: "Ada Example", roles: [], level });
		expect((await call(token)).status).toBe(200);
		// Signed once more as it is, it is still good: what is refused below is refused for its one fault.
		expect((await call(await host.provider.sign(good(), { typ }))).status).toBe(200);
	});

	it.each([
		["is over", { exp: -10 }],
		["is not good yet", { nbf: 60 }],
		["has no end", { exp: undefined }],
	])("is refused when it %s", async (_, times) => {
		const claims = Object.fromEntries(
			Object.entries(times).map(([name, from]) => [name, from && seconds() + from]),
		);
		const token = await host.provider.sign({ ...good(), ...claims }, { typ });
		const response = await call(token);
		expect(response.status).toBe(401);
		expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer error="invalid_token"/);
	});

	it.each([
		["for another audience", { aud: "urn:example:other" }, { typ }],
		["of another issuer", { iss: "http://127.0.0.1:1" }, { typ }],
		["without a client", { client_id: undefined }, { typ }],
		["that is an ID token", {}, { typ: "JWT" }],
		["without a type", {}, {}],
		["of an unknown key", {}, { typ, kid: "unknown" }],
		["of an unknown assurance", { acr: "toString" }, { typ }],
		["without assurance", { acr: undefined }, { typ }],
		["of nobody", { personal_number: undefined }, { typ }],
		["made out to a key, without its proof", { cnf: { jkt: "of-a-key" } }, { typ }],
	])("is refused %s", async (_, change, header) => {
		const token = await host.provider.sign({ ...good(), ...change }, header);
		expect((await call(token)).status).toBe(401);
		expect(host.lines).toHaveLength(1);
	});

	it("is refused when really issued for another audience", async () => {
		const token = await accessToken(host, ada(HIGH), { resource: "urn:example:other" });
		expect((await call(token)).status).toBe(401);
		expect(host.lines).toEqual(['token_refused {"why":"ERR_JWT_CLAIM_VALIDATION_FAILED aud"}']);
	});

	it("is refused when really issued and over since", async () => {
		const token = await accessToken(host, ada(HIGH));
		const request = new Request(host.origin, { headers: { Authorization: `Bearer ${token}` } });
		const at = (later: number) => host.identityWith({ now: () => now() + later * 1000 });
		expect(await at(299).identify(request)).toBeDefined();
		expect(await at(306).identify(request)).toBeUndefined();
	});

	it("is refused signed by nobody, with the public key as a secret, or changed", async () => {
		const { publicKey, sign } = host.provider;
		const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
		const none = `${b64({ alg: "none", typ, kid: publicKey.kid })}.${b64(good())}.`;
		const hs256 = await new SignJWT(good())
			.setProtectedHeader({ alg: "HS256", typ, kid: String(publicKey.kid) })
			.sign(Buffer.from(JSON.stringify(publicKey)));
		const [header, , signature] = (await sign({ ...good(), acr: LOW }, { typ })).split(".");
		const raised = `${header}.${b64(good())}.${signature}`;
		for (const token of [none, hs256, raised, "a.b.c", "one-word", ""])
			expect((await call(token)).status).toBe(401);
	});

	it("is refused with a key of another, although its header brings it", async () => {
		const other = await oidcHost();
		const { publicKey } = other.provider;
		const token = await other.provider.sign(good(), {
			typ,
			kid: String(host.provider.publicKey.kid),
			jwk: publicKey,
			jku: `${other.provider.issuer}/jwks`,
		});
		expect((await call(token)).status).toBe(401);
		await other.stop();
	});

	it("is refused after its key was changed, and one of the new key is taken", async () => {
		const before = await host.provider.sign(good(), { typ });
		expect((await call(before)).status).toBe(200);
		await host.provider.rotate();
		const after = await host.provider.sign(good(), { typ });
		expect((await call(after)).status).toBe(200);
		expect((await call(before)).status).toBe(401);
	});

	it("is not made up for by the cookie beside it, while schemes of proxies do not count", async () => {
		const cookie = { Cookie: "onedoor_session=x" };
		expect(await host.identity.identify(new Request(host.origin, { headers: cookie }))).toBe(
			undefined,
		);
		expect((await call("a.b.c", cookie)).status).toBe(401);
		const basic = { headers: { Authorization: "Basic eDp4" } };
		const { headers } = await fetch(`${host.origin}/api/cases`, basic);
		expect(headers.get("WWW-Authenticate")).toMatch(/^Bearer, DPoP/);
	});

	it("of too low a level is answered with what to ask the provider for (RFC 9470)", async () => {
		const response = await fetch(`${host.origin}/api/cases`, {
			method: "POST",
			headers: {
				Authorization: `Bearer ${await accessToken(host, ada(LOW))}`,
				"Content-Type": "application/json",
			},
			body: JSON.stringify({ procedure: "licence" }),
		});
		expect(await response.json()).toMatchObject({
			status: 403,
			code: "assurance_too_low",
			needs: "level 2",
		});
		expect(response.headers.get("WWW-Authenticate")).toBe(
			`Bearer error="insufficient_user_authentication", error_description="level 2 is needed", acr_values="${SUBSTANTIAL} ${HIGH}"`,
		);
	});

	it("is refused with a signature that is good, but not of a kind that is taken", async () => {
		const token = await host.provider.sign(good(), { typ });
		const request = new Request(host.origin, { headers: { Authorization: `Bearer ${token}` } });
		expect(await host.identity.identify(request)).toBeDefined();
		const strict = host.identityWith({ algorithms: ["ES256"] });
		expect(await strict.identify(request)).toBeUndefined();
		expect(() => host.identityWith({ algorithms: ["RS256", "HS256"] })).toThrow("private key");
		expect(() => host.identityWith({ algorithms: ["none"] })).toThrow("private key");
	});

	it("is answered 503 while keys cannot be had, and whoever watches over the service is not", async () => {
		const token = await host.provider.sign(good(), { typ, kid: "not-seen-yet" });
		host.line.between = () => new Response(null, { status: 502 });
		const response = await call(token);
		delete host.line.between;
		expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
		expect(await response.json()).toMatchObject({ code: "identity_down" });
		const watched = await fetch(`${host.origin}/health/live`, {
			headers: { Authorization: `Bearer ${token}` },
		});
		expect(watched.status).toBe(200);
	});

	it("makes it 503 when nobody can say whether it is good", async () => {
		const line = host.line;
		line.between = () => new Response("oops", { status: 500 });
		const token = await host.provider.sign(good(), { typ });
		const fresh = host.identityWith({});
		const request = new Request(host.origin, { headers: { Authorization: `Bearer ${token}` } });
		await expect(fresh.identify(request)).rejects.toMatchObject({ name: "PortDownError" });
		line.between = async (url, response) =>
			url.endsWith("/jwks") ? new Response("{", { status: 200 }) : response;
		await expect(fresh.identify(request)).rejects.toMatchObject({ name: "PortDownError" });
		delete line.between;
		expect(await fresh.identify(request)).toBeDefined();
	});
});

describe("an opaque token (RFC 7662)", () => {
	const asking = () => host.identityWith({ introspection: true, audience: OPAQUE_API });
	const request = (token: string) =>
		new Request(host.origin, { headers: { Authorization: `Bearer ${token}` } });

	it("is asked about at the provider, and refused where nobody asks", async () => {
		const token = await accessToken(host, ada(SUBSTANTIAL), { resource: OPAQUE_API });
		expect(token).not.toContain(".");
		expect(await asking().identify(request(token))).toMatchObject({
			actor: { id: ADA, level: 2 },
		});
		expect(await host.identity.identify(request(token))).toBeUndefined();
		expect(await asking().identify(request("unknown"))).toBeUndefined();
		const elsewhere = host.identityWith({ introspection: true });
		expect(await elsewhere.identify(request(token))).toBeUndefined();
		expect(host.lines.at(-1)).toContain("introspection aud");
	});

	it.each([
		["inactive", { active: false }],
		["over", { exp: 1 }],
		["without an end", { exp: undefined }],
		["of another issuer", { iss: "http://127.0.0.1:1" }],
	])("is refused when the provider calls it %s", async (_, change) => {
		const token = await accessToken(host, ada(LOW), { resource: OPAQUE_API });
		host.line.between = async (url, response) =>
			url.endsWith("/introspection")
				? Response.json({ ...(await response.json()), ...change })
				: response;
		expect(await asking().identify(request(token))).toBeUndefined();
		delete host.line.between;
		expect(await asking().identify(request(token))).toBeDefined();
	});
});

describe("a token made out to a key (RFC 9449)", () => {
	let token: string;
	let key: ProgramKey;
	beforeAll(async () => {
		key = await programKey(host);
		token = await accessToken(host, ada(SUBSTANTIAL), { DPoP: key.handle });
	});

	const cases = () => `${host.origin}/api/cases`;
	const proved = (of: ProgramKey, url = cases(), method = "GET") =>
		of.proof({ url, method, token });
	const send = (proof: string) =>
		fetch(cases(), {
			headers: { Authorization: `DPoP ${token}`, ...(proof && { DPoP: proof }) },
		});
	const whys = () => host.lines.map((line) => JSON.parse(line.replace("token_refused ", "")).why);

	it("is taken with a proof of that key, and the same request is not taken twice", async () => {
		const proof = await proved(key);
		expect((await send(proof)).status).toBe(200);
		expect((await send(proof)).status).toBe(401);
		expect(whys()).toEqual(["proof used"]);
		expect((await send(await proved(key))).status).toBe(200);
	});

	it("is refused without a proof, with one for another call, and with one of another key", async () => {
		expect((await call(token)).status).toBe(401);
		expect((await send("")).status).toBe(401);
		expect((await send(await proved(key, `${host.origin}/api/tasks`))).status).toBe(401);
		expect((await send(await proved(key, undefined, "POST"))).status).toBe(401);
		expect((await send(await proved(await programKey(host)))).status).toBe(401);
		expect(whys()).toEqual([
			"binding",
			"proof ERR_JWS_INVALID",
			"proof htu",
			"proof htm",
			"proof key",
		]);
	});

	it("is refused with a proof that was made for another token, or long ago", async () => {
		const ofAnother = await key.proof({ url: cases(), token: "another-token" });
		expect((await send(ofAnother)).status).toBe(401);
		const later = host.identityWith({ now: () => now() + 70_000 });
		const proof = await proved(key);
		const request = new Request(cases(), {
			headers: { Authorization: `DPoP ${token}`, DPoP: proof },
		});
		expect(await later.identify(request)).toBeUndefined();
		expect(whys()).toEqual(["proof ath", "proof ERR_JWT_EXPIRED"]);
	});
});

it("logs neither tokens nor people", () => {
	const all = host.everyLine.join("\n");
	expect(host.everyLine.length).toBeGreaterThan(20);
	expect(all).not.toMatch(/eyJ|Ada|subject-of/);
	expect(all).not.toContain(ADA);
	expect(all).not.toMatch(/\b(?=[\w-]*[a-z])(?=[\w-]*[\dA-Z])[\w-]{20,}/);
});
