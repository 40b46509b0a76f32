import { execFileSync } from "node:child_process";

/** What git answers; undefined where it refuses, or is not there. It gets no shell. */
export function git(cwd: string, args: readonly string[], input?: string): Buffer | undefined {
	try {
		return execFileSync("git", [...args], {
			cwd,
			maxBuffer: 1 << 28,
			stdio: ["pipe", "pipe", "ignore"],
			...(input !== undefined && { input }),
		});
	} catch {
		return undefined;
	}
}
