import type { Log } from "../engine/engine.ts";

/** What the service did not do for somebody, and why. No path, body or name: those may say who it was about. */
export interface RefusedRequest {
	readonly status: number;
	readonly code: string;
	/** Id of the route in the description of the API; left out: there is none. */
	readonly route?: string;
	/** A keyed hash of whoever was signed in: the same person is the same word, and nobody can be found by it. */
	readonly by?: string;
}

/** Says and counts refusals. */
export interface RefusalLog {
	refused(request: RefusedRequest): void;
	/** Since the start, by code. */
	readonly counts: ReadonlyMap<string, number>;
}

/** Lines of one code in a minute. Whoever is refused a thousand times a second must not fill the disk with it. */
const MOST_LINES = 60;
const MINUTE_MS = 60_000;

interface Said {
	readonly since: number;
	readonly lines: number;
	readonly held: number;
}

/**
 * One line a refusal, as `event`, and after many of one code in a minute none before the next; that one says how many
 * were `unsaid`.
 *
 * @param now the machine's time in milliseconds
 */
export function refusalLog(log: Log, event: string, now: () => number): RefusalLog {
	const counts = new Map<string, number>();
	const said = new Map<string, Said>();
	return {
		counts,
		refused: ({ status, code, route, by }) => {
			counts.set(code, (counts.get(code) ?? 0) + 1);
			if (isEveryday({ status, code })) return;
			const before = said.get(code) ?? { since: now(), lines: 0, held: 0 };
			const isOver = now() - before.since >= MINUTE_MS;
			const { since, lines, held } = isOver ? { ...before, since: now(), lines: 0 } : before;
			const speaks = lines < MOST_LINES;
			said.set(code, {
				since,
				lines: lines + (speaks ? 1 : 0),
				held: speaks ? 0 : held + 1,
			});
			if (!speaks) return;
			const who = { ...(route !== undefined && { route }), ...(by !== undefined && { by }) };
			log(event, { status, code, ...who, ...(held > 0 && { unsaid: held }) });
		},
	};
}

/** What people run into who mean well: a form with a slip in it, a step that another has just done. Counted, not said. */
function isEveryday({ status, code }: RefusedRequest): boolean {
	return EVERYDAY.has(status) && code !== "idempotency_key_reused";
}

const EVERYDAY: ReadonlySet<number> = new Set([409, 412, 422]);
