import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";

import { parseAccept } from "hono/utils/accept";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";

/** Below that a packet is not fuller than it was. */
const WORTH_B = 1024;
/** Bytes, compressed, of what is kept because everybody asks for it: bundles, validators, descriptions. */
const KEPT_B = 32 * 1024 * 1024;

type Coding = "br" | "gzip";

/**
 * Answers compressed, by brotli or gzip, where the caller takes that and it is worth it. What is compressed already, or
 * is none of a compressible type, stays as it is; so a proxy in front that compresses as well finds nothing left to do.
 *
 * Length tells something of content: who makes a browser ask the same again and again, with guesses in it, learns from
 * compressed answers what else is in them (BREACH). So what is not for everybody is compressed only where no other site
 * can have asked: the call has no cookie, or the browser says that it comes from this very site or from the person.
 */
export function compressed(
	fetch: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
	const kept = keptUpTo(KEPT_B);
	return async (request) => {
		const response = await fetch(request);
		if (response.status === 304) response.headers.append("Vary", "Accept-Encoding");
		if (!mayBeSmaller(response)) return response;
		const forAll = isForAll(response);
		const coding = forAll || isAskedHere(request) ? codingFor(request) : undefined;
		const headers = new Headers(response.headers);
		headers.append("Vary", "Accept-Encoding");
		// Whether it is compressed depends on who made the browser ask.
		if (!forAll) headers.append("Vary", "Sec-Fetch-Site");
		const { status, statusText } = response;
		if (coding === undefined || request.method === "HEAD" || response.body === null)
			return new Response(response.body, { status, statusText, headers });
		const plain = Buffer.from(await response.arrayBuffer());
		if (plain.length < WORTH_B) return new Response(plain, { status, statusText, headers });
		const body = forAll ? await kept(plain, coding) : await LIGHT[coding](plain);
		headers.set("Content-Encoding", coding);
		// What is stored is not the same bytes any more. The version of a case is not stored, and names the case.
		if (forAll) weaken(headers);
		headers.set("Content-Length", String(body.length));
		return new Response(body, { status, statusText, headers });
	};
}

/** A part of a file, or what somebody has compressed, is passed on. */
function mayBeSmaller({ status, headers }: Response): boolean {
	return (
		status !== 206 &&
		!headers.has("Content-Encoding") &&
		COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get("Content-Type") ?? "") &&
		!/\bno-transform\b/i.test(headers.get("Cache-Control") ?? "")
	);
}

/** It says so itself: whatever is somebody's own is never stored by anybody. */
function isForAll({ headers }: Response): boolean {
	const kept = headers.get("Cache-Control");
	return kept !== null && !/\b(no-store|private)\b/i.test(kept) && !headers.has("Set-Cookie");
}

/** Browsers write this header themselves, and no page can. Those that do not know it get what is theirs uncompressed. */
function isAskedHere({ headers }: Request): boolean {
	const site = headers.get("Sec-Fetch-Site");
	return !headers.has("Cookie") || site === "same-origin" || site === "none";
}

function weaken(headers: Headers): void {
	const tag = headers.get("ETag");
	if (tag?.startsWith('"')) headers.set("ETag", `W/${tag}`);
}

/** The one that the caller likes best; of two, the smaller. */
function codingFor({ headers }: Request): Coding | undefined {
	const accepted = parseAccept(headers.get("Accept-Encoding") ?? "");
	const liking = (coding: string): number =>
		(
			accepted.find(({ type }) => type.toLowerCase() === coding) ??
			accepted.find(({ type }) => type === "*")
		)?.q ?? 0;
	const [br, gz] = [liking("br"), liking("gzip")];
	if (Math.max(br, gz) === 0) return undefined;
	return br >= gz ? "br" : "gzip";
}

type Press = (plain: Buffer) => Promise<Buffer<ArrayBuffer>>;

const brotli =
	(quality: number): Press =>
	(plain) =>
		promisify(brotliCompress)(plain, {
			params: {
				[zlib.BROTLI_PARAM_QUALITY]: quality,
				[zlib.BROTLI_PARAM_SIZE_HINT]: plain.length,
			},
		});

/** For one answer: 600 kB take some 14 milliseconds of a thread that answers nobody. */
const LIGHT: Readonly<Record<Coding, Press>> = {
	br: brotli(5),
	gzip: promisify<Buffer, Buffer<ArrayBuffer>>(gzip),
};

/** For what is compressed once and sent often. */
const CLOSE: Readonly<Record<Coding, Press>> = { br: brotli(9), gzip: LIGHT.gzip };

/** Known by its content, so that nothing is ever sent for something else; what was asked for longest ago goes first. */
function keptUpTo(most: number): (plain: Buffer, coding: Coding) => Promise<Buffer<ArrayBuffer>> {
	const all = new Map<string, Buffer<ArrayBuffer>>();
	let bytes = 0;
	return async (plain, coding) => {
		const key = `${coding} ${hash("sha256", plain, "base64")}`;
		const known = all.get(key);
		if (known) {
			all.delete(key);
			all.set(key, known);
			return known;
		}
		const body = await CLOSE[coding](plain);
		if (!all.has(key)) bytes += body.length;
		all.set(key, body);
		for (const [oldest, { length }] of all) {
			if (bytes <= most) break;
			all.delete(oldest);
			bytes -= length;
		}
		return body;
	};
}
