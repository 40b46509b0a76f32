import { isTestClock } from "../../ports/clock.ts";
import { clockView, moveTestClock } from "../dev-clock.ts";
import { signIn, signOut } from "../dev-session.ts";
import { answerByHand, listMessages, setMode } from "../dev-simulators.ts";
import { namesOf, toolsOf } from "../dev-tools.ts";
import { HttpProblem } from "../problem.ts";
import { json } from "../responses.ts";
import { bodyOf, type Route } from "../route.ts";
import { anyObject, pageOf, ref, shape, text } from "../schemas/shapes.ts";

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
		handle: signOut,
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
		handle: listMessages,
	},
];
