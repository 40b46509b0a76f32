import type { Problem } from "@onedoor/dsl/bundle";

/** What a call threw that the server refused. `problem.code` is stable; words come from the caller's `words/`. */
export class ProblemError extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(`${problem.status} ${problem.code}`);
		this.name = "ProblemError";
		this.problem = problem;
	}

	get code(): string {
		return this.problem.code;
	}

	get status(): number {
		return this.problem.status;
	}
}

/** The server could not be reached, or the answer was cut off. Sending again with the same key is safe. */
export class UnreachableError extends Error {
	constructor(cause: unknown) {
		super("unreachable", { cause });
		this.name = "UnreachableError";
	}
}
