import type { Engine } from "../../engine/engine.ts";
import type { SubscriberFigures } from "../../storage/news.ts";
import { json, noContent } from "../responses.ts";
import type { Call, Route } from "../route.ts";
import { ref, shape, text } from "../schemas/shapes.ts";

const MOST_DEAD = 20;

export const operations: readonly Route[] = [
	{
		id: "live",
		method: "get",
		path: "/health/live",
		access: "public",
		summary: "The process runs",
		answers: { 200: { description: "It does", schema: shape({ status: text }) } },
		handle: async () => json({ status: "ok" }),
	},
	{
		id: "ready",
		method: "get",
		path: "/health/ready",
		access: "public",
		summary: "The store answers and procedures are loaded; effects that were given up are named",
		answers: {
			200: { description: "Ready", schema: shape({ status: text }) },
			503: { description: "Not ready", schema: shape({ status: text }) },
		},
		handle: ready,
	},
	{
		id: "metrics",
		method: "get",
		path: "/metrics",
		access: "public",
		summary: "Figures in the text format of Prometheus",
		answers: { 200: { description: "Figures", type: "text/plain", schema: text } },
		handle: metrics,
	},
	{
		id: "getSession",
		method: "get",
		path: "/api/session",
		access: "public",
		summary: "Whom the server takes this request for",
		answers: {
			200: { description: "The person", schema: ref("SessionView") },
			204: { description: "Nobody is signed in" },
		},
		handle: session,
	},
];

/** Asked by every page: that nobody is signed in is an answer, not a refusal. */
async function session({ actor: { id, roles, office, level, identity } }: Call): Promise<Response> {
	if (id === "") return noContent();
	return json({
		id,
		...(identity.full_name === undefined ? {} : { full_name: identity.full_name }),
		roles,
		...(office ? { office } : {}),
		level,
	});
}

async function ready({ service: { engine } }: Call): Promise<Response> {
	try {
		const { effectsDead, effectsWaiting } = await engine.store.figures();
		const dead = await engine.store.deadEffects(MOST_DEAD);
		const procedures = engine.procedures.inForce(engine.clock.now()).length;
		return json({
			status: "ok",
			procedures,
			effects_waiting: effectsWaiting,
			effects_dead: effectsDead,
			// Why is said in the log and by `onedoor outbox`: here anybody may ask.
			dead: dead.map(({ why: _, ...effect }) => effect),
		});
	} catch (error) {
		engine.log("not_ready", { why: String(error) });
		return json({ status: "store_unavailable" }, 503);
	}
}

/** Of each subscriber there is, also of those that nothing waits for. */
async function newsRows({ store, subscribers, machineNow }: Engine): Promise<readonly string[]> {
	if (subscribers.length === 0) return [];
	const known = new Map((await store.newsFigures()).map((one) => [one.subscriber, one]));
	const rows = (value: (of: Partial<SubscriberFigures>) => number): Rows =>
		subscribers.map(({ name }) => [
			`{subscriber=${JSON.stringify(name)}}`,
			value(known.get(name) ?? {}),
		]);
	const now = machineNow();
	return [
		...gauge(
			"onedoor_news_waiting",
			"Cases of which a subscriber has still to be told",
			rows(({ waiting = 0 }) => waiting),
		),
		...gauge(
			"onedoor_news_lag_seconds",
			"How long the oldest of them has waited",
			rows(({ since = now }) => Math.max(0, now - since) / 1000),
		),
		...gauge(
			"onedoor_news_given_up",
			"Events that a subscriber did not take",
			rows(({ givenUp = 0 }) => givenUp),
		),
	];
}

async function metrics({ service: { engine, refusals } }: Call): Promise<Response> {
	const { cases, effectsWaiting, effectsDead } = await engine.store.figures();
	const nextDue = await engine.store.nextDue(Number.MAX_SAFE_INTEGER);
	const lag = nextDue === undefined ? 0 : Math.max(0, engine.clock.now() - nextDue) / 1000;
	const lines = [
		...gauge(
			"onedoor_cases",
			"Cases by status",
			Object.entries(cases).map(([status, count]) => [`{status="${status}"}`, count]),
		),
		...gauge("onedoor_effects_waiting", "Effects to be carried out", [["", effectsWaiting]]),
		...gauge("onedoor_effects_dead", "Effects given up", [["", effectsDead]]),
		...gauge("onedoor_deadline_lag_seconds", "How long the earliest due deadline has waited", [
			["", lag],
		]),
		...(await newsRows(engine)),
		...counter(
			"onedoor_requests_refused",
			"Requests refused since the start, by code",
			[...refusals.counts].map(([code, count]) => [`{code="${code}"}`, count]),
		),
	];
	return new Response(`${lines.join("\n")}\n`, {
		headers: {
			"Content-Type": "text/plain; version=0.0.4; charset=utf-8",
			"Cache-Control": "no-store",
		},
	});
}

type Rows = readonly (readonly [labels: string, value: number])[];

const gauge = (name: string, help: string, rows: Rows) => figures("gauge", name, help, rows);
const counter = (name: string, help: string, rows: Rows) => figures("counter", name, help, rows);

function figures(
	type: "gauge" | "counter",
	name: string,
	help: string,
	rows: Rows,
): readonly string[] {
	return [
		`# HELP ${name} ${help}`,
		`# TYPE ${name} ${type}`,
		...rows.map(([labels, value]) => `${name}${labels} ${value}`),
	];
}
