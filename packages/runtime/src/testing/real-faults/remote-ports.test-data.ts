import { LATER, type Later, type PortAnswer, type Ports } from "../../ports/ports.ts";
import type { OutsideCall } from "./outside-server.test-data.ts";

/** Longer than anybody here needs for an answer. */
const PATIENCE_MS = 2_000;

/** The ports of a worker: each order goes to the outside at `url`, which is another process. */
export function remotePorts(url: string): Ports {
	async function ask<Answer>(call: OutsideCall, order: unknown): Promise<Answer | Later> {
		const response = await fetch(`${url}/${call}`, {
			method: "POST",
			body: JSON.stringify(order),
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		const { later, said } = (await response.json()) as { later?: true; said: Answer };
		return later ? LATER : said;
	}
	const answered = (call: OutsideCall) => (order: unknown) => ask<PortAnswer>(call, order);
	const done = (call: OutsideCall) => async (order: unknown) => void (await ask(call, order));
	return {
		appointments: { taken: async () => [], book: async () => true, free: async () => {} },
		registers: { read: async () => undefined, call: answered("registers.call") },
		payment: {
			redirectOf: () => "",
			start: answered("payment.start"),
			refund: done("payment.refund"),
		},
		signature: { sign: answered("signature.sign") },
		notification: { send: done("notification.send") },
		post: { deliver: answered("post.deliver") },
		repository: { deliver: answered("repository.deliver") },
		wallet: { present: async () => undefined },
	};
}
