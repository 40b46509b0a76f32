import { keeperOf } from "../audit/erasure/keeper.ts";
import type { Engine } from "../engine/engine.ts";
import { engineOf } from "../engine/engine-of.ts";
import { gaugesOf } from "../engine/figures.ts";
import { refuseLacking } from "../engine/lacking.ts";
import { moveCases } from "../engine/move-cases.ts";
import { calendarRounds } from "../engine/take-calendars.ts";
import { tellerOf } from "../engine/teller.ts";
import { workerOf } from "../engine/worker.ts";
import { clearingUp } from "../files/clear-up.ts";
import { diskFiles } from "../files/disk-files.ts";
import type { FileStore } from "../ports/file-store.ts";
import { appOf } from "./app.ts";
import { limiterOf, RESUME_TRIES, SHARE_VIEWS, USUAL_LIMITS } from "./rate-limit.ts";
import { refusalLog } from "./refusal-log.ts";
import { routes } from "./routes/index.ts";
import type { CaseService, CaseServiceOptions, Service } from "./service.ts";
import { uploadsOf } from "./uploads.ts";

/**
 * A case service: the HTTP handler and the background work over one store. Nothing runs before `start`.
 *
 * @throws DeploymentLacksError when a procedure needs what this deployment has not
 * @example createCaseService({ bundles, store: sqliteStore("cases.sqlite"), identity })
 */
export function createCaseService(options: CaseServiceOptions): CaseService {
	const { store, basePath = "" } = options;
	const worker = workerOf(() => engine);
	const teller = tellerOf(() => engine);
	const wake = (): void => {
		worker.wake();
		teller.wake();
	};
	const engine: Engine = engineOf(store, { ...options, wake });
	const lie = placeOfUploads(options);
	const service: Service = {
		engine,
		identity: options.identity,
		dev: options.dev,
		uploads: lie && uploadsOf(engine, lie, options.uploadsADay),
		pages: options.pages,
		call: async (request) => app.fetch(request),
		basePath,
		limits: limitersOf(options, engine.machineNow),
		shareViews: limiterOf(SHARE_VIEWS, engine.machineNow),
		resumeTries: limiterOf(RESUME_TRIES, engine.machineNow),
		addressOf: options.addressOf ?? (() => undefined),
		refusals: refusalLog(engine.log, "request_refused", engine.machineNow),
		routes,
		state: { works: false, retires: false },
	};
	const app = appOf(service);
	const keeper = options.retention && keeperOf(engine, options.retention);
	const calendars = calendarRounds(engine);
	const clearing = lie && clearingUp(engine, lie, options.scanAgainMs);
	const { state } = service;
	let stopGauges: (() => void) | undefined;
	refuseLacking(options.bundles, engine.deployment);
	const offered = engine.procedures.use(options.bundles);

	return {
		fetch: async (request) => {
			await offered;
			return app.fetch(request);
		},
		start: async () => {
			await offered;
			worker.start();
			teller.start();
			calendars.begin();
			state.works = true;
			stopGauges ??= options.telemetry?.gauges(() => gaugesOf(engine));
			keeper?.start();
			clearing?.start();
		},
		retire: () => {
			state.retires = true;
		},
		stop: async () => {
			state.retires = true;
			stopGauges?.();
			await calendars.stop();
			await keeper?.stop();
			await clearing?.stop();
			await worker.stop();
			await teller.stop();
			await store.close();
		},
		moveCases: async (plan, moving) => {
			await offered;
			return moveCases(engine, plan, moving);
		},
		use: async (bundles) => {
			refuseLacking(bundles, engine.deployment);
			await engine.procedures.use(bundles);
			if (state.works) calendars.begin();
		},
	};
}

/** Where uploads under way lie. */
function placeOfUploads({ fileStore, uploads }: CaseServiceOptions): FileStore | undefined {
	return fileStore ?? (uploads === undefined ? undefined : diskFiles(uploads));
}

function limitersOf({ limits, dev }: CaseServiceOptions, now: () => number): Service["limits"] {
	const chosen = limits ?? (dev === undefined ? USUAL_LIMITS : "none");
	if (chosen === "none") return undefined;
	return {
		perActor: limiterOf(chosen.perActor, now),
		perAddress: limiterOf(chosen.perAddress, now),
	};
}
