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
 * @throws HttpProblem 400 for what is no JSON, too deep, too large, or could reach a prototype
 */
export function parseJson(bytes: Uint8Array): unknown {
	const value = parse(bytes);
	checkShape(value);
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
		const bytes = new Uint8Array(await request.arrayBuffer());
		if (bytes.byteLength > limit) throw tooLarge();
		return bytes;
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size > limit) throw tooLarge();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
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

/** Refuses what could reach a prototype, and what would take long to walk. */
function checkShape(root: unknown): void {
	const open: [value: unknown, depth: number][] = [[root, 0]];
	let seen = 0;
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [value, depth] = next;
		if (typeof value !== "object" || value === null) continue;
		if (depth >= DEEPEST) throw new HttpProblem(400, "too_deep", { values: { limit: DEEPEST } });
		for (const [key, member] of Object.entries(value)) {
			if (FORBIDDEN.has(key)) throw new HttpProblem(400, "forbidden_key", { values: { key } });
			if (++seen > MOST_VALUES)
				throw new HttpProblem(400, "too_many_values", { values: { limit: MOST_VALUES } });
			open.push([member, depth + 1]);
		}
	}
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
