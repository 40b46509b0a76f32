import type { IdentityFacts } from "@onedoor/dsl/form";

import { portActor } from "../../engine/actors.ts";
import { handleCommand } from "../../engine/handle-command.ts";
import { drainOutbox } from "../../engine/outbox.ts";
import { isTestClock } from "../../ports/clock.ts";
import { SESSION_COOKIE } from "../../ports/simulators/dev-identity.ts";
import type { SimulatorMode } from "../../ports/simulators/simulator-store.ts";
import { simulatorNames } from "../../ports/simulators/simulators.ts";
import { clockView, moveTestClock } from "../dev-clock.ts";
import { HttpProblem, notFound, refused } from "../problem.ts";
import { json, noContent } from "../responses.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { anyObject, pageOf, ref, shape, text } from "../schemas/shapes.ts";
import type { DevTools } from "../service.ts";

const development = "development" as const;
const clockAnswer = {
	200: { description: "The clock", schema: shape({ now: text, test: { type: "boolean" } }) },
};

/** Simulator identity, test clock and simulators. In production none of these exists. */
export const dev: readonly Route[] = [
	{
		id: "devIdentities",
		method: "get",
		path: "/api/dev/identities",
		access: development,
		summary: "People and officers who can sign in",
		answers: { 200: { description: "All of them", schema: pageOf(anyObject) } },
		handle: async (call) => json({ items: toolsOf(call).people }),
	},
	{
		id: "devSession",
		method: "post",
		path: "/api/dev/session",
		access: development,
		summary: "Sign in as anybody: a bearer token, and a cookie for browsers",
		body: ref("NewSession"),
		answers: { 200: { description: "Signed in", schema: shape({ token: text }) } },
		handle: signIn,
	},
	{
		id: "devSignOut",
		method: "delete",
		path: "/api/dev/session",
		access: development,
		summary: "Sign out: the cookie goes",
		answers: { 204: { description: "Signed out" } },
		handle: async () =>
			noContent({
				"Set-Cookie": `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`,
			}),
	},
	{
		id: "devGetClock",
		method: "get",
		path: "/api/dev/clock",
		access: development,
		summary: "What time it is for the law",
		answers: clockAnswer,
		handle: async ({ service }) => json(clockView(service.engine)),
	},
	{
		id: "devMoveClock",
		method: "post",
		path: "/api/dev/clock",
		access: development,
		summary: "Move the test clock on; answers when all that fell due has been done",
		body: ref("ClockBody"),
		answers: clockAnswer,
		problems: [409, 422],
		handle: async (call) => {
			const { engine } = call.service;
			if (!isTestClock(engine.clock)) throw new HttpProblem(409, "no_test_clock");
			await moveTestClock(engine, engine.clock, bodyOf(call));
			return json(clockView(engine));
		},
	},
	{
		id: "devSimulators",
		method: "get",
		path: "/api/dev/simulators",
		access: development,
		summary: "Simulators and how they behave",
		answers: { 200: { description: "All of them", schema: pageOf(anyObject) } },
		handle: async (call) =>
			json({
				items: namesOf(call).map((name) => ({ name, mode: toolsOf(call).simulators.mode(name) })),
			}),
	},
	{
		id: "devSetSimulator",
		method: "put",
		path: "/api/dev/simulators/{name}",
		access: development,
		summary: "Let a simulator answer, be silent or be down",
		body: ref("ModeBody"),
		answers: { 200: { description: "How it behaves now", schema: anyObject } },
		problems: [404],
		handle: setMode,
	},
	{
		id: "devAnswer",
		method: "post",
		path: "/api/dev/answers",
		access: development,
		summary: "Answer by hand for a port",
		body: ref("ReportBody"),
		answers: { 204: { description: "Taken, or known already" } },
		problems: [404, 409],
		handle: answerByHand,
	},
	{
		id: "devMessages",
		method: "get",
		path: "/api/dev/messages",
		access: development,
		summary: "What was sent: letters, notices, SMS",
		parameters: {
			case: { in: "query", description: "Only of this case.", schema: { type: "string" } },
		},
		answers: { 200: { description: "Oldest first", schema: pageOf(anyObject) } },
		handle: async (call) =>
			json({ items: toolsOf(call).simulators.messages(call.query.get("case") ?? undefined) }),
	},
];

interface NewSession {
	readonly id: string;
	readonly roles?: readonly string[];
	readonly assurance?: "low" | "substantial" | "high";
	readonly office?: { readonly kind: string; readonly unit: string } | string;
	readonly identity?: IdentityFacts;
}

const LEVELS = { low: 1, substantial: 2, high: 3 } as const;

async function signIn(call: Call): Promise<Response> {
	const body = bodyOf<NewSession>(call);
	const { identity, people } = toolsOf(call);
	const known = people.find(({ id }) => id === body.id);
	const office = officeOf(body.office);
	const token = identity.token({
		id: body.id,
		roles: (body.roles ?? []).filter((role) => role !== "applicant"),
		level: LEVELS[body.assurance ?? "high"],
		...(office ? { office } : {}),
		identity: {
			personal_id: body.id,
			...(known ? { full_name: known.full_name } : {}),
			...(known?.birth_date === undefined ? {} : { birth_date: known.birth_date }),
			...body.identity,
		},
	});
	return json({ token }, 200, {
		"Set-Cookie": `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict`,
	});
}

/** `service_centre 79901`, `service_centre:79901`, or the object. */
function officeOf(
	office: NewSession["office"],
): { readonly kind: string; readonly unit: string } | undefined {
	if (typeof office !== "string") return office;
	const [kind, unit] = office.split(/[ :/]/);
	if (kind === undefined || unit === undefined)
		throw new HttpProblem(422, "unknown_office", { values: { office } });
	return { kind, unit };
}

async function setMode(call: Call): Promise<Response> {
	const { engine } = call.service;
	const name = param(call, "name");
	if (!namesOf(call).includes(name)) throw notFound();
	const { mode } = bodyOf<{ readonly mode: SimulatorMode }>(call);
	toolsOf(call).simulators.setMode(name, mode);
	engine.quietUntil.delete(name);
	// Whoever waits for their next try need not wait longer than the simulator does.
	await engine.store.hurryEffects();
	await drainOutbox(engine);
	return json({ name, mode });
}

async function answerByHand(call: Call): Promise<Response> {
	const { engine } = call.service;
	const {
		case: id,
		step,
		answer,
		data,
		effect,
	} = bodyOf<{
		readonly case: string;
		readonly step: string;
		readonly answer: string;
		readonly effect?: string;
		readonly data?: Readonly<Record<string, unknown>>;
	}>(call);
	const handled = await handleCommand(engine, {
		case: id,
		actor: portActor("by_hand"),
		command: {
			kind: "report",
			step,
			answer,
			...(effect === undefined ? {} : { effect }),
			...(data ? { data } : {}),
		},
	});
	if (handled.kind === "unknown_case") throw notFound();
	if (handled.kind === "refused") throw refused(handled.refusal);
	await drainOutbox(engine, { case: id });
	return noContent();
}

function namesOf({ service: { engine } }: Call): readonly string[] {
	return simulatorNames(engine.procedures.all());
}

function toolsOf({ service }: Call): DevTools {
	if (service.dev === undefined) throw notFound();
	return service.dev;
}
