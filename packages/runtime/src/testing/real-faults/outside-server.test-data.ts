import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { LATER, type Ports } from "../../ports/ports.ts";
import type { Rates } from "../faults/faulty.ts";
import type { Chance } from "../random.ts";

/** The outside as a server of its own: it outlives every worker, and what it has done it counts itself. */
export interface OutsideServer {
	readonly url: string;
	/** Registers and bank cannot be reached. */
	isCut: boolean;
	/** How often something went wrong on the way. */
	readonly faults: Readonly<Record<keyof Rates | "cut", number>>;
	close(): Promise<void>;
}

/** What workers ask of it, by `<port>.<call>`. Each call takes one order. */
export type OutsideCall =
	| "registers.call"
	| "payment.start"
	| "payment.refund"
	| "signature.sign"
	| "notification.send"
	| "post.deliver"
	| "repository.deliver";

/** @param rates how often an order is lost, done without an answer, or done twice */
export async function outsideServer(
	ports: Ports,
	rates: Rates,
	chance: Chance,
): Promise<OutsideServer> {
	const faults = { lost: 0, unanswered: 0, doubled: 0, cut: 0 };
	const happens = (fault: keyof Rates) => {
		const isSo = chance() < rates[fault];
		if (isSo) faults[fault]++;
		return isSo;
	};
	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const order: unknown = JSON.parse(await text(request));
		const call = callOf(ports, String(request.url).slice(1));
		if (state.isCut) faults.cut++;
		if (state.isCut || happens("lost")) return void response.destroy();
		if (happens("doubled")) await call(order);
		const said = await call(order);
		if (happens("unanswered")) return void response.destroy();
		response.end(JSON.stringify(said === LATER ? { later: true } : { said }));
	}
	const server = createServer((request, response) => {
		// A worker that was killed in the middle of its question hears nothing.
		answer(request, response).catch(() => response.destroy());
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	const state: OutsideServer = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		isCut: false,
		faults,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return state;
}

type Call = (order: unknown) => Promise<unknown>;

function callOf(ports: Ports, name: string): Call {
	const [port, call] = name.split(".") as [keyof Ports, string];
	return (ports[port] as unknown as Record<string, Call>)[call] as Call;
}
