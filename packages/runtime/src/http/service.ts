import type { Bundle, Deployment, MovesPlan } from "@onedoor/dsl/bundle";

import type { RetentionPolicy } from "../audit/erasure/retention.ts";
import type { Engine, Log } from "../engine/engine.ts";
import type { MoveOptions, MoveVerdict } from "../engine/move-cases.ts";
import type { Clock } from "../ports/clock.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { Identity } from "../ports/identity.ts";
import type { Issuer } from "../ports/issuer.ts";
import type { Pages } from "../ports/pages.ts";
import type { Ports } from "../ports/ports.ts";
import type { Printer } from "../ports/printer.ts";
import type { Scan } from "../ports/scan.ts";
import type { SimulatedPerson } from "../ports/simulators/data.ts";
import type { DevIdentityProvider } from "../ports/simulators/dev-identity.ts";
import type { SimulatorStore } from "../ports/simulators/simulator-store.ts";
import type { Subscriber } from "../ports/subscriber.ts";
import type { Telemetry } from "../ports/telemetry.ts";
import type { Store } from "../storage/storage.ts";
import type { Limiter, RateLimits } from "./rate-limit.ts";
import type { RefusalLog } from "./refusal-log.ts";
import type { Route } from "./route.ts";
import type { UploadBudget } from "./upload-budget.ts";
import type { Uploads } from "./uploads.ts";

/** What development calls need. Without it they answer 404. */
export interface DevTools {
	readonly identity: DevIdentityProvider;
	readonly simulators: SimulatorStore;
	readonly people: readonly SimulatedPerson[];
}

export interface CaseServiceOptions {
	readonly bundles: readonly Bundle[];
	readonly store: Store;
	readonly identity: Identity;
	/** Left out: everything outside answers by `POST /api/callbacks/{adapter}`, and registers know nothing. */
	readonly ports?: Ports;
	/**
	 * What of the outside there is. A procedure that needs more is refused, unless it says what happens without: that is
	 * done then, and said. Default: everything.
	 */
	readonly deployment?: Deployment;
	/** Where the handler is mounted, without a final slash: `/base`. Default: the root. */
	readonly basePath?: string;
	/** Default: the system's. A test clock can be moved by a development call. */
	readonly clock?: Clock;
	/** Default: none. */
	readonly dev?: DevTools;
	/**
	 * Folder of unfinished uploads; whole ones lie in the store. Left out, and `fileStore` too: files cannot be uploaded.
	 */
	readonly uploads?: string;
	/** Where uploads lie, unfinished and whole, instead of a folder and the store. Several servers share it. */
	readonly fileStore?: FileStore;
	/** Looks for malware in each upload; until it is found clean, nobody sees it. Left out: uploads are not scanned. */
	readonly scan?: Scan;
	/** How often files that wait for their scan are scanned again, in milliseconds. Default: 30,000. */
	readonly scanAgainMs?: number;
	/** What one person may upload in a day. Default: 2,000 files and 4 GiB. */
	readonly uploadsADay?: UploadBudget;
	/** Behind public codes and the callbacks' signatures; at least 32 bytes. Default: new at each start. */
	readonly secret?: Uint8Array;
	/**
	 * Makes the pages under `/forms`, by which everything can be done without script: `renderStep` of
	 * `@onedoor/form-renderer/server`. Left out: there are none.
	 */
	readonly pages?: Pages;
	/** Signs results as data, which anybody can check. Left out: they are letters only. */
	readonly issuer?: Issuer;
	/** Makes a PDF of each letter, to be kept beside it. Left out: there are pages only. */
	readonly printer?: Printer;
	/** Other systems that are told what happens in cases, each under a name of its own. Default: none. */
	readonly subscribers?: readonly Subscriber[];
	/** Is told what the service does and how long it takes. Left out: nobody is, and it costs nothing. */
	readonly telemetry?: Telemetry;
	readonly log?: Log;
	/**
	 * How long a worker keeps the deadlines and effects it took up, in milliseconds: what a killed process held is taken
	 * up by another after that. Default: 60,000.
	 */
	readonly leaseMs?: number;
	/**
	 * Personal data are erased by it, once a day, and whole cases after the `keep` of their procedure. Left out: nothing
	 * is erased.
	 */
	readonly retention?: RetentionPolicy;
	/** How often one person and one address may call; `none` leaves it to a proxy. Default: none in development. */
	readonly limits?: RateLimits | "none";
	/** Where a request comes from, as the host knows it. Left out: nobody is counted by address. */
	readonly addressOf?: (request: Request) => string | undefined;
}

export interface CaseService {
	/** The case API: everything under `/api`, `/forms`, `/verify`, `/health`, `/metrics`. */
	fetch(request: Request): Promise<Response>;
	/** Begins the background work: deadlines and effects. */
	start(): Promise<void>;
	/** From now on `/health/ready` says `stopping`, so that nobody is sent here any more. Calls are still answered. */
	retire(): void;
	/** Resolves when everything under way is done and the store is closed. */
	stop(): Promise<void>;
	/**
	 * Carries out a reviewed plan over the open cases of its old edition, or says in a dry run what it would do. Each
	 * case is moved in a transaction of its own, and one that does not fit stays where it is.
	 * @throws Error when the plan's new edition is not offered here
	 * @throws PlanNotProvedError when it is not proved that its cases can go over, and it is no dry run
	 */
	moveCases(plan: MovesPlan, options: MoveOptions): Promise<readonly MoveVerdict[]>;
	/**
	 * Replaces the library offered for new cases. Open cases keep what they began with, but for calendars: where nothing
	 * else of their edition differs, what they wait for is measured again by the new ones, in the background.
	 * @throws DeploymentLacksError when one of them cannot be carried out here; everything stays as it was
	 */
	use(bundles: readonly Bundle[]): Promise<void>;
}

/** What route handlers work with. */
export interface Service {
	readonly engine: Engine;
	readonly identity: Identity;
	readonly dev: DevTools | undefined;
	readonly uploads: Uploads | undefined;
	readonly pages: Pages | undefined;
	/** The handler itself, for what calls it from inside. */
	readonly call: (request: Request) => Promise<Response>;
	readonly basePath: string;
	readonly limits: { readonly perActor: Limiter; readonly perAddress: Limiter } | undefined;
	/** How often one share may be looked at: each time is a line in its owner's log. */
	readonly shareViews: Limiter;
	/** How often one person may type a code to go on with a case. */
	readonly resumeTries: Limiter;
	readonly addressOf: (request: Request) => string | undefined;
	readonly refusals: RefusalLog;
	/** Whether the background work was begun, and whether the service is about to go. */
	readonly state: { works: boolean; retires: boolean };
	/** Every call there is, for the description of the API. */
	readonly routes: readonly Route[];
}
