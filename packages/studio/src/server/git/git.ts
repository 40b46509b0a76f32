import { execFile } from "node:child_process";

export interface GitAnswer {
	readonly ok: boolean;
	readonly out: string;
	/** What git said about why not. */
	readonly said: string;
}

export interface GitOptions {
	readonly input?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly encoding?: "utf8" | "latin1";
}

/** Asks git in a folder. It gets no shell, asks nobody anything, and what it refuses is an answer too. */
export function askGit(
	dir: string,
	args: readonly string[],
	{ input, env = {}, encoding = "utf8" }: GitOptions = {},
): Promise<GitAnswer> {
	return new Promise((resolve) => {
		const child = execFile(
			"git",
			["-C", dir, ...args],
			{
				encoding,
				maxBuffer: MOST_BYTES,
				timeout: MOST_MS,
				env: { ...process.env, GIT_TERMINAL_PROMPT: "0", ...env },
			},
			(error, out, said) => resolve({ ok: error === null, out, said }),
		);
		child.stdin?.on("error", () => undefined);
		child.stdin?.end(input ?? "");
	});
}

const MOST_BYTES = 1 << 28;
/** A remote that does not answer must not hold a page for ever. */
const MOST_MS = 60_000;

/** @throws GitRefused when git refuses. */
export async function git(
	dir: string,
	args: readonly string[],
	options: GitOptions = {},
): Promise<string> {
	const answer = await askGit(dir, args, options);
	if (!answer.ok) throw new GitRefused(args[0] ?? "", answer.said);
	return answer.out;
}

/** Something that git would not do. */
export class GitRefused extends Error {
	override readonly name = "GitRefused";
	readonly said: string;
	constructor(command: string, said: string) {
		super(`git ${command} refused`);
		this.said = said;
	}
}
