import { PortDownError } from "../../ports/ports.ts";
import { boundedFetch } from "../outgoing/bounded-fetch.ts";
import type { ProviderCall } from "./protocol.ts";

/** What the provider answered: `said` is undefined where there was no JSON. */
export interface ProviderAnswer {
	readonly status: number;
	readonly said: unknown;
}

export interface ProviderLine {
	/** Address of the provider's interface. */
	readonly address: string;
	readonly timeoutMs: number;
	readonly authorization: () => string;
	readonly fetch: typeof globalThis.fetch;
}

/** Bytes. A charge is a few hundred. */
const LARGEST = 256 * 1024;

/**
 * One call, within limits: it ends in time, its answer is small, and it leads nowhere else.
 * @throws PortDownError when nothing is known of what became of it: not reached, too late, 408, 429, 5xx, a redirect;
 *   409, which says that the same order is being carried out; 401 and 403, which say that our key is wrong
 */
export async function callProvider(
	line: ProviderLine,
	call: ProviderCall,
): Promise<ProviderAnswer> {
	const { method, path, body, headers } = call;
	const { timeoutMs, fetch } = line;
	const send = boundedFetch({ port: "payment", timeoutMs, maxBytes: LARGEST, fetch });
	const response = await send(new URL(path, asFolder(line.address)), {
		method,
		headers: {
			Accept: "application/json",
			Authorization: line.authorization(),
			...(body === undefined ? {} : { "Content-Type": "application/json" }),
			...headers,
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const { status } = response;
	if (isNoAnswer(status)) throw new PortDownError("payment", `it answered ${status}`);
	return { status, said: parsed(await response.text()) };
}

function isNoAnswer(status: number): boolean {
	const isSaid = (status >= 200 && status < 300) || (status >= 400 && status < 500);
	return !isSaid || [401, 403, 408, 409, 425, 429].includes(status);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function asFolder(address: string): string {
	return address.endsWith("/") ? address : `${address}/`;
}
