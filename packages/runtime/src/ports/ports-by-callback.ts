import { type Carriers, LATER, type Ports } from "./ports.ts";

const carrier: Carriers = { deliver: async () => LATER };

/**
 * Ports of a host that has connected nothing yet: every order is taken, and whoever carries it out answers by
 * `POST /api/callbacks/{adapter}`.
 */
export const portsByCallback: Ports = {
	appointments: { taken: async () => [], book: async () => true, free: async () => {} },
	registers: { read: async () => undefined, call: async () => LATER },
	payment: {
		redirectOf: (order) => `/cases/${order.case}`,
		start: async () => LATER,
		refund: async () => undefined,
	},
	signature: { sign: async () => LATER },
	notification: { send: async () => undefined },
	post: carrier,
	repository: carrier,
	// What is in somebody's hand cannot be checked here, and nobody would answer later.
	wallet: { present: async ({ signed }) => (signed === undefined ? LATER : undefined) },
};
