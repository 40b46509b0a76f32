import type { Id } from "@onedoor/dsl/bundle";

import type { Registers } from "../../ports/ports.ts";
import type { RegisterProtocol } from "./protocol.ts";

/**
 * Value of the header `Authorization`, asked at each call, so that it may change. Never logged.
 *
 * @param refused the one that was just answered with 401: another is wanted, if there is one
 */
export type Authorization = (refused?: string) => string | Promise<string>;

/** One register: where it is, who we are there, and how long we wait. */
export interface RegisterLine {
	/** Address of its interface, `https://population.example/v1/`. */
	readonly address: string;
	readonly authorization: Authorization;
	/** Goes with each request, e.g. `X-Road-Client`. Never an identifier of a person. Default: none. */
	readonly headers?: Readonly<Record<string, string>>;
	/** How the register says things. Default: `plainRegisters`. */
	readonly protocol?: RegisterProtocol;
	/** How long a look-up may take, with its second tries, in milliseconds: somebody waits. Default: 1,500. */
	readonly readMs?: number;
	/** How often a look-up that failed at once is tried again within that time. Default: 1. */
	readonly retries?: number;
	/** How long a service may take, in milliseconds. Default: 8,000, and the runtime waits no longer than 10,000. */
	readonly callMs?: number;
	/** Of an answer. Default: 65,536. */
	readonly maxBytes?: number;
	/** Of a code list. Default: 8 MiB; it may take 20 seconds. */
	readonly maxListBytes?: number;
	/**
	 * How long an answer serves the same case for the same key, fields, purpose and consent, in milliseconds. It is
	 * kept in memory alone, and never when one of its fields is `sensitive`. Default: 0, every look-up is made.
	 */
	readonly cacheMs?: number;
	/** After how long a service that is not done is asked again, in milliseconds. Default: five minutes. */
	readonly askAgainMs?: number;
}

export interface RegistersOptions {
	readonly registers: Readonly<Record<Id, RegisterLine>>;
	/** Who answers for the registers that are not named. Default: they are down. */
	readonly others?: Registers;
	/** How many answers are kept at most, over all registers. Default: 1,000. */
	readonly mostCached?: number;
	/** The machine's time in milliseconds. Default: the system's. */
	readonly now?: () => number;
	/** Default: the global one. */
	readonly fetch?: typeof fetch;
}
