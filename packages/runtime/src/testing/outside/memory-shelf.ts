import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

interface Kept {
	readonly payload: AdapterPayload;
	readonly until: number;
}

/** Where the provider keeps sessions, codes and tokens: in memory, for as long as this shelf. */
export function memoryShelf(): AdapterFactory {
	const all = new Map<string, Kept>();
	const found = (key: string): AdapterPayload | undefined => {
		const kept = all.get(key);
		return kept !== undefined && kept.until > Date.now() ? kept.payload : undefined;
	};
	return (model): Adapter => {
		const keyOf = (id: string): string => `${model}:${id}`;
		const findBy = async (name: "uid" | "userCode", value: string) =>
			[...all]
				.filter(([key]) => key.startsWith(`${model}:`))
				.map(([key]) => found(key))
				.find((payload) => payload?.[name] === value);
		return {
			upsert: async (id, payload, seconds) => {
				const until = seconds ? Date.now() + seconds * 1000 : Number.POSITIVE_INFINITY;
				all.set(keyOf(id), { payload, until });
			},
			find: async (id) => found(keyOf(id)),
			findByUid: (uid) => findBy("uid", uid),
			findByUserCode: (code) => findBy("userCode", code),
			consume: async (id) => {
				const payload = found(keyOf(id));
				if (payload) payload.consumed = Math.floor(Date.now() / 1000);
			},
			destroy: async (id) => {
				all.delete(keyOf(id));
			},
			revokeByGrantId: async (grant) => {
				for (const [key, { payload }] of all) if (payload.grantId === grant) all.delete(key);
			},
		};
	};
}
