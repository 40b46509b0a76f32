import { createClient } from "@onedoor/runtime/client";
import { SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { FORM } from "../../case/licence.test-data.ts";
import { type Browser, browser } from "../../testing/outside/browser.ts";
import {
	ADA,
	HIGH,
	LOW,
	type OidcHost,
	oidcHost,
	people,
	SUBSTANTIAL,
} from "./oidc-host.test-data.ts";

let host: OidcHost;
beforeAll(async () => {
	host = await oidcHost();
});
afterAll(() => host.stop());

let who: Browser;
beforeEach(() => {
	who = browser();
	host.lines.length = 0;
});
afterEach(() => {
	delete host.line.between;
});

const ada = (acr: string) => ({ person: `subject-of-${ADA}`, acr });
const login = (level: number, to = "/api/session") =>
	`${host.origin}/auth/login?${new URLSearchParams({ level: String(level), to })}`;

/** Whom the host takes a browser for. */
async function session(of: Browser): Promise<{ level: number; id: string } | undefined> {
	const response = await of.send(`${host.origin}/api/session`);
	return response.status === 204 ? undefined : response.json();
}

async function refusal(response: Response): Promise<unknown> {
	return [response.status, ((await response.json()) as { code: string }).code];
}

describe("signing in", () => {
	it.each([
		[1, LOW],
		[2, SUBSTANTIAL],
		[3, HIGH],
	])("at level %i", async (level, acr) => {
		expect(await session(who)).toBeUndefined();
		const response = await who.signIn(login(level), ada(acr));
		expect(await response.json()).toEqual({
			id: ADA,
			full_name: "Ada Example",
			roles: [],
			level,
			expires_in: expect.toSatisfy((left: number) => left > 28_700 && left <= 28_800),
		});
		expect(host.provider.book.at(-1)).toEqual({ person: ADA, acr });
	});

	it("gives an officer the roles of the table", async () => {
		const officer = people.find(({ roles }) => roles.includes("officer"));
		await who.signIn(login(1), { person: `subject-of-${officer?.id}-at-work`, acr: LOW });
		expect(await session(who)).toMatchObject({ id: officer?.id, roles: ["officer"] });
	});

	it("says what went wrong when the person says no, and nobody is signed in", async () => {
		const response = await who.signIn(login(1), { person: "nobody", acr: LOW });
		expect(await refusal(response)).toEqual([403, "sign_in_refused"]);
		expect(await session(who)).toBeUndefined();
	});

	it("refuses less than was asked for", async () => {
		// The provider never gives less than is demanded, so the host is told that it did.
		host.line.between = tampered({ acr: LOW, auth_time: Math.floor(Date.now() / 1000) });
		const again = await who.signIn(login(2), ada(SUBSTANTIAL));
		expect(again.url).toContain("/interaction/");
		const answer = await who.answer(again.url, ada(SUBSTANTIAL));
		expect(await refusal(answer)).toEqual([403, "assurance_not_reached"]);
		expect(await session(who)).toBeUndefined();
	});

	it("asks once more where a provider that cannot be demanded from took a former sign-in for enough", async () => {
		await who.signIn(login(1), ada(LOW));
		host.line.between = async (url, response) =>
			url.includes("/.well-known/")
				? Response.json({ ...(await response.json()), claims_parameter_supported: false })
				: response;
		const other = host.identityWith({});
		const begun = await other.routes(new Request(login(2)));
		const { searchParams } = new URL(begun?.headers.get("Location") ?? "");
		expect(searchParams.has("request_uri")).toBe(true);
		const back = await who.signInUpTo(begun?.headers.get("Location") ?? "", ada(LOW));
		const cookie = begun?.headers.getSetCookie().map((line) => line.split(";")[0]);
		const again = await other.routes(new Request(back, { headers: { Cookie: String(cookie) } }));
		const page = await who.visit(again?.headers.get("Location") ?? "");
		expect(page.url).toContain("/interaction/");
	});

	it("refuses an assurance that it does not know", async () => {
		await who.signIn(login(1), ada(LOW));
		host.line.between = tampered({ acr: "constructor" });
		expect(await refusal(await who.signIn(login(1), ada(LOW)))).toEqual([403, "assurance_unknown"]);
	});

	it("refuses a level that there is not, and methods that there are not", async () => {
		expect(await refusal(await who.send(login(4)))).toEqual([400, "unknown_level"]);
		const posted = await who.send(login(1), { method: "POST" });
		expect([posted.status, posted.headers.get("Allow")]).toEqual([405, "GET"]);
	});

	it("keeps several sign-ins of one browser apart, and forgets the oldest of too many", async () => {
		const first = await who.signInUpTo(login(1), ada(LOW));
		const other = await who.signInUpTo(login(1), ada(LOW));
		expect((await who.send(other)).status).toBe(303);
		expect((await who.send(first)).status).toBe(303);
		for (let n = 0; n < 8; n += 1) await who.send(login(1));
		expect([...who.cookies.keys()].filter((key) => key.includes("sign_in")).length).toBe(5);
	});
});

describe("options", () => {
	afterEach(() => host.serveWith({}));
	const without = (change: object) => async (url: string, response: Response) =>
		url.includes("/.well-known/")
			? Response.json({ ...(await response.json()), ...change })
			: response;

	it("a client with a key proves itself by it", async () => {
		host.serveWith({ client: host.keyed });
		await who.signIn(login(2), ada(SUBSTANTIAL));
		expect(await session(who)).toMatchObject({ id: ADA, level: 2 });
	});

	it("UserInfo is asked for what the ID token lacks, and never for the assurance", async () => {
		host.line.between = tampered({ personal_number: undefined });
		expect(await refusal(await who.signIn(login(1), ada(LOW)))).toEqual([
			403,
			"no_personal_number",
		]);
		host.serveWith({ userinfo: true });
		await who.signIn(login(1), ada(LOW));
		expect(await session(who)).toMatchObject({ id: ADA, level: 1 });
		const strip = tampered({ acr: undefined });
		host.line.between = async (url, response) =>
			url.endsWith("/me")
				? Response.json({ ...(await response.json()), acr: HIGH })
				: strip(url, response);
		expect(await refusal(await who.signIn(login(1), ada(LOW)))).toEqual([403, "assurance_unknown"]);
	});

	it("a provider that takes no pushed requests is sent the request by the browser", async () => {
		host.line.between = without({ pushed_authorization_request_endpoint: undefined });
		host.serveWith({});
		const begun = await who.send(login(3));
		const { searchParams } = new URL(begun.headers.get("Location") ?? "");
		expect(searchParams.get("code_challenge_method")).toBe("S256");
		expect(JSON.parse(searchParams.get("claims") ?? "")).toEqual({
			id_token: { acr: { essential: true, values: [HIGH] } },
		});
		await who.signIn(login(3), ada(HIGH));
		expect(await session(who)).toMatchObject({ level: 3 });
	});

	it("behind https every cookie is the host's own and secure", async () => {
		host.line.between = without({ pushed_authorization_request_endpoint: undefined });
		const secure = host.identityWith({ origin: "https://portal.example" });
		const begun = await secure.routes(new Request(login(1)));
		expect(begun?.headers.getSetCookie()).toEqual([
			expect.stringMatching(
				/^__Host-onedoor_sign_in_[\w-]{8}=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/,
			),
		]);
	});

	it("a failed sign-in gets the page of the host", async () => {
		host.serveWith({ failed: ({ code, to }) => new Response(`${code} ${to}`, { status: 418 }) });
		const response = await who.signIn(login(1, "/cases/1"), { person: "nobody", acr: LOW });
		expect([response.status, await response.text()]).toEqual([
			418,
			`sign_in_refused ${host.origin}/cases/1`,
		]);
	});

	it("more than a cookie holds is refused, and not cut off", async () => {
		host.line.between = tampered({ name: "Ada ".repeat(1_000) });
		expect(await refusal(await who.signIn(login(1), ada(LOW)))).toEqual([500, "session_too_large"]);
	});

	it("that could not be safe are not taken", () => {
		const secret = new Uint8Array(31);
		expect(() => host.identityWith({ secrets: [secret] })).toThrow("secrets");
		expect(() => host.identityWith({ secrets: [] })).toThrow("secrets");
		expect(() => host.identityWith({ origin: "http://portal.example" })).toThrow("origin");
		expect(() => host.identityWith({ issuer: "http://id.example" })).toThrow("issuer");
	});
});

describe("stepping up", () => {
	it("leads from a refusal to a higher level, and back", async () => {
		await who.signIn(login(2), ada(SUBSTANTIAL));
		const client = createClient({
			endpoint: host.origin,
			fetch: (input, init) => who.send(String(input), init),
		});
		const { id } = await client.openCase({ procedure: "licence", data: FORM });
		const submit = () => client.act(id, "application", "submit");
		await expect(submit()).rejects.toMatchObject({
			status: 403,
			code: "assurance_too_low",
			problem: { needs: "level 3" },
		});
		const answer = await who.signIn(login(3, `/api/cases/${id}`), ada(HIGH));
		expect(new URL(answer.url).pathname).toBe(`/api/cases/${id}`);
		expect(await session(who)).toMatchObject({ level: 3 });
		expect((await submit()).steps).toEqual(["reception.check"]);
	});

	it("asks the person again although the provider knows them", async () => {
		await who.signIn(login(1), ada(LOW));
		const before = host.provider.book.length;
		const page = await who.visit(login(3));
		expect(page.url).toContain("/interaction/");
		expect(host.provider.book.length).toBe(before);
		// At the level that is there already, the provider's own session does.
		expect((await who.visit(login(1))).url).not.toContain("/interaction/");
	});

	it("leaves the session as it was when it fails, and ends it when it succeeds", async () => {
		await who.signIn(login(1), ada(LOW));
		const copied = who.copy();
		await who.signIn(login(3), { person: "nobody", acr: HIGH });
		expect(await session(who)).toMatchObject({ level: 1 });
		await who.signIn(login(3), ada(HIGH));
		expect(await session(who)).toMatchObject({ level: 3 });
		expect(await session(copied)).toBeUndefined();
	});

	it("refuses a person who proved themselves too long ago", async () => {
		await who.signIn(login(1), ada(LOW));
		host.line.between = tampered({ auth_time: Math.floor(Date.now() / 1000) - 3600 });
		expect(await refusal(await who.signIn(login(3), ada(HIGH)))).toEqual([403, "token_refused"]);
		expect(await session(who)).toMatchObject({ level: 1 });
	});
});

/** Claims of the next ID token changed, and signed by the provider again, or by whoever is handed in. */
function tampered(
	change: object,
	sign = (claims: object): Promise<string> => host.provider.sign(claims),
) {
	return async (url: string, response: Response): Promise<Response> => {
		if (!url.endsWith("/token")) return response;
		const body = (await response.json()) as { id_token: string };
		const [, claims = ""] = body.id_token.split(".");
		const said = { ...JSON.parse(Buffer.from(claims, "base64url").toString()), ...change };
		return Response.json({ ...body, id_token: await sign(said) });
	};
}

describe("what comes back is refused", () => {
	const seconds = Math.floor(Date.now() / 1000);
	it.each([
		["is over", { exp: seconds - 60, iat: seconds - 120 }],
		["is for another audience", { aud: "another-portal" }],
		["is for another audience as well", { aud: ["portal", "another"], azp: "another" }],
		["is of another issuer", { iss: "http://127.0.0.1:1" }],
		["was an answer to another sign-in", { nonce: "of-another-sign-in" }],
		["answers no sign-in", { nonce: undefined }],
	])("when the ID token %s", async (_, change) => {
		host.line.between = tampered(change);
		expect(await refusal(await who.signIn(login(1), ada(LOW)))).toEqual([403, "token_refused"]);
		expect(await session(who)).toBeUndefined();
	});

	it("when the ID token is signed with another key, with none, or with the public key as a secret", async () => {
		const { publicKey } = host.provider;
		const { kid } = publicKey;
		const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
		const other = await oidcHost();
		const forgeries = [
			(claims: object) => other.provider.sign(claims, { kid: String(kid) }),
			async (claims: object) => `${b64({ alg: "none", kid })}.${b64(claims)}.`,
			(claims: object) =>
				new SignJWT({ ...claims })
					.setProtectedHeader({ alg: "HS256", kid: String(kid) })
					.sign(Buffer.from(JSON.stringify(publicKey))),
		];
		for (const forge of forgeries) {
			host.line.between = tampered({}, forge);
			expect(await refusal(await who.signIn(login(1), ada(LOW)))).toEqual([403, "token_refused"]);
		}
		await other.stop();
		expect(await session(who)).toBeUndefined();
	});

	it("when it comes a second time, even to a browser that kept everything", async () => {
		const back = await who.signInUpTo(login(1), ada(LOW));
		const copied = who.copy();
		expect((await who.send(back)).status).toBe(303);
		expect(await refusal(await who.send(back))).toEqual([400, "unknown_sign_in"]);
		expect(await refusal(await copied.send(back))).toEqual([400, "unknown_sign_in"]);
		expect(host.lines.at(-1)).toContain("state used");
	});

	it("when it comes to another browser than began, or with another state", async () => {
		const back = await who.signInUpTo(login(1), ada(LOW));
		expect(await refusal(await browser().send(back))).toEqual([400, "unknown_sign_in"]);
		const changed = new URL(back);
		changed.searchParams.set("state", `${changed.searchParams.get("state")}x`);
		expect(await refusal(await who.send(changed.href))).toEqual([400, "unknown_sign_in"]);
	});

	it("when it is mixed up with another provider's (RFC 9207)", async () => {
		const back = new URL(await who.signInUpTo(login(1), ada(LOW)));
		back.searchParams.set("iss", "https://another.example");
		expect(await refusal(await who.send(back.href))).toEqual([403, "token_refused"]);
	});

	it("when `iss` was taken out of it", async () => {
		const back = new URL(await who.signInUpTo(login(1), ada(LOW)));
		back.searchParams.delete("iss");
		expect(await refusal(await who.send(back.href))).toEqual([403, "token_refused"]);
	});

	it("when its code is one of another sign-in: PKCE holds them together", async () => {
		const mine = new URL(await who.signInUpTo(login(1), ada(LOW)));
		const other = new URL(await browser().signInUpTo(login(1), ada(LOW)));
		mine.searchParams.set("code", other.searchParams.get("code") ?? "");
		expect(await refusal(await who.send(mine.href))).toEqual([403, "token_refused"]);
		expect(host.lines.at(-1)).toContain("invalid_grant");
	});
});

describe("a session", () => {
	it("is over after its time, and after a change of one letter", async () => {
		await who.signIn(login(1), ada(LOW));
		const cookie = [...who.cookies].filter(([key]) => key.startsWith(new URL(host.origin).host));
		const request = (value: string) =>
			new Request(`${host.origin}/api/session`, { headers: { Cookie: value } });
		const [[key = "", value = ""] = []] = cookie;
		const text = `${key.split(" ")[1]}=${value}`;
		expect(await host.identity.identify(request(text))).toMatchObject({ by: "cookie" });
		const changed = text.replace(/.(?=.{9}$)/, (letter) => (letter === "A" ? "B" : "A"));
		expect(await host.identity.identify(request(changed))).toBeUndefined();
		const later = host.identityWith({ now: () => Date.now() + 8 * 3_600_000 });
		expect(await later.identify(request(text))).toBeUndefined();
		const elsewhere = host.identityWith({ secrets: [new Uint8Array(32).fill(2)] });
		expect(await elsewhere.identify(request(text))).toBeUndefined();
		const renewed = [new Uint8Array(32).fill(2), new Uint8Array(32).fill(1)];
		const rolled = host.identityWith({ secrets: renewed });
		expect(await rolled.identify(request(text))).toMatchObject({ by: "cookie" });
	});

	it("lasts longer for whoever is still there, up to a day after they signed in", async () => {
		await who.signIn(login(1), ada(LOW));
		const host_ = new URL(host.origin).host;
		const [[key = "", value = ""] = []] = [...who.cookies].filter(([name]) =>
			name.startsWith(host_),
		);
		let cookie = `${key.split(" ")[1]}=${value}`;
		const hour = 3_600_000;
		const begun = Date.now();
		const ends: number[] = [];
		for (const after of [7, 14, 21, 23.5]) {
			const now = begun + after * hour;
			const identity = host.identityWith({ now: () => now });
			const request = new Request(`${host.origin}/api/session`, { headers: { Cookie: cookie } });
			const extended = await identity.extend?.(request);
			if (extended === undefined) break;
			cookie = extended.cookie.split(";")[0] ?? "";
			ends.push(Math.round((extended.until - begun) / hour));
			expect(await identity.identify(request)).toMatchObject({ by: "cookie" });
		}
		expect(ends).toEqual([15, 22, 24]);
	});

	it("does not follow a browser that another site sends", async () => {
		await who.signIn(login(2), ada(SUBSTANTIAL));
		const response = await who.send(`${host.origin}/api/cases`, {
			method: "POST",
			headers: { "Sec-Fetch-Site": "cross-site", "Content-Type": "application/json" },
			body: JSON.stringify({ procedure: "licence" }),
		});
		expect(await refusal(response)).toEqual([403, "cross_site"]);
	});

	it("ends here and at the provider, also for whoever copied the cookie", async () => {
		await who.signIn(login(1), ada(LOW));
		const copied = who.copy();
		const logout = `${host.origin}/auth/logout`;
		const cross = { method: "POST", headers: { "Sec-Fetch-Site": "cross-site" } };
		expect(await refusal(await who.send(logout, cross))).toEqual([403, "cross_site"]);
		expect((await who.send(logout)).status).toBe(405);
		expect(await session(who)).toMatchObject({ id: ADA });

		const out = await who.send(logout, { method: "POST" });
		expect(out.headers.get("Location")).toMatch(`${host.provider.issuer}/session/end?`);
		expect(await session(who)).toBeUndefined();
		expect(await session(copied)).toBeUndefined();
		const page = await (await who.visit(out.headers.get("Location") ?? "")).text();
		const [, xsrf = ""] = /name="xsrf" value="(\w+)"/.exec(page) ?? [];
		const left = await who.send(`${host.provider.issuer}/session/end/confirm`, {
			method: "POST",
			body: new URLSearchParams({ xsrf, logout: "yes" }),
		});
		expect(left.headers.get("Location")).toBe(`${host.origin}/`);
		expect((await who.visit(login(1))).url).toContain("/interaction/");
	});
});

describe("keys and a provider that is away", () => {
	it("takes a key that the provider has changed to", async () => {
		await who.signIn(login(1), ada(LOW));
		await host.provider.rotate();
		const other = browser();
		await other.signIn(login(1), ada(LOW));
		expect(await session(other)).toMatchObject({ id: ADA });
	});

	it("asks for keys no more often than it may", async () => {
		const slow = host.identityWith({ keysCooldownMs: 60_000 });
		let asked = 0;
		host.line.between = (url, response) => {
			if (url.endsWith("/jwks")) asked += 1;
			return response;
		};
		const token = await host.provider.sign({}, { typ: "at+jwt", kid: "of-nobody" });
		const request = () =>
			new Request(host.origin, { headers: { Authorization: `Bearer ${token}` } });
		for (let n = 0; n < 5; n += 1) expect(await slow.identify(request())).toBeUndefined();
		expect(asked).toBe(1);
	});

	it("answers 503 while the provider is down, and whoever is signed in stays so", async () => {
		await who.signIn(login(1), ada(LOW));
		await host.provider.stop();
		const response = await browser().send(login(1));
		expect(response.headers.get("Retry-After")).toBe("5");
		expect(await refusal(response)).toEqual([503, "identity_down"]);
		expect(await session(who)).toMatchObject({ id: ADA });

		const fresh = host.identityWith({});
		const failing = await fresh.routes(new Request(login(1)));
		expect(failing?.status).toBe(503);
		const token = new Request(host.origin, { headers: { Authorization: "Bearer a.b.c" } });
		await expect(fresh.identify(token)).rejects.toMatchObject({ name: "PortDownError" });

		const out = await who.send(`${host.origin}/auth/logout`, { method: "POST" });
		expect(out.status).toBe(303);
		expect(await session(who)).toBeUndefined();
		await host.provider.start();
		await who.signIn(login(1), ada(LOW));
		expect(await session(who)).toMatchObject({ id: ADA });
		expect((await fresh.routes(new Request(login(1))))?.status).toBe(303);
	});
});

it("logs neither tokens nor people", () => {
	const all = host.everyLine.join("\n");
	expect(host.everyLine.length).toBeGreaterThan(20);
	expect(all).toContain("signed_in");
	expect(all).toContain("sign_in_failed");
	expect(all).not.toMatch(/eyJ|Ada|subject-of|secret/);
	expect(all).not.toContain(ADA);
	// Codes, states, nonces and the parts of tokens are all of this kind.
	expect(all).not.toMatch(/\b(?=[\w-]*[a-z])(?=[\w-]*[\dA-Z])[\w-]{20,}/);
});
