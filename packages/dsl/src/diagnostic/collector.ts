import type { Location } from "../source/span.ts";

import { type Finding, type FindingOptions, finding, type Message } from "./finding.ts";

/**
 * Gathers findings. The same fault at the same place counts once: a part is read again for each procedure
 * that follows it, and says nothing twice.
 */
export class Collector {
	readonly #findings = new Map<string, Finding>();

	report(message: Message, at: Location, options?: FindingOptions): void {
		this.add(finding(message, at, options));
	}

	add(found: Finding): void {
		const key = `${found.file}\n${found.span.start}\n${found.span.end}\n${found.code}\n${found.message}`;
		if (!this.#findings.has(key)) this.#findings.set(key, found);
	}

	get count(): number {
		return this.#findings.size;
	}

	hasErrors(): boolean {
		return [...this.#findings.values()].some((found) => found.severity === "error");
	}

	/** Sorted by file and position, the same every run. */
	findings(): Finding[] {
		return [...this.#findings.values()].sort(byPlace);
	}
}

export function byPlace(a: Finding, b: Finding): number {
	return (
		compare(a.file, b.file) ||
		a.span.start - b.span.start ||
		a.span.end - b.span.end ||
		compare(a.code, b.code)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
