import type { Bundle, Deployment, Id } from "@onedoor/dsl/bundle";
import { has } from "@onedoor/dsl/needs";
import { portsByCallback, type Registers } from "@onedoor/runtime";
import {
	clientCredentials,
	httpRegisters,
	type RegisterLine,
} from "@onedoor/runtime/adapters/registers";

import type { RegisterSettings } from "./settings.ts";
import { within } from "./within.ts";

/**
 * The registers of the settings; all others answer by callback.
 * @throws Error for one that no procedure asks, or that the deployment says is not there: a slip of the pen would
 *   otherwise be found when nobody's form is filled in
 */
export function registersOf(
	settings: Readonly<Record<Id, RegisterSettings>>,
	bundles: readonly Bundle[],
	deployment: Deployment,
): Registers {
	const known = new Set(bundles.flatMap(({ definition }) => Object.keys(definition.registers)));
	for (const register of Object.keys(settings)) {
		if (!known.has(register))
			throw new Error(
				`/registers/${register}: no procedure asks a register of that name; name one of the library`,
			);
		if (!has(deployment, { kind: "register", register }))
			throw new Error(
				`/registers/${register}: /deployment/registers does not name it; name it in both, or in none`,
			);
	}
	const lines = Object.entries(settings).map(([register, one]) => [register, lineOf(one)]);
	return within("registers", () =>
		httpRegisters({
			registers: Object.fromEntries(lines),
			others: portsByCallback.registers,
		}),
	);
}

function lineOf(settings: RegisterSettings): RegisterLine {
	const { address, authorization = "", client, headers } = settings;
	const { read_ms, call_ms, retries, max_bytes, cache_seconds, ask_again_seconds } = settings;
	return {
		address,
		authorization: client
			? clientCredentials({
					tokenAddress: client.token_address,
					client: { id: client.id, secret: client.secret },
					...(client.scope !== undefined && { scope: client.scope }),
				})
			: () => authorization,
		...(headers && { headers }),
		...(read_ms !== undefined && { readMs: read_ms }),
		...(call_ms !== undefined && { callMs: call_ms }),
		...(retries !== undefined && { retries }),
		...(max_bytes !== undefined && { maxBytes: max_bytes }),
		...(cache_seconds !== undefined && { cacheMs: cache_seconds * 1_000 }),
		...(ask_again_seconds !== undefined && { askAgainMs: ask_again_seconds * 1_000 }),
	};
}
