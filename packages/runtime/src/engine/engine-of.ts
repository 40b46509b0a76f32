import { randomBytes } from "node:crypto";

import { HAS_EVERYTHING } from "@onedoor/dsl/needs";

import { systemClock } from "../ports/clock.ts";
import { portsByCallback } from "../ports/ports-by-callback.ts";
import type { Store } from "../storage/storage.ts";
import { Circuit } from "./circuit.ts";
import type { Engine } from "./engine.ts";
import { observedPorts, observedStore } from "./observed.ts";
import { proceduresOf } from "./procedures.ts";
import { withRegisterLists } from "./register-lists.ts";

/** What a host may choose of an engine, besides its store. */
export type EngineOptions = Partial<
	Pick<
		Engine,
		| "ports"
		| "deployment"
		| "clock"
		| "leaseMs"
		| "log"
		| "basePath"
		| "secret"
		| "issuer"
		| "printer"
		| "subscribers"
		| "telemetry"
		| "fileStore"
		| "scan"
		| "wake"
	>
>;

/** Longer than any effect takes: what another worker has under way is not begun a second time. */
const LEASE_MS = 60_000;

/** An engine over a store that offers no procedure yet. */
export function engineOf(store: Store, options: EngineOptions = {}): Engine {
	const { ports: given = portsByCallback, log = () => {}, telemetry } = options;
	const ports = telemetry ? observedPorts(given, telemetry) : given;
	const machineNow = (): number => Date.now();
	return {
		store: telemetry ? observedStore(store, telemetry) : store,
		procedures: proceduresOf(store, (bundle) => withRegisterLists(bundle, ports.registers, log)),
		ports,
		deployment: options.deployment ?? HAS_EVERYTHING,
		clock: options.clock ?? systemClock,
		machineNow,
		leaseMs: options.leaseMs ?? LEASE_MS,
		log,
		basePath: options.basePath ?? "",
		secret: options.secret ?? randomBytes(32),
		issuer: options.issuer,
		printer: options.printer,
		subscribers: options.subscribers ?? [],
		telemetry,
		fileStore: options.fileStore,
		scan: options.scan,
		running: new Map(),
		claiming: new Set(),
		circuit: new Circuit(machineNow),
		rounds: { lastAt: undefined },
		dueRound: { last: Promise.resolve() },
		wake: options.wake ?? (() => {}),
		chance: Math.random,
	};
}
