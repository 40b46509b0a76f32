import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { CaseView, DraftView } from "../packages/dsl/src/bundle/index.ts";
import { loadValidators } from "../packages/runtime/src/case/load-validators.ts";
import type { CaseClient, PageAsked, Pages } from "../packages/runtime/src/client/index.ts";
import { benchBundle } from "./forms/procedure.ts";
import { median, type Row, roundFigure } from "./row.ts";

const SIZES = [20, 300] as const;
const ROUNDS = 60;

/**
 * The form of the other rows as a page without script: from the case and its draft to the whole HTML, with visibility,
 * plan and words. Reading the case is what any page costs, and is left out.
 */
export async function serverRendering(): Promise<readonly Row[]> {
	execFileSync(process.execPath, ["scripts/build-pages.ts"]);
	const { renderStep } = (await import(
		resolve("packages/form-renderer/dist/server/server.js")
	)) as { readonly renderStep: Pages };
	const medians = new Map<number, number>();
	for (const size of SIZES) medians.set(size, await timed(renderStep, await pageOf(size)));
	const few = medians.get(SIZES[0]) ?? Number.NaN;
	return SIZES.map((size): Row => {
		const ms = medians.get(size) ?? Number.NaN;
		const row: Row = {
			id: `server rendering, ${size} fields`,
			value: roundFigure(ms),
			unit: "ms",
		};
		if (size === SIZES[0]) return row;
		const against = `server rendering, ${SIZES[0]} fields`;
		return { ...row, against, ratio: roundFigure(ms / few), gate: 3, gateOn: "value" };
	});
}

/** Milliseconds of processor time a page, after some that warm up. */
async function timed(render: Pages, asked: PageAsked): Promise<number> {
	const times: number[] = [];
	for (let round = -ROUNDS; round < ROUNDS; round++) {
		const before = process.cpuUsage();
		const answer = await render(asked);
		const { user, system } = process.cpuUsage(before);
		if (answer.kind !== "page" || answer.status !== 200 || !answer.html.includes("f-field_1"))
			throw new Error(`not the page: ${JSON.stringify(answer).slice(0, 500)}`);
		if (round >= 0) times.push((user + system) / 1000);
	}
	return median(times);
}

async function pageOf(size: number): Promise<PageAsked> {
	const bundle = benchBundle(size);
	const validators = await loadValidators(bundle);
	const { edition } = bundle.definition;
	const view = {
		id: "case",
		number: "W-1",
		procedure: bundle.definition.procedure,
		edition,
		version: 1,
		status: "draft",
		channel: "online",
		language: "en",
		opened_at: "2026-11-23T02:00:00Z",
		applicant: {},
		steps: ["application"],
		tasks: [{ id: "task", step: "application", role: "person", outcomes: ["submit"] }],
		actions: [],
		due: null,
		fees: { total: 0, due: 0, currency: "EUR", lines: [] },
		papers: [],
		track: [],
		sources: {},
		data: {},
	} as unknown as CaseView;
	const draft = { data: {}, sources: {}, silent: [], saved_at: null, version: 0 };
	const client = {
		session: async () => ({ id: "somebody", roles: [], level: 3 }),
		getCase: async () => view,
		caseBundle: async () => bundle,
		getDraft: async () => draft as unknown as DraftView,
	} as unknown as CaseClient;
	return {
		path: ["case", "application"],
		query: new URLSearchParams("page=questions"),
		basePath: "",
		client,
		validators: async (_, form) => validators[form] as never,
		proof: { name: "proof", value: "proof" },
		wanted: "en",
		now: "2026-11-23T02:00:00Z",
		isDevelopment: false,
	};
}
