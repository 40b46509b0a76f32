import type { Engine } from "../../engine/engine.ts";
import { figuresOf } from "../../engine/figures.ts";
import { HttpProblem } from "../problem.ts";
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
		summary:
			"The store answers, with the schema that the program knows, and nothing is about to stop; effects that were given up are named",
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
	{
		id: "extendSession",
		method: "post",
		path: "/api/session",
		access: "signed_in",
		summary: "I am still here: the browser's session ends later",
		answers: {
			200: {
				description: "The person, and how long their session lasts now",
				schema: ref("SessionView"),
				headers: { "Set-Cookie": "The session" },
			},
		},
		problems: [409],
		handle: extend,
	},
];

/** Asked by every page: that nobody is signed in is an answer, not a refusal. */
async function session(call: Call): Promise<Response> {
	if (call.actor.id === "") return noContent();
	return json(sessionView(call, call.until));
}

function sessionView(
	{ actor: { id, roles, office, level, identity } }: Call,
	until: number | undefined,
): object {
	return {
		id,
		...(identity.full_name === undefined ? {} : { full_name: identity.full_name }),
		roles,
		...(office ? { office } : {}),
		level,
		// Not an instant: the reader's clock may be any.
		...(until !== undefined && {
			expires_in: Math.max(0, Math.floor((until - Date.now()) / 1000)),
		}),
	};
}

/** "I am still here." */
async function extend(call: Call): Promise<Response> {
	const extended = await call.service.identity.extend?.(call.request);
	if (extended === undefined) throw new HttpProblem(409, "session_not_extended");
	return json(sessionView(call, extended.until), 200, { "Set-Cookie": extended.cookie });
}

async function ready({ service: { engine, state } }: Call): Promise<Response> {
	if (state.retires) return json({ status: "stopping" }, 503);
	try {
		const { effectsDead, effectsWaiting } = await engine.store.figures();
		const schema = await engine.store.schema?.();
		if (schema !== undefined && schema.found !== schema.known)
			return json({ status: "other_schema", schema: schema.found, knows: schema.known }, 503);
		const dead = await engine.store.deadEffects(MOST_DEAD);
		const procedures = engine.procedures.inForce(engine.clock.now()).length;
		return json({
			status: "ok",
			procedures,
			...(schema && { schema: schema.found }),
			worker: workerOf(engine, state.works),
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

/** Whether this process does background work. A round lasts as long as there is something to do. */
function workerOf({ rounds: { lastAt }, machineNow }: Engine, works: boolean) {
	if (!works) return { status: "off" };
	if (lastAt === undefined) return { status: "begins" };
	return { status: "works", seconds_since_round: Math.round((machineNow() - lastAt) / 1000) };
}

async function metrics({ service: { engine, refusals } }: Call): Promise<Response> {
	const lines = [
		...(await figuresOf(engine)).flatMap(({ name, help, rows }) =>
			linesOf("gauge", name, help, rows),
		),
		...linesOf(
			"counter",
			"onedoor_requests_refused",
			"Requests refused since the start, by code",
			[...refusals.counts].map(([code, value]) => ({ of: ["code", code], value })),
		),
	];
	return new Response(`${lines.join("\n")}\n`, {
		headers: {
			"Content-Type": "text/plain; version=0.0.4; charset=utf-8",
			"Cache-Control": "no-store",
		},
	});
}

function linesOf(
	type: "gauge" | "counter",
	name: string,
	help: string,
	rows: readonly {
		readonly of?: readonly [label: string, value: string];
		readonly value: number;
	}[],
): readonly string[] {
	return [
		`# HELP ${name} ${help}`,
		`# TYPE ${name} ${type}`,
		...rows.map(
			({ of, value }) => `${name}${of ? `{${of[0]}=${JSON.stringify(of[1])}}` : ""} ${value}`,
		),
	];
}
