import type { Log } from "../../engine/engine.ts";
import { isConfidential } from "../outgoing/bounded-fetch.ts";
import type { OidcOptions } from "./options.ts";
import { type Provider, providerOf } from "./provider.ts";
import { type Sealed, sealedBy } from "./sealed.ts";
import { memorySpent, type Spent } from "./spent.ts";
import { USUAL_ALGORITHMS } from "./tokens.ts";

/** The options, checked once, with all defaults. */
export interface Settings {
	readonly options: OidcOptions;
	readonly origin: string;
	/** `/auth`. */
	readonly basePath: string;
	readonly redirectUri: string;
	readonly algorithms: readonly string[];
	readonly sealed: Sealed;
	readonly spent: Spent;
	readonly provider: () => Promise<Provider>;
	readonly log: Log;
	readonly now: () => number;
	readonly sessionMs: number;
	readonly longestSessionMs: number;
}

/** @throws Error for options that could not be safe */
export function settingsOf(options: OidcOptions): Settings {
	const { now = Date.now, basePath = "/auth", algorithms = USUAL_ALGORITHMS } = options;
	const origin = new URL(options.origin);
	if (!isConfidential(origin) || origin.href !== `${origin.origin}/`)
		throw new Error("`origin` must be https, without a path");
	if (algorithms.some((name) => name === "none" || name.startsWith("HS")))
		throw new Error("`algorithms` must be made with a private key");
	return {
		options,
		origin: origin.origin,
		basePath,
		redirectUri: `${origin.origin}${basePath}/callback`,
		algorithms,
		sealed: sealedBy(options.secrets, now),
		spent: options.spent ?? memorySpent(now),
		provider: providerOf(options, now),
		log: options.log ?? (() => {}),
		now,
		sessionMs: options.sessionMs ?? 8 * 3_600_000,
		longestSessionMs: options.longestSessionMs ?? 24 * 3_600_000,
	};
}
