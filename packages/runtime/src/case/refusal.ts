import type { RefusalCode } from "@onedoor/dsl/bundle";

import type { Refusal } from "./command.ts";

/** A refusal before its `allowed` is known; `decide` adds it. */
export function refuse(
	code: RefusalCode,
	values: Readonly<Record<string, unknown>> = {},
	findings?: Refusal["findings"],
): Refusal {
	return { refused: true, code, values, allowed: [], ...(findings ? { findings } : {}) };
}

export function isRefusal(value: unknown): value is Refusal {
	return typeof value === "object" && value !== null && "refused" in value;
}
