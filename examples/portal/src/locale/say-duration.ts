import type { Duration } from "@onedoor/dsl/bundle";

import type { Words } from "../words/index.ts";

/** `60 days`, `the same working day`. */
export function sayDuration(duration: Duration, words: Words): string {
	return words.durations[duration.unit](duration.n);
}
