import { PortDownError } from "../../ports/ports.ts";
import { boundedFetch } from "../outgoing/bounded-fetch.ts";

/** How the repository is reached. */
export interface RepositoryLine {
	/** Address of its interface, `https://papers.example/v1/`. */
	readonly address: string;
	/** Value of the header `Authorization`. Asked at each call, so that it may change. Never logged. */
	readonly authorization: () => string;
	/** How long one call may take, in milliseconds. Default: 4,000. */
	readonly timeoutMs?: number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/** What it answered: `said` is undefined where there was no JSON. */
export interface RepositoryAnswer {
	readonly status: number;
	readonly said: unknown;
}

/** Bytes. An answer is a state, or one paper as signed data. */
const LARGEST = 512 * 1024;

/** Nothing is known of what became of it: it comes again. 401 and 403 say that our key is wrong, which passes too. */
const NO_ANSWER: ReadonlySet<number> = new Set([401, 403, 408, 409, 425, 429]);

/**
 * One call within limits of time and size, which follows no redirect. What is sent is in the body: neither a person nor
 * a paper stands in an address.
 * @param key idempotency key; left out: nothing is changed by the call
 * @throws PortDownError when nothing is known of what became of it
 */
export async function callRepository(
	port: "repository" | "wallet",
	{ address, authorization, timeoutMs = 4_000, fetch }: RepositoryLine,
	path: string,
	body: object,
	key?: string,
	signal?: AbortSignal,
): Promise<RepositoryAnswer> {
	const send = boundedFetch({ port, timeoutMs, maxBytes: LARGEST, ...(fetch && { fetch }) });
	const folder = address.endsWith("/") ? address : `${address}/`;
	const response = await send(new URL(path, folder), {
		method: "POST",
		headers: {
			Accept: "application/json",
			"Content-Type": "application/json",
			Authorization: authorization(),
			...(key !== undefined && { "Idempotency-Key": key }),
		},
		body: JSON.stringify(body),
		...(signal && { signal }),
	});
	const { status } = response;
	if (NO_ANSWER.has(status)) throw new PortDownError(port, new Error(`it answered ${status}`));
	return { status, said: parsed(await response.text()) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
