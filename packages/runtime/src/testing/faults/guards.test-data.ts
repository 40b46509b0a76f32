import type { Ports } from "../../ports/ports.ts";
import type { Store } from "../../storage/storage.ts";

/** Stores and ports with one guard taken away, so that a test can see that what is lost then is found. */

export function withoutVersions(store: Store): Store {
	return {
		...store,
		commit: async (_, change) =>
			store.commit((await store.load(change.case.id))?.version ?? 0, change),
	};
}

export function withoutAnswers(store: Store): Store {
	return {
		...store,
		answerOf: async () => undefined,
		commit: (version, { idempotency: _, ...change }) => store.commit(version, change),
	};
}

export function forgetful(store: Store): Store {
	let commits = 0;
	return {
		...store,
		commit: async (version, change) =>
			++commits % 100 === 0 ? "done" : store.commit(version, change),
	};
}

export function chargingAgain(ports: Ports): Ports {
	let orders = 0;
	return {
		...ports,
		payment: {
			...ports.payment,
			start: (order) => ports.payment.start({ ...order, id: `${order.id}:${++orders}` }),
		},
	};
}

/** Orders reach the outside without a key. */
export function withoutKeys(ports: Ports): Ports {
	return {
		...ports,
		payment: { ...ports.payment, start: (order) => ports.payment.start({ ...order, id: "" }) },
	};
}

/** No case hears what came of one that it started. */
export function withoutWord(store: Store): Store {
	return {
		...store,
		commit: (version, change) =>
			store.commit(version, {
				...change,
				effects: change.effects.filter(({ kind }) => kind !== "tell_parent"),
			}),
	};
}
