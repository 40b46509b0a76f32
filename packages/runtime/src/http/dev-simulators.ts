import { portActor } from "../engine/actors.ts";
import { handleCommand } from "../engine/handle-command.ts";
import { drainOutbox } from "../engine/outbox.ts";
import type { SimulatorMode } from "../ports/simulators/simulator-store.ts";
import { namesOf, toolsOf } from "./dev-tools.ts";
import { notFound, refused } from "./problem.ts";
import { json, noContent } from "./responses.ts";
import { bodyOf, type Call, param } from "./route.ts";

/** From now on the simulator answers, is silent or is down. */
export async function setMode(call: Call): Promise<Response> {
	const { engine } = call.service;
	const name = param(call, "name");
	if (!namesOf(call).includes(name)) throw notFound();
	const { mode } = bodyOf<{ readonly mode: SimulatorMode }>(call);
	toolsOf(call).simulators.setMode(name, mode);
	engine.circuit.answered(name);
	// Whoever waits for their next try need not wait longer than the simulator does.
	await engine.store.hurryEffects();
	await drainOutbox(engine);
	return json({ name, mode });
}

/** What was sent. Nobody waits for messages while they act, so those under way are waited for here. */
export async function listMessages(call: Call): Promise<Response> {
	await drainOutbox(call.service.engine);
	return json({ items: toolsOf(call).simulators.messages(call.query.get("case") ?? undefined) });
}

/** An answer by hand, as if the port had given it. */
export async function answerByHand(call: Call): Promise<Response> {
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
	const said = data ? { data } : {};
	const event = await eventOf(call, id, step, answer);
	const handled = await handleCommand(engine, {
		case: id,
		actor: portActor("by_hand"),
		command: event
			? { kind: "unasked", event, ...said }
			: { kind: "report", step, answer, ...(effect === undefined ? {} : { effect }), ...said },
	});
	if (handled.kind === "unknown_case") throw notFound();
	if (handled.kind === "refused") throw refused(handled.refusal);
	await drainOutbox(engine, { case: id });
	return noContent();
}

/** What a step waits for without having asked: it may be sent before the case stands there. */
async function eventOf(
	{ service: { engine } }: Call,
	id: string,
	name: string,
	answer: string,
): Promise<string | undefined> {
	const kase = await engine.store.load(id);
	const bundle = kase && (await engine.procedures.get(kase.bundle));
	const step = bundle?.definition.steps[name];
	if (step?.does !== "wait_for" || step.event.kind !== "answer") return undefined;
	return `${step.event.register}.${step.event.service}.${answer}`;
}
