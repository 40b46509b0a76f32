import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";

import { type CaseClient, createClient } from "../client/index.ts";
import {
	type CaseService,
	type CaseServiceOptions,
	createCaseService,
	type DevSession,
	devIdentity,
	type Ports,
	readSimulators,
	type SimulatorData,
	type SimulatorStore,
	simulatedPorts,
	simulatorStore,
	sqliteStore,
	type TestClock,
	testClock,
} from "../index.ts";

export { BIRTH } from "./birth.test-data.ts";

const procedures = fileURLToPath(new URL("../../../../procedures/", import.meta.url));

let compiled: Bundle | undefined;

/** Birth registration of the library, compiled from its text, once for each test file. */
export function birthRegistration(): Bundle {
	compiled ??= compileBirth();
	return compiled;
}

function compileBirth(): Bundle {
	const files = globSync("**/*.*.yaml", { cwd: procedures }).map((path) => ({
		path,
		text: readFileSync(procedures + path, "utf8"),
	}));
	const { findings, library } = checkFiles(files);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
	return compile(library, "birth_registration").bundle;
}

export const MOTHER = "079196000001";

/** Officers of the simulators, by role. */
export const OFFICERS = {
	receiver: "079190000101",
	centre_leader: "079080000102",
	civil_status_officer: "079188000103",
	commune_leader: "079078000104",
	other_commune: "048186000105",
} as const;

export interface TestServer {
	readonly service: CaseService;
	readonly clock: TestClock;
	readonly simulators: SimulatorStore;
	readonly bundle: Bundle;
	/** A client of somebody who is signed in; of nobody without an id. */
	as(
		id?: string,
		roles?: readonly string[],
		level?: 1 | 2 | 3,
		more?: Partial<DevSession>,
	): CaseClient;
	tokenOf(session: Partial<DevSession> & { readonly id: string }): string;
	fetch(path: string, init?: RequestInit): Promise<Response>;
	stop(): Promise<void>;
}

export interface TestServerOptions extends Partial<CaseServiceOptions> {
	/** Default: Monday 23 November 2026, 9 o'clock in Viet Nam. */
	readonly now?: string;
	readonly bundle?: Bundle;
	/** Records that registers hold besides those of the library, e.g. `{ population: { person: { "1": {…} } } }`. */
	readonly people?: SimulatorData["records"];
	/** What people hold as electronic documents; asked at each call. */
	readonly wallets?: SimulatorData["wallets"];
	/** Ports in the place of simulated ones, or between those and the service. */
	readonly instead?: (simulated: Ports) => Partial<Ports>;
}

/** A case service with all simulators and a test clock, in memory unless a store is given. */
export async function testServer({
	now = "2026-11-23T09:00:00+07:00",
	people = {},
	wallets = {},
	instead = () => ({}),
	...options
}: TestServerOptions = {}): Promise<TestServer> {
	const bundle = options.bundle ?? options.bundles?.[0] ?? birthRegistration();
	const bundles = options.bundles ?? [bundle];
	const simulators = simulatorStore(":memory:");
	const clock = testClock(Date.parse(now));
	const identity = devIdentity(new Uint8Array(32));
	const data = readSimulators([
		readFileSync(`${procedures}vn/simulators.json`, "utf8"),
		JSON.stringify(people),
	]);
	const simulated = simulatedPorts({
		store: simulators,
		data: { ...data, wallets },
		bundles: () => bundles,
		clock,
	});
	const service = createCaseService({
		bundles,
		store: sqliteStore(":memory:"),
		identity,
		ports: { ...simulated, ...instead(simulated) },
		clock,
		dev: { identity, simulators, people: data.people },
		secret: new Uint8Array(32).fill(7),
		...options,
	});
	await service.start();
	const tokenOf: TestServer["tokenOf"] = ({ id, ...session }) => {
		const known = data.people.find((person) => person.id === id);
		return identity.token({
			id,
			roles: known?.roles ?? [],
			level: 3,
			...(known?.office ? { office: known.office } : {}),
			identity: { personal_id: id, ...(known ? { full_name: known.full_name } : {}) },
			...session,
		});
	};
	const address = "http://127.0.0.1";
	return {
		service,
		clock,
		simulators,
		bundle,
		tokenOf,
		as: (id, roles, level, more) =>
			createClient({
				endpoint: address,
				fetch: (input, init) => service.fetch(new Request(input, init)),
				...(id === undefined
					? {}
					: {
							getToken: () =>
								tokenOf({ id, ...(roles ? { roles } : {}), ...(level ? { level } : {}), ...more }),
						}),
			}),
		fetch: (path, init) => service.fetch(new Request(address + path, init)),
		stop: async () => {
			await service.stop();
			simulators.close();
		},
	};
}
