import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";

import { compressed } from "./compressed.ts";

const LONG = JSON.stringify(Array.from({ length: 500 }, (_, n) => `code ${n}`));
const FOR_ALL = { "Content-Type": "application/json", "Cache-Control": "no-cache", ETag: '"abc"' };
const OWN = { "Content-Type": "application/json", "Cache-Control": "no-store", ETag: '"7"' };

function answered(
	asked: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>> = FOR_ALL,
	body = LONG,
	status = 200,
): Promise<Response> {
	const answer = compressed(async () => new Response(body, { status, headers }));
	return answer(new Request("http://case.example/api/cases", { headers: asked }));
}

const bytesOf = async (response: Response): Promise<Buffer> =>
	Buffer.from(await response.arrayBuffer());

it("sends what the caller likes best, and says what it depends on", async () => {
	const both = await answered({ "Accept-Encoding": "gzip, deflate, br" });
	expect(both.headers.get("Content-Encoding")).toBe("br");
	expect(both.headers.get("Vary")).toBe("Accept-Encoding");
	const sent = await bytesOf(both);
	expect(both.headers.get("Content-Length")).toBe(String(sent.length));
	expect(sent.length).toBeLessThan(LONG.length / 3);
	expect(brotliDecompressSync(sent).toString()).toBe(LONG);
	const older = await answered({ "Accept-Encoding": "gzip, br;q=0" });
	expect(older.headers.get("Content-Encoding")).toBe("gzip");
	expect(gunzipSync(await bytesOf(older)).toString()).toBe(LONG);
	const none = await answered({});
	expect(none.headers.get("Content-Encoding")).toBeNull();
	expect(none.headers.get("Vary")).toBe("Accept-Encoding");
	expect(await none.text()).toBe(LONG);
});

it("leaves the tag of a version alone, and weakens the one of bytes", async () => {
	const takes = { "Accept-Encoding": "br" };
	expect((await answered(takes)).headers.get("ETag")).toBe('W/"abc"');
	expect((await answered(takes, OWN)).headers.get("ETag")).toBe('"7"');
});

it("compresses nothing twice, nothing small, and nothing that is no text", async () => {
	const takes = { "Accept-Encoding": "br, gzip" };
	const packed = await answered(takes, { ...FOR_ALL, "Content-Encoding": "gzip" });
	expect(packed.headers.get("Content-Encoding")).toBe("gzip");
	expect(await packed.text()).toBe(LONG);
	for (const [headers, body] of [
		[FOR_ALL, "{}"],
		[{ ...FOR_ALL, "Content-Type": "image/png" }, LONG],
		[{ ...FOR_ALL, "Cache-Control": "no-transform" }, LONG],
	] as const)
		expect((await answered(takes, headers, body)).headers.get("Content-Encoding")).toBeNull();
	expect((await answered(takes, FOR_ALL, LONG, 206)).headers.get("Content-Encoding")).toBeNull();
});

it("gives the length of what is somebody's own only to who asked on this site", async () => {
	const coding = async (more: Readonly<Record<string, string>>, headers = OWN) =>
		(await answered({ "Accept-Encoding": "br", ...more }, headers)).headers.get("Content-Encoding");
	const Cookie = "session=a";
	expect(await coding({ Authorization: "Bearer ada" })).toBe("br");
	expect(await coding({ Cookie, "Sec-Fetch-Site": "same-origin" })).toBe("br");
	expect(await coding({ Cookie, "Sec-Fetch-Site": "none" })).toBe("br");
	expect(await coding({ Cookie, "Sec-Fetch-Site": "same-site" })).toBeNull();
	expect(await coding({ Cookie, "Sec-Fetch-Site": "cross-site" })).toBeNull();
	expect(await coding({ Cookie })).toBeNull();
	expect(await coding({ Cookie, "Sec-Fetch-Site": "cross-site" }, FOR_ALL)).toBe("br");
	const signingIn = { ...FOR_ALL, "Set-Cookie": "session=b" };
	expect(await coding({ Cookie, "Sec-Fetch-Site": "cross-site" }, signingIn)).toBeNull();
	const own = await answered({ "Accept-Encoding": "br", Cookie }, OWN);
	expect(own.headers.get("Vary")).toBe("Accept-Encoding, Sec-Fetch-Site");
});

it("keeps what everybody asks for by its content", async () => {
	let body = LONG;
	const fetch = vi.fn(async () => new Response(body, { headers: FOR_ALL }));
	const answer = compressed(fetch);
	const ask = async () =>
		brotliDecompressSync(
			await bytesOf(
				await answer(new Request("http://a.example", { headers: { "Accept-Encoding": "br" } })),
			),
		).toString();
	expect([await ask(), await ask()]).toEqual([LONG, LONG]);
	body = LONG.replaceAll("code", "sign");
	expect(await ask()).toBe(body);
	expect(fetch).toHaveBeenCalledTimes(3);
});
