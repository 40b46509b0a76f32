import { hash } from "node:crypto";

import { HttpProblem } from "./problem.ts";

/** Bytes. Files come by `/api/uploads`, so a form never needs more. */
const LARGEST_BODY = 1024 * 1024;
const DEEPEST = 32;
const MOST_VALUES = 20_000;

export interface ReadBody {
	readonly value: unknown;
	readonly bytes: Uint8Array;
}

/**
 * Reads a JSON body within limits. An empty body is an empty object.
 * @throws HttpProblem 413, 415, 400
 */
export async function readJson(request: Request): Promise<ReadBody> {
	const bytes = await readBytes(request, LARGEST_BODY);
	if (bytes.byteLength === 0) return { value: {}, bytes };
	const type = (request.headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
	if (type !== "application/json") throw new HttpProblem(415, "not_json");
	return { value: parseJson(bytes), bytes };
}

/**
 * @throws HttpProblem 400 for what is no JSON, too deep, too large, could reach a prototype, or says one thing twice
 */
export function parseJson(bytes: Uint8Array): unknown {
	const value = parse(bytes);
	const members = checkShape(value);
	if (colonsOutsideTexts(bytes) !== members) throw new HttpProblem(400, "duplicate_key");
	return value;
}

/**
 * Whoever announces a length is held to it by the server; the stream of anybody else is cut off at the limit.
 * @throws HttpProblem 413
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
	const tooLarge = () => new HttpProblem(413, "too_large", { values: { limit } });
	if (Number(request.headers.get("Content-Length") ?? 0) > limit) throw tooLarge();
	if (request.headers.has("Content-Length")) {
		const bytes = new Uint8Array(await whole(request.arrayBuffer()));
		if (bytes.byteLength > limit) throw tooLarge();
		return bytes;
	}
	return readUpTo(limit, request.body, tooLarge);
}

async function readUpTo(
	limit: number,
	body: ReadableStream<Uint8Array> | null,
	tooLarge: () => HttpProblem,
): Promise<Uint8Array> {
	const reader = body?.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const chunk = reader && (await whole(reader.read())).value;
		if (chunk === undefined) return Buffer.concat(chunks);
		size += chunk.byteLength;
		if (size > limit) {
			// Not waited for: whoever sends without end would be waited for without end.
			void reader?.cancel().catch(() => {});
			throw tooLarge();
		}
		chunks.push(chunk);
	}
}

/** A line that breaks, or is given up for being slow, is no fault of the server. */
function whole<Read>(reading: Promise<Read>): Promise<Read> {
	return reading.catch(() => {
		throw new HttpProblem(400, "cut_off");
	});
}

/** Over everything that makes two requests the same. */
export function hashOf(method: string, path: string, bytes: Uint8Array): string {
	return hash("sha256", Buffer.concat([Buffer.from(`${method} ${path}\n`), bytes]), "hex");
}

function parse(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(utf8.decode(bytes));
	} catch {
		throw new HttpProblem(400, "unreadable");
	}
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Refuses what could reach a prototype, what would take long to walk, and what no store keeps as it was sent.
 * @returns how many members all objects have together
 */
function checkShape(root: unknown): number {
	const open: [value: unknown, depth: number][] = [[root, 0]];
	let [seen, members] = [0, 0];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [value, depth] = next;
		if (typeof value === "number" && !isExact(value))
			throw new HttpProblem(400, "number_too_large");
		if (typeof value === "string" && !isText(value)) throw new HttpProblem(400, "unreadable_text");
		if (typeof value !== "object" || value === null) continue;
		if (depth >= DEEPEST) throw new HttpProblem(400, "too_deep", { values: { limit: DEEPEST } });
		const entries = Object.entries(value);
		if (!Array.isArray(value)) members += entries.length;
		for (const [key, member] of entries) {
			if (FORBIDDEN.has(key)) throw new HttpProblem(400, "forbidden_key", { values: { key } });
			if (!isText(key)) throw new HttpProblem(400, "unreadable_text");
			if (++seen > MOST_VALUES)
				throw new HttpProblem(400, "too_many_values", { values: { limit: MOST_VALUES } });
			open.push([member, depth + 1]);
		}
	}
	return members;
}

/** `1e999` is read as infinite, which no log can write, and 2⁵³ + 1 as 2⁵³. */
function isExact(value: number): boolean {
	return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

/** A NUL ends a text for PostgreSQL and for file systems, and half of a pair of signs is no Unicode. */
export function isText(value: string): boolean {
	return !value.includes("\0") && value.isWellFormed();
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];

/**
 * Each member of an object has one colon. Where there are more of them than members were read, a key stands twice: the
 * last one counts here, and the first one with whoever looked at the body on its way. RFC 8259, section 4.
 */
function colonsOutsideTexts(json: Uint8Array): number {
	let colons = 0;
	let isInText = false;
	for (let at = 0; at < json.byteLength; at++) {
		const sign = json[at];
		if (isInText && sign === BACKSLASH) at++;
		else if (sign === QUOTE) isInText = !isInText;
		else if (sign === COLON && !isInText) colons++;
	}
	return colons;
}
