import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server of its own process: it prints its port when it answers. */
export interface ServerProcess {
	/** `http://host:port` */
	readonly address: string;
	/** SIGKILL: nothing is flushed, closed or said. */
	kill(): Promise<void>;
	/** SIGSTOP: it stands still, holds what it holds, and knows nothing of it afterwards. */
	pause(): void;
	resume(): void;
}

/** What is still running when this process ends. */
const running = new Set<() => void>();
process.on("exit", () => {
	for (const end of running) end();
});

/** Nothing that was started outlives this process. @returns to be called when it has ended by itself */
export function endsWithUs(end: () => void): () => void {
	running.add(end);
	return () => void running.delete(end);
}

/** Starts a program of ours. Resolves when it answers. */
export async function serverProcess(
	program: string,
	args: readonly string[],
): Promise<ServerProcess> {
	const child = spawn(
		process.execPath,
		["--disable-warning=ExperimentalWarning", program, ...args],
		{
			stdio: ["ignore", "pipe", "inherit"],
			// It starts again and again: what was compiled once need not be compiled for each life.
			env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "onedoor-compile-cache") },
		},
	);
	const exited = once(child, "exit").then(endsWithUs(() => child.kill("SIGKILL")));
	const port = await Promise.race([
		once(child.stdout, "data").then(([bytes]) => String(bytes).trim()),
		exited.then(() => Promise.reject(new Error(`${program} ended before it answered`))),
	]);
	return {
		address: `http://127.0.0.1:${port}`,
		kill: async () => {
			child.kill("SIGKILL");
			await exited;
		},
		pause: () => child.kill("SIGSTOP"),
		resume: () => child.kill("SIGCONT"),
	};
}
