import type { Context } from "@opentelemetry/api";

/** Effects whose origin is remembered. One that waits longer than so many others begins a trace of its own. */
const MOST = 5_000;

/** Which effect was left by what. Of this process alone: nothing of a trace is written into the store. */
export function leftEffects(): {
	keep(effects: readonly string[], by: Context): void;
	of(effect: string): Context | undefined;
} {
	const origins = new Map<string, Context>();
	return {
		keep: (effects, by) => {
			for (const effect of effects) origins.set(effect, by);
			for (const oldest of origins.keys()) {
				if (origins.size <= MOST) break;
				origins.delete(oldest);
			}
		},
		of: (effect) => origins.get(effect),
	};
}
