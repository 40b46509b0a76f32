import type { Id } from "@onedoor/dsl/bundle";

import { BadAnswerError, PortDownError } from "../../ports/ports.ts";
import { boundedFetch, isConfidential } from "../outgoing/bounded-fetch.ts";
import type { RegisterLine } from "./options.ts";
import type { RegisterRequest } from "./protocol.ts";

/** What one question may take. */
export interface QuestionLimits {
	/** Milliseconds, with all tries. */
	readonly timeoutMs: number;
	readonly maxBytes: number;
	/** How often it is tried again. */
	readonly retries: number;
	/** Values that must not stand in the address or a header. */
	readonly identifiers: readonly unknown[];
	readonly signal?: AbortSignal;
	readonly fetch?: typeof fetch;
}

export interface Said {
	readonly status: number;
	readonly said: unknown;
}

/** Pause before another try, in milliseconds: long enough for a connection that was cut to be made anew. */
const PAUSE_MS = 50;

/**
 * Asks a register one question, within limits. An authorisation that is refused is asked for anew, once.
 *
 * @throws PortDownError when nothing is known of what became of it, or it does not know us: not reached, too late, too
 *   large, a redirect, 401, 403, 408, 409, 425, 429, 5xx; BadAnswerError when it does not take the question, or what it
 *   says is no JSON
 */
export async function askRegister(
	register: Id,
	line: RegisterLine,
	request: RegisterRequest,
	limits: QuestionLimits,
): Promise<Said> {
	const url = addressOf(register, line, request);
	forbidIdentifiers(register, request, url, limits.identifiers);
	const over = AbortSignal.timeout(limits.timeoutMs);
	const signal = limits.signal ? AbortSignal.any([limits.signal, over]) : over;
	for (let tried = 0; ; tried++) {
		try {
			return await askOnce(register, line, request, url, { ...limits, signal });
		} catch (error) {
			if (!(error instanceof PortDownError) || tried >= limits.retries || signal.aborted)
				throw error;
			await pause(PAUSE_MS * (1 + Math.random()), signal);
		}
	}
}

/** Ends early when time is over: the next try then fails at once. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
	});
}

async function askOnce(
	register: Id,
	line: RegisterLine,
	request: RegisterRequest,
	url: URL,
	limits: QuestionLimits,
): Promise<Said> {
	const authorization = await orDown(register, line.authorization());
	const first = await send(register, line, request, url, limits, authorization);
	if (first.status !== 401) return saidBy(register, first);
	const other = await orDown(register, line.authorization(authorization));
	if (other === authorization) return saidBy(register, first);
	return saidBy(register, await send(register, line, request, url, limits, other));
}

function send(
	register: Id,
	line: RegisterLine,
	{ method, headers, body }: RegisterRequest,
	url: URL,
	{ timeoutMs, maxBytes, signal, fetch }: QuestionLimits,
	authorization: string,
): Promise<Response> {
	const bounded = boundedFetch({ port: register, timeoutMs, maxBytes, ...(fetch && { fetch }) });
	return bounded(url, {
		method,
		headers: {
			Accept: "application/json",
			...(body === undefined ? {} : { "Content-Type": "application/json" }),
			...line.headers,
			...headers,
			Authorization: authorization,
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
		...(signal && { signal }),
	});
}

async function saidBy(register: Id, response: Response): Promise<Said> {
	const { status } = response;
	if (IS_DOWN.has(status)) throw new PortDownError(register, `it answered ${status}`);
	if (status >= 400) throw new BadAnswerError(register, [`status ${status}`]);
	const text = await response.text();
	if (status === 202 && text === "") return { status, said: undefined };
	try {
		return { status, said: JSON.parse(text) };
	} catch {
		throw new BadAnswerError(register, ["no JSON"]);
	}
}

/** 409: the same question is being answered just now. */
const IS_DOWN: ReadonlySet<number> = new Set([401, 403, 408, 409, 425, 429]);

/** A key that cannot be had is as good as a register that cannot be reached. */
async function orDown(register: Id, asked: string | Promise<string>): Promise<string> {
	try {
		return await asked;
	} catch (cause) {
		throw new PortDownError(register, cause);
	}
}

function addressOf(register: Id, { address }: RegisterLine, { path }: RegisterRequest): URL {
	const base = new URL(address.endsWith("/") ? address : `${address}/`);
	const url = new URL(path, base);
	if (!isConfidential(base) || url.origin !== base.origin)
		throw new Error(`the address of ${register} is not https, or a path leads elsewhere`);
	return url;
}

/**
 * Addresses and headers stand in the logs of every proxy on the way. A protocol that puts an identifier there is a
 * mistake, and sends nothing.
 */
function forbidIdentifiers(
	register: Id,
	{ headers = {} }: RegisterRequest,
	{ href }: URL,
	values: readonly unknown[],
): void {
	const open = [href, ...Object.values(headers)].flatMap((text) => [text, decoded(text)]);
	if (identifiersIn(values).some((value) => open.some((text) => text.includes(value))))
		throw new Error(`a question to ${register} has an identifier in its address`);
}

/** Numbers by which somebody is found: texts with at least six digits. Codes and names of records have fewer. */
function identifiersIn(value: unknown): readonly string[] {
	if (typeof value === "object" && value !== null)
		return Object.values(value).flatMap(identifiersIn);
	const text = String(value);
	return text.replaceAll(/\D/g, "").length >= 6 ? [text] : [];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
