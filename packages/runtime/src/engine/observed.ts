import { LATER, type Ports, type RegisterCall, type RegisterRead } from "../ports/ports.ts";
import type { Attributes, Observed, Span, Telemetry } from "../ports/telemetry.ts";
import type { Store } from "../storage/storage.ts";

/** What is observed of one call of a method: by its arguments, and by what it gave. */
interface Watched {
	readonly of: (...given: never[]) => Observed;
	readonly gave: (value: unknown) => Attributes;
}

/** The same, but that calls of these methods are told. Members that are not there stay so. */
function watching<Target extends object>(
	target: Target,
	telemetry: Telemetry,
	watched: Readonly<Record<string, Watched>>,
): Target {
	return new Proxy({} as Target, {
		has: (_, name) => Reflect.has(target, name),
		get: (_, name) => {
			const value: unknown = Reflect.get(target, name, target);
			if (typeof value !== "function" || typeof name !== "string") return value;
			if (!Object.hasOwn(watched, name)) return value.bind(target);
			return (...given: never[]) => told(telemetry, watched[name], target, value, given);
		},
	});
}

function told(
	telemetry: Telemetry,
	watched: Watched | undefined,
	target: object,
	method: object,
	given: never[],
): unknown {
	const call = async () => Reflect.apply(method as (...all: never[]) => unknown, target, given);
	if (watched === undefined) return call();
	return telemetry.within(watched.of(...given), async (span) => {
		const value = await call().catch((error: unknown) => gone(span, error));
		span.add(watched.gave(value));
		return value;
	});
}

function gone(span: Span, error: unknown): never {
	span.add({ "onedoor.answer": "down" });
	throw error;
}

export function observedStore(store: Store, telemetry: Telemetry): Store {
	return watching(store, telemetry, {
		commit: {
			of: () => ({ name: "commit", kind: "internal" }),
			gave: (how) => ({ "onedoor.result": how === "conflict" ? "conflict" : "done" }),
		},
	});
}

/** Which calls of which port are told. What redirects a person, or reads a callback, asks nobody by itself. */
const CALLS: Readonly<Record<Exclude<keyof Ports, "registers">, readonly string[]>> = {
	appointments: ["taken", "book", "free"],
	payment: ["start", "refund"],
	signature: ["sign"],
	notification: ["send"],
	post: ["deliver"],
	repository: ["deliver", "takeBack"],
	wallet: ["present"],
};

/** All ports but registers are told by their names alone: what they are asked holds what people said. */
export function observedPorts(ports: Ports, telemetry: Telemetry): Ports {
	const told = Object.entries(CALLS).map(([port, calls]) => {
		const watched = calls.map((call) => [call, { of: () => callOf(port, call), gave: answered }]);
		const target = ports[port as keyof Ports];
		return [port, watching(target, telemetry, Object.fromEntries(watched))];
	});
	const registers = watching(ports.registers, telemetry, {
		read: { of: ({ register }: RegisterRead) => registerCall(register, "read"), gave: answered },
		lists: {
			of: ({ register }: { register: string }) => registerCall(register, "lists"),
			gave: answered,
		},
		call: { of: ({ register }: RegisterCall) => registerCall(register, "call"), gave: answered },
	});
	return { ...ports, ...Object.fromEntries(told), registers };
}

function callOf(port: string, call: string): Observed {
	return {
		name: `${port} ${call}`,
		kind: "client",
		attributes: { "onedoor.port": port, "onedoor.call": call },
	};
}

function registerCall(register: string, call: string): Observed {
	const { attributes, ...of } = callOf("registers", call);
	return {
		...of,
		attributes: { ...attributes, "onedoor.register": register },
		measured: "onedoor.register.duration",
	};
}

/** Whether there was an answer. Which one is the outside's own words, and stands at the command that brings it. */
function answered(value: unknown): Attributes {
	if (value === undefined) return { "onedoor.answer": "nothing" };
	return { "onedoor.answer": isToCome(value) ? "later" : "given" };
}

/** Taken, and not done: the answer comes on its own, or is asked for again. */
function isToCome(value: unknown): boolean {
	if (value === LATER) return true;
	return (
		typeof value === "object" && value !== null && "askAgainMs" in value && !("answer" in value)
	);
}
