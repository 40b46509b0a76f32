import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const DOG = resolve(import.meta.dirname, "../../../docs/first-procedure");

/** A library under git on this machine: a bare remote, and a copy that somebody works in. */
export interface TestRepository {
	/** The bare one. */
	readonly remote: string;
	readonly copy: string;
	/** The library in the copy. */
	readonly library: string;
	git(...args: readonly string[]): string;
	/** In the bare one. */
	there(...args: readonly string[]): string;
	read(path: string): string;
	write(path: string, text: string): void;
	/** What a colleague publishes meanwhile, from a copy of his own. */
	publish(subject: string, change: (text: string) => string, path: string, branch?: string): void;
	remove(): void;
}

/** @param from what the library holds; left out: the small one of the first tutorial */
export function testRepository(from: string = DOG): TestRepository {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-repository-"));
	const [remote, copy, other] = ["remote.git", "copy", "other"].map((name) =>
		join(folder, name),
	) as [string, string, string];
	const library = join(copy, "procedures");
	const run = (cwd: string, args: readonly string[]) =>
		execFileSync("git", args, {
			cwd,
			encoding: "utf8",
			env: quietEnvironment(),
			stdio: ["ignore", "pipe", "pipe"],
		});
	run(folder, ["init", "-q", "--bare", "-b", "main", remote]);
	run(folder, ["clone", "-q", remote, copy]);
	named(run, copy, "Officer");
	mkdirSync(library);
	cpSync(from, library, { recursive: true, filter: (path) => !path.endsWith(".md") });
	writeFileSync(join(copy, "README.md"), "# Procedures\n");
	run(copy, ["switch", "-q", "-c", "main"]);
	run(copy, ["add", "-A"]);
	run(copy, ["commit", "-q", "-m", "the library"]);
	run(copy, ["push", "-q", "origin", "main"]);
	run(copy, ["remote", "set-head", "origin", "main"]);
	run(folder, ["clone", "-q", remote, other]);
	named(run, other, "Colleague");
	return {
		remote,
		copy,
		library,
		git: (...args) => run(copy, args),
		there: (...args) => run(remote, args),
		read: (path) => readFileSync(join(library, path), "utf8"),
		write: (path, text) => writeFileSync(join(library, path), text),
		publish(subject, change, path, branch = "main") {
			run(other, ["fetch", "-q", "origin"]);
			run(other, ["switch", "-q", "--detach", `origin/${branch}`]);
			const file = join(other, "procedures", path);
			writeFileSync(file, change(readFileSync(file, "utf8")));
			run(other, ["commit", "-q", "-a", "-m", subject]);
			run(other, ["push", "-q", "origin", `HEAD:${branch}`]);
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

function named(
	run: (cwd: string, args: readonly string[]) => string,
	cwd: string,
	name: string,
): void {
	run(cwd, ["config", "user.name", name]);
	run(cwd, ["config", "user.email", `${name.toLowerCase()}@example.org`]);
}

/** What the machine's own git would add is no part of a test. */
export function quietEnvironment(): NodeJS.ProcessEnv {
	return { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
}
