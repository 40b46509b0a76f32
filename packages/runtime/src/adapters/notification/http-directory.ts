import { PortDownError } from "../../ports/ports.ts";
import { boundedFetch } from "../outgoing/bounded-fetch.ts";
import { outgoingAddress } from "../outgoing/outgoing-address.ts";
import { asObject, textOf } from "../outgoing/read-json.ts";
import type { Directory } from "./notification-chain.ts";

export interface DirectoryOptions {
	/** https, or http on this very machine. */
	readonly address: string;
	/** Value of the header `Authorization`. Asked at each call. Never logged. */
	readonly authorization: () => string;
	/** Milliseconds. Default: 2,000. */
	readonly timeoutMs?: number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/**
 * A directory asked by `POST { "to": … }`, so that no number of a person stands in an address or its logs. It answers
 * `{ email?, phone?, prefers? }`, or 404 for somebody it does not know: then what the case knows holds.
 *
 * @throws TypeError where the address is none
 */
export function httpDirectory(options: DirectoryOptions): Directory {
	const { authorization, timeoutMs = 2_000, fetch } = options;
	const address = outgoingAddress(options.address);
	const send = boundedFetch({
		port: "directory",
		timeoutMs,
		maxBytes: 16 * 1024,
		...(fetch && { fetch }),
	});
	return async ({ to, reach }) => {
		const response = await send(address, {
			method: "POST",
			headers: {
				Accept: "application/json",
				Authorization: authorization(),
				"Content-Type": "application/json",
			},
			body: JSON.stringify({ to }),
		});
		if (response.status === 404) return reach;
		const said = response.ok ? asObject(await response.json().catch(() => undefined)) : undefined;
		if (said === undefined) throw new PortDownError("directory");
		const [email, phone, prefers] = [said.email, said.phone, said.prefers].map(textOf);
		return {
			...reach,
			...(email !== undefined && { email }),
			...(phone !== undefined && { phone }),
			...(prefers !== undefined && { prefers }),
		};
	};
}
