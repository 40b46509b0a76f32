import type { Problem } from "@onedoor/dsl/bundle";

import type { ClientOptions } from "./client.ts";
import { ProblemError, UnreachableError } from "./problem-error.ts";

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface SendOptions {
	readonly version?: number | undefined;
	readonly key?: string | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** JSON over `fetch`: answers come back parsed, refusals are thrown. */
export interface Transport {
	get<Answer>(path: string, query?: Query): Promise<Answer>;
	send<Answer>(
		method: string,
		path: string,
		body?: unknown,
		options?: SendOptions,
	): Promise<Answer>;
	/** One plain request with the client's identity; not retried, its status not looked at. */
	raw(path: string, init: RequestInit): Promise<Response>;
}

export function transportOf(options: ClientOptions): Transport {
	const request = options.fetch ?? globalThis.fetch.bind(globalThis);

	async function raw(path: string, init: RequestInit): Promise<Response> {
		const headers = new Headers(init.headers);
		const token = await options.getToken?.();
		if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
		try {
			return await request(options.endpoint + path, {
				credentials: "same-origin",
				...init,
				headers,
			});
		} catch (error) {
			if (init.signal?.aborted === true) throw error;
			throw new UnreachableError(error);
		}
	}

	return {
		raw,
		get: async (path, query = {}) =>
			read(
				await withRetries(() =>
					raw(path + queryOf(query), { headers: { Accept: "application/json" } }),
				),
			),
		send: async (method, path, body, { version, key, signal } = {}) => {
			const headers: Record<string, string> = { Accept: "application/json" };
			if (body !== undefined) headers["Content-Type"] = "application/json";
			if (version !== undefined) headers["If-Match"] = `"${version}"`;
			if (key !== undefined) headers["Idempotency-Key"] = key;
			const init: RequestInit = { method, headers };
			if (body !== undefined) init.body = JSON.stringify(body);
			if (signal !== undefined) init.signal = signal;
			// Only a call with a key may be sent twice: without one, the first may have been done.
			const once = () => raw(path, init);
			return read(await (key === undefined ? once() : withRetries(once)));
		},
	};
}

/** Path of encoded segments: a step name or file id never breaks out of its place. */
export function pathOf(...segments: readonly string[]): string {
	return segments.map((segment) => `/${encodeURIComponent(segment)}`).join("");
}

/** Throws `ProblemError` when the answer is one. */
export async function read<Answer>(response: Response): Promise<Answer> {
	if (response.ok) {
		return (response.status === 204 ? undefined : await response.json()) as Answer;
	}
	throw new ProblemError(await problemOf(response));
}

async function problemOf(response: Response): Promise<Problem> {
	const type = response.headers.get("Content-Type") ?? "";
	if (type.startsWith("application/problem+json")) {
		// The answer to a HEAD has headers only.
		const problem = await response.json().catch(() => undefined);
		if (problem !== undefined) return problem as Problem;
	}
	// Where a proxy in between answered, its words are of no use to a person.
	const code = BY_STATUS[response.status] ?? "unexpected_answer";
	return { type: "about:blank", title: response.statusText, status: response.status, code };
}

async function withRetries(once: () => Promise<Response>): Promise<Response> {
	for (const pause of [200, 800]) {
		try {
			const response = await once();
			if (response.status !== 502 && response.status !== 503) return response;
		} catch (error) {
			if (!(error instanceof UnreachableError)) throw error;
		}
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
	return once();
}

function queryOf(query: Query): string {
	const pairs = Object.entries(query).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, String(value)] as [string, string]],
	);
	return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}

/** What an answer means that has no body. */
const BY_STATUS: Readonly<Record<number, string>> = { 404: "not_found", 410: "upload_expired" };
