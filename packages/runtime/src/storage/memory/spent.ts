import type { SpentStore } from "../spent.ts";

export function spent(): SpentStore {
	const untils = new Map<string, number>();
	const isSpent = (key: string, now: number): boolean => (untils.get(key) ?? 0) > now;
	return {
		spend: async (key, until, now) => {
			if (isSpent(key, now)) return false;
			for (const [old, over] of untils) if (over <= now) untils.delete(old);
			untils.set(key, until);
			return true;
		},
		isSpent: async (key, now) => isSpent(key, now),
	};
}
