/** What a command reads and writes besides files; a test passes its own. */
export interface Io {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Paths on the command line are meant from here, and findings name files as they were given. */
	readonly cwd: string;
	/** Ends a server; left out: SIGINT and SIGTERM do. */
	readonly signal?: AbortSignal;
}

/** Answers the exit code: 0 fine, 1 findings or a decision needed, 2 could not run. */
export type Command = (argv: readonly string[], io: Io) => Promise<number>;

export function processIo(): Io {
	// Whoever reads our output may stop early, as `head` does: then nobody waits for the rest.
	process.stdout.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
		process.exit();
	});
	return {
		out: (text) => void process.stdout.write(text),
		err: (text) => void process.stderr.write(text),
		env: process.env,
		cwd: process.cwd(),
	};
}

/** Why a command could not run; `main` prints its sentence and answers 2. */
export class UsageError extends Error {}
