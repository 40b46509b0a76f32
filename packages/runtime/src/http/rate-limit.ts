import { HttpProblem } from "./problem.ts";

/** So many requests at once, and then as many as come back in a minute. */
export interface Rate {
	readonly burst: number;
	readonly perMinute: number;
}

/** How often one person, and one network address, may call. */
export interface RateLimits {
	readonly perActor: Rate;
	readonly perAddress: Rate;
}

/** A person at a desk, with pages that save as they type, stays far below; so do many behind one address. */
export const USUAL_LIMITS: RateLimits = {
	perActor: { burst: 200, perMinute: 600 },
	perAddress: { burst: 1_000, perMinute: 3_000 },
};

/** Of one share, by everybody who has its link: people look a few times, and no link fills a log. */
export const SHARE_VIEWS: Rate = { burst: 30, perMinute: 1 };

/** Of codes to go on with a case: people mistype, and nobody tries them out. */
export const RESUME_TRIES: Rate = { burst: 10, perMinute: 2 };

/** Token buckets by key, in memory: each process counts for itself, and a restart forgets. */
export interface Limiter {
	/**
	 * Takes one request out of a key's bucket.
	 * @throws HttpProblem 429 with the limit, and the seconds until there is one again
	 */
	take(key: string): void;
}

/** More keys than this are not remembered: whoever was quiet longest is forgotten first, which is in their favour. */
const MOST_KEYS = 20_000;

/** @param now the machine's time in milliseconds */
export function limiterOf({ burst, perMinute }: Rate, now: () => number): Limiter {
	const buckets = new Map<string, { readonly left: number; readonly at: number }>();
	return {
		take: (key) => {
			const at = now();
			const before = buckets.get(key) ?? { left: burst, at };
			const left = Math.min(burst, before.left + ((at - before.at) * perMinute) / 60_000);
			if (left < 1) throw tooMany({ burst, perMinute }, left);
			// Set anew, so that the map stays in the order of the last request.
			buckets.delete(key);
			buckets.set(key, { left: left - 1, at });
			const [oldest] = buckets.keys();
			if (buckets.size > MOST_KEYS && oldest !== undefined) buckets.delete(oldest);
		},
	};
}

function tooMany({ burst, perMinute }: Rate, left: number): HttpProblem {
	const seconds = Math.ceil(((1 - left) * 60) / perMinute);
	return new HttpProblem(
		429,
		"too_many_requests",
		{ values: { burst, per_minute: perMinute, retry_after: seconds } },
		{ "Retry-After": String(seconds) },
	);
}
