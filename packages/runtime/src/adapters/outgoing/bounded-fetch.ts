import { PortDownError } from "../../ports/ports.ts";
import { observedFetch } from "./observed-fetch.ts";
import { observing } from "./observing.ts";

/** What an outgoing call may take. */
export interface Bounds {
	/** The port's name in errors and logs. */
	readonly port: string;
	/** Milliseconds until the whole answer is there. Default: 5,000. */
	readonly timeoutMs?: number;
	/** Of the answer's body. Default: 262,144. */
	readonly maxBytes?: number;
	/** Answers 5xx are handed on, for whoever tells one from another. Default: false, such a one is down. */
	readonly hands5xxOn?: boolean;
	/** Default: the global one. */
	readonly fetch?: typeof fetch;
}

/**
 * `fetch` with limits: in time, in size, by TLS only (but for this very machine), and no redirect is followed, so an
 * answer cannot send us elsewhere. The answer is read whole before it is handed on. While a trace is under way, the call
 * is part of it, and says so to the other side (`traceparent`).
 *
 * @throws PortDownError when the other side cannot be reached, takes too long, says too much, redirects, or answers 5xx
 */
export function boundedFetch({
	port,
	timeoutMs = 5_000,
	maxBytes = 262_144,
	hands5xxOn = false,
	fetch: send = fetch,
}: Bounds): typeof fetch {
	const bounded: typeof fetch = async (input, init = {}) => {
		const url = new URL(input instanceof Request ? input.url : input);
		if (!isConfidential(url)) throw new PortDownError(port, "the address is not https");
		const limit = AbortSignal.timeout(timeoutMs);
		const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
		try {
			const response = await send(input, { ...init, signal, redirect: "manual" });
			if (response.status >= 500 && !hands5xxOn) throw new Error(`it answered ${response.status}`);
			if (isRedirect(response)) throw new Error("it redirects");
			const body = await readAtMost(response, maxBytes, signal);
			return new Response(body.length === 0 ? null : body, {
				status: response.status,
				headers: response.headers,
			});
		} catch (cause) {
			throw new PortDownError(port, cause);
		}
	};
	return (input, init) => {
		const telemetry = observing.getStore();
		return telemetry ? observedFetch(telemetry, port, bounded, input, init) : bounded(input, init);
	};
}

/** https, or an address that never leaves this machine. */
export function isConfidential({ protocol, hostname }: URL): boolean {
	return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

function isRedirect({ status, type }: Response): boolean {
	return type === "opaqueredirect" || (status >= 300 && status < 400);
}

/** A body that comes drop by drop is given up as well, and one that is too large is not read to its end. */
async function readAtMost(
	{ body }: Response,
	maxBytes: number,
	signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = body?.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	const giveUp = (): void => void reader?.cancel().catch(() => {});
	signal.addEventListener("abort", giveUp);
	try {
		for (;;) {
			const next = await reader?.read();
			signal.throwIfAborted();
			if (next === undefined || next.done) return Uint8Array.from(Buffer.concat(chunks));
			size += next.value.length;
			if (size > maxBytes) throw new Error(`it said more than ${maxBytes} bytes`);
			chunks.push(next.value);
		}
	} finally {
		signal.removeEventListener("abort", giveUp);
		giveUp();
	}
}
