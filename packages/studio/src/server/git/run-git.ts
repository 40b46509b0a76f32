import { execFile } from "node:child_process";

export interface GitAnswer {
	/** Exit code; -1 where it was ended for taking too long. */
	readonly code: number;
	readonly out: Buffer;
	/** What it said to people, and what hooks said. */
	readonly err: string;
}

export interface GitOptions {
	readonly input?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Where it runs, if not in the repository's own folder: a work tree of the same repository. */
	readonly cwd?: string;
	readonly timeoutMs?: number;
}

export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>;

export class GitMissing extends Error {}

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Runs `git` in a folder, without a shell. It asks nobody for a password: what needs one fails and says so.
 * Variables that lead git to another repository, and the token of the forge, are not handed on.
 *
 * @throws GitMissing where there is no git on this machine
 */
export function gitIn(folder: string): Git {
	return async (args, { input, env = {}, cwd = folder, timeoutMs = TIMEOUT_MS } = {}) =>
		await new Promise((resolve, reject) => {
			const child = execFile(
				"git",
				[...args],
				{
					cwd,
					env: { ...ownEnvironment(), ...env },
					encoding: "buffer",
					maxBuffer: MOST_BYTES,
					timeout: timeoutMs,
					windowsHide: true,
				},
				(error, out, err) => {
					if (error !== null && "code" in error && error.code === "ENOENT")
						return reject(new GitMissing("git"));
					resolve({ code: codeOf(error), out, err: err.toString("utf8") });
				},
			);
			// It may end before it has read everything, and then says why by itself.
			child.stdin?.on("error", () => undefined);
			child.stdin?.end(input ?? "");
		});
}

/** @throws Error with what git said, for what cannot fail unless something is broken */
export async function linesOf(git: Git, args: readonly string[]): Promise<readonly string[]> {
	const { code, out, err } = await git(args);
	if (code !== 0) throw new Error(`git ${args[0]}: ${err}`);
	return out
		.toString("utf8")
		.split("\n")
		.filter((line) => line !== "");
}

/** One line of answer, or undefined where git refused. */
export async function lineOf(
	git: Git,
	args: readonly string[],
	options?: GitOptions,
): Promise<string | undefined> {
	const { code, out } = await git(args, options);
	const line = out.toString("utf8").trim();
	return code === 0 && line !== "" ? line : undefined;
}

function codeOf(error: unknown): number {
	if (error === null) return 0;
	const { code, killed } = error as { readonly code?: unknown; readonly killed?: boolean };
	return killed === true || typeof code !== "number" ? -1 : code;
}

function ownEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !LEADS_ELSEWHERE.test(name) && !name.startsWith("ONEDOOR_"),
	);
	return {
		...(Object.fromEntries(kept) as NodeJS.ProcessEnv),
		GIT_TERMINAL_PROMPT: "0",
		GCM_INTERACTIVE: "never",
		SSH_ASKPASS_REQUIRE: "never",
		GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? "ssh -oBatchMode=yes",
		GIT_ASKPASS: "",
		GIT_EDITOR: "true",
		LC_ALL: "C.UTF-8",
	};
}

const LEADS_ELSEWHERE =
	/^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|ASKPASS|TERMINAL_PROMPT|EDITOR|SEQUENCE_EDITOR)$/;
