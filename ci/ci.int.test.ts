import { spawn, spawnSync } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { parse } from "yaml";

const HOME = resolve(import.meta.dirname, "..");
const CI = import.meta.dirname;
/** The one that the project brings. */
const NODE = join(HOME, "node_modules/.bin/node");
const FILE = "procedures/dog_licence.procedure.yaml";

let folder = "";
let tools = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-ci-"));
	tools = mkdtempSync(join(tmpdir(), "onedoor-tools-"));
	mkdirSync(join(folder, "procedures"));
	cpSync(join(HOME, "docs/first-procedure"), join(folder, "procedures"), { recursive: true });
	git("init", "-q", "-b", "main");
	git("add", "-A");
	git("commit", "-q", "-m", "the licence");
	git("checkout", "-q", "-b", "change");
});
afterEach(() => {
	git("checkout", "-q", ".");
	git("reset", "-q", "--hard", "main");
	rmSync(join(folder, "onedoor-review"), { recursive: true, force: true });
});
afterAll(() => {
	for (const path of [folder, tools]) rmSync(path, { recursive: true });
});

interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

function run(
	command: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
	cwd = folder,
): Ran {
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd,
		encoding: "utf8",
		env: { NODE_ENV: "test", PATH: `${tools}:${process.env["PATH"]}`, HOME: folder, ...env },
	});
	return { code: status, out: stdout, err: stderr };
}

function git(...args: readonly string[]): string {
	const own = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
	const { code, out, err } = run("git", [...own, ...args]);
	if (code !== 0) throw new Error(err);
	return out.trim();
}

/** Commits a text in which some words are others. */
function change(from: string, to: string): void {
	const path = join(folder, FILE);
	const text = readFileSync(path, "utf8");
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
	git("commit", "-q", "-a", "-m", "a change");
}

/** A program of this name that stands before the others. */
function tool(name: string, script: string): void {
	writeFileSync(join(tools, name), `#!/usr/bin/env bash\n${script}\n`);
	chmodSync(join(tools, name), 0o755);
}

const LONGER = ["within: 1 working day", "within: 3 working days"] as const;
const written = (name: string): string =>
	readFileSync(join(folder, "onedoor-review", name), "utf8");

describe("review.sh", () => {
	const script = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
		run("bash", [join(CI, "review.sh"), ...args], {
			ONEDOOR_HOME: HOME,
			ONEDOOR_BASE: "main",
			...env,
		});

	test("writes the report, the comment and the verdict", () => {
		change(...LONGER);
		expect(script(["write"])).toMatchObject({ code: 0, out: "" });
		expect(written("review.html")).toMatch(/^<!doctype html>/);
		expect(written("suggestions.json")).toBe("[]\n");
		expect(script(["comment", "https://reports.test/1"]).code).toBe(0);
		expect(written("review.md")).toMatch(
			/^<!-- onedoor-review -->\n## 🟡 1 change needs a decision\n/,
		);
		expect(written("review.md")).toContain("[full report](https://reports.test/1)");
		expect(script(["verdict"])).toMatchObject({ code: 0, out: "onedoor review: decide\n" });
		expect(script(["verdict"], { ONEDOOR_FAIL_ON: "decision" }).code).toBe(1);
		expect(script(["verdict"], { ONEDOOR_FAIL_ON: "never" }).code).toBe(0);
	});

	test("what breaks fails, unless nothing is to fail", () => {
		change(
			"    as: text\n    title: Name of the dog\n    longest: 40\n",
			"    as: whole\n    title: Name of the dog\n",
		);
		script(["write"]);
		expect(script(["verdict"])).toMatchObject({ code: 1, out: "onedoor review: breaks\n" });
		expect(script(["verdict"], { ONEDOOR_FAIL_ON: "never" }).code).toBe(0);
	});

	test("a repair is kept for the line it mends", () => {
		change("go_to: granted", "go_to: grantd");
		script(["write"]);
		expect(JSON.parse(written("suggestions.json"))).toContainEqual(
			expect.objectContaining({ path: FILE, text: "    go_to: granted" }),
		);
	});

	test("a change is held against where it began, not against what came to the target since", () => {
		change(...LONGER);
		git("checkout", "-q", "main");
		change("longest: 40", "longest: 60");
		git("checkout", "-q", "change");
		script(["write"]);
		script(["comment"]);
		expect(written("review.md")).toContain("1 working day → 3 working days");
		expect(written("review.md")).not.toContain("longest");
		git("checkout", "-q", "main");
		git("reset", "-q", "--hard", "HEAD~1");
		git("checkout", "-q", "change");
	});

	test("nothing changed its meaning: an empty comment, and the summary says so", () => {
		change("roles:\n", "\n# who takes part\nroles:\n");
		const summary = join(folder, "summary.md");
		const env = { GITHUB_STEP_SUMMARY: summary };
		expect(script(["write"], env).code).toBe(0);
		expect(script(["comment"], env).code).toBe(0);
		expect(written("review.md")).toBe("");
		expect(readFileSync(summary, "utf8")).toBe("No change in meaning.\n");
		expect(script(["verdict"])).toMatchObject({ code: 0, out: "onedoor review: nothing\n" });
	});

	test("what could not be compared fails, and the comment says why, as code", () => {
		change("procedure: dog_licence", "procedure: [dog_licence\n# </details> ``` @all");
		expect(script(["write"]).code).toBe(0);
		expect(script(["comment"]).code).toBe(0);
		const text = written("review.md");
		expect(text).toContain("## ❌ Could not compare");
		const [, why = ""] = text.split("Why:\n\n");
		expect(why).toContain("could not compare");
		expect(why.split("\n").filter((line) => line !== "" && !line.startsWith("    "))).toEqual([]);
		expect(script(["verdict"], { ONEDOOR_FAIL_ON: "never" })).toMatchObject({ code: 2 });
	});

	test("an unknown base is no empty review", () => {
		expect(script(["write"], { ONEDOOR_BASE: "nowhere" }).code).toBe(0);
		expect(script(["verdict"]).code).toBe(2);
	});
});

interface Step {
	readonly name?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly env?: Readonly<Record<string, string>>;
}

describe("GitHub", () => {
	const actions = ["github/action.yml", "github/comment/action.yml"];
	const workflows = globSync("github/workflows/*.yml", { cwd: CI });
	const textOf = (path: string): string => readFileSync(join(CI, path), "utf8");
	const stepsOf = (path: string): readonly Step[] => {
		const { runs, jobs = {} } = parse(textOf(path)) as {
			readonly runs?: { readonly steps: readonly Step[] };
			readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
		};
		return runs?.steps ?? Object.values(jobs).flatMap(({ steps }) => steps);
	};
	const faultsOf = (path: string, content = textOf(path)): readonly string[] => {
		const kind = actions.includes(path) ? "action" : "workflow";
		const { stdout } = spawnSync(NODE, [join(CI, "github-faults.test-data.mjs"), kind], {
			encoding: "utf8",
			input: content,
		});
		return JSON.parse(stdout) as readonly string[];
	};

	it.each([...actions, ...workflows])("%s is what GitHub takes", (path) => {
		expect(workflows).toHaveLength(2);
		expect(faultsOf(path)).toEqual([]);
		expect(faultsOf(path, textOf(path).replace(/^(name|on):/m, "nam:"))).not.toEqual([]);
	});

	it.each([...actions, ...workflows])(
		"%s takes nothing that can move, and puts no text into a command",
		(path) => {
			for (const { uses, run: lines = "" } of stepsOf(path)) {
				if (uses !== undefined) expect(uses).toMatch(/@(?:[0-9a-f]{40}|COMMIT)$/);
				expect(lines).not.toContain("${{");
			}
		},
	);

	test("what is done for forks has no rights, and what has rights takes nothing of them", () => {
		const review = parse(textOf("github/workflows/onedoor-review.yml"));
		expect(review.on).toEqual({ pull_request: null });
		expect(review.permissions).toEqual({ contents: "read" });
		expect(review.jobs.review.steps[0].with["persist-credentials"]).toBe(false);
		const comment = parse(textOf("github/workflows/onedoor-review-comment.yml"));
		expect(Object.keys(comment.on)).toEqual(["workflow_run"]);
		expect(comment.on.workflow_run.workflows).toEqual([review.name]);
		expect(comment.permissions).toEqual({ actions: "read", "pull-requests": "write" });
		const used = [
			...stepsOf("github/workflows/onedoor-review-comment.yml"),
			...stepsOf("github/comment/action.yml"),
		];
		expect(used.filter(({ uses = "" }) => uses.includes("checkout"))).toEqual([]);
	});

	test("its own lines run, one after the other, as the host runs them", () => {
		change(...LONGER);
		tool("npx", 'echo "$PWD: $*" >> "$NPX_LOG"');
		const log = join(tools, "npx.log");
		const temp = mkdtempSync(join(tools, "temp-"));
		const known: Readonly<Record<string, string>> = {
			"github.action_path": join(CI, "github"),
			"runner.temp": temp,
			"inputs.base": "main",
			"inputs.path": "procedures",
			"inputs.cases": "",
			"inputs.replay": "",
			"inputs.lang": "vi",
			"inputs.fail-on": "decision",
			"steps.report.outputs.artifact-url": "https://github.test/artifacts/1",
			"github.event.pull_request.number": "7",
		};
		const filled = (text: string): string =>
			text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
				expect(Object.keys(known)).toContain(expression);
				return known[expression] ?? "";
			});
		const summary = join(temp, "summary.md");
		const results = stepsOf("github/action.yml").flatMap(({ name = "", run: lines, env = {} }) => {
			if (lines === undefined) return [];
			const own = Object.fromEntries(
				Object.entries(env).map(([key, value]) => [key, filled(value)]),
			);
			const host = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary, NPX_LOG: log };
			return [
				[name, run("bash", ["-e", "-o", "pipefail", "-c", lines], { ...host, ...own })] as const,
			];
		});
		expect(results.map(([name, { code }]) => [name, code])).toEqual([
			["Install Onedoor", 0],
			["Review", 0],
			["Write the comment", 0],
			["Verdict", 1],
		]);
		expect(readFileSync(log, "utf8")).toBe(`${HOME}: --yes pnpm@12 install --frozen-lockfile\n`);
		expect(results[1]?.[1].out).toMatch(
			/^::warning file=procedures\/dog_licence.procedure.yaml,line=\d+,/,
		);
		const comment = readFileSync(join(temp, "onedoor-review/review.md"), "utf8");
		expect(comment).toContain("[báo cáo đầy đủ](https://github.test/artifacts/1)");
		expect(readFileSync(summary, "utf8")).toBe(comment);
		expect(readFileSync(join(temp, "onedoor-review/number"), "utf8")).toBe("7\n");
	});
});

interface Call {
	readonly method: string;
	readonly path: string;
	readonly body?: string;
	readonly token?: string;
}

/** A code host that knows one pull request and keeps its comments. */
async function hostOf(
	answers: (call: Call) => unknown,
): Promise<{ server: Server; address: string; calls: Call[]; sent: unknown[] }> {
	const calls: Call[] = [];
	const sent: unknown[] = [];
	const server = createServer((request, response) => {
		let text = "";
		request.on("data", (piece: Buffer) => {
			text += piece.toString();
		});
		request.on("end", () => {
			const call: Call = {
				method: request.method ?? "",
				path: request.url ?? "",
				...(text !== "" && { body: (JSON.parse(text) as { body: string }).body }),
				token: String(request.headers.authorization ?? request.headers["private-token"]),
			};
			calls.push(call);
			if (text !== "") sent.push(JSON.parse(text));
			const answer = answers(call);
			response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
			response.end(JSON.stringify(answer ?? {}));
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	return { server, address: `http://127.0.0.1:${port}`, calls, sent };
}

/** What a job knows of the host, and of the pull request it is about. */
const jobOn = (host: "github" | "gitlab", address: string): Readonly<Record<string, string>> =>
	host === "github"
		? {
				GITHUB_API_URL: address,
				GITHUB_REPOSITORY: "town/forms",
				GITHUB_TOKEN: "secret",
				ONEDOOR_HEAD_SHA: "abc",
			}
		: {
				CI_API_V4_URL: `${address}/api/v4`,
				CI_PROJECT_ID: "5",
				CI_MERGE_REQUEST_IID: "7",
				ONEDOOR_COMMENT_TOKEN: "secret",
			};

/** Runs a script of this folder. The host answers from this process, which may not wait for the other one. */
function exitOf(script: string, env: Readonly<Record<string, string>>): Promise<number | null> {
	return new Promise((done) => {
		spawn(NODE, [join(CI, script)], { env: { NODE_ENV: "test", ...env }, stdio: "ignore" }).on(
			"exit",
			done,
		);
	});
}

describe("comment.mjs", () => {
	const MARKER = "<!-- onedoor-review -->";
	const REVIEW = `${MARKER}\n## 🟡 1 change needs a decision\n`;
	let given = "";
	beforeAll(() => {
		given = mkdtempSync(join(tools, "given-"));
	});

	/** Runs it with a text, on a host that has these comments already. */
	async function commented(
		text: string,
		comments: readonly object[],
		env: Readonly<Record<string, string>> = {},
		number = "7",
	) {
		writeFileSync(join(given, "review.md"), text);
		writeFileSync(join(given, "number"), `${number}\n`);
		const host = await hostOf(({ method, path }) => {
			if (method !== "GET") return { id: 1 };
			return path.includes("/pulls/")
				? { head: { sha: "abc" } }
				: path.includes("page=1")
					? comments
					: [];
		});
		const code = await exitOf("comment.mjs", {
			ONEDOOR_OUT: given,
			...jobOn(env["ON"] === "gitlab" ? "gitlab" : "github", host.address),
			...env,
		});
		host.server.close();
		return { code, calls: host.calls, writes: host.calls.filter(({ method }) => method !== "GET") };
	}

	const bot = (id: number, body: string) => ({ id, body, user: { type: "Bot" } });

	test("on GitHub: one comment, written once and then written anew", async () => {
		const first = await commented(REVIEW, [
			bot(3, "of another job"),
			{ id: 4, body: REVIEW, user: { type: "User" } },
		]);
		expect(first.code).toBe(0);
		expect(first.writes).toEqual([
			{
				method: "POST",
				path: "/repos/town/forms/issues/7/comments",
				body: REVIEW,
				token: "Bearer secret",
			},
		]);
		const again = await commented(REVIEW, [bot(3, "of another job"), bot(9, `${MARKER}\nold`)]);
		expect(again.writes).toMatchObject([
			{ method: "PATCH", path: "/repos/town/forms/issues/comments/9", body: REVIEW },
		]);
	});

	test("on GitLab too", async () => {
		const on = { ON: "gitlab" };
		const first = await commented(REVIEW, [], on);
		expect(first.writes).toEqual([
			{
				method: "POST",
				path: "/api/v4/projects/5/merge_requests/7/notes",
				body: REVIEW,
				token: "secret",
			},
		]);
		const again = await commented(REVIEW, [{ id: 9, system: false, body: `${MARKER}\nold` }], on);
		expect(again.writes).toMatchObject([
			{ method: "PUT", path: "/api/v4/projects/5/merge_requests/7/notes/9" },
		]);
	});

	test("nothing is said where nothing changed, but an old comment says that it is so no more", async () => {
		expect((await commented("", [])).writes).toEqual([]);
		const { writes } = await commented("", [bot(9, `${MARKER}\nold`)]);
		expect(writes).toMatchObject([
			{ method: "PATCH", body: expect.stringContaining("No change in meaning") },
		]);
	});

	test("a text of strangers is written nowhere else, mentions nobody and is a review", async () => {
		expect(await commented(REVIEW, [], { ONEDOOR_HEAD_SHA: "other" })).toMatchObject({
			code: 1,
			writes: [],
		});
		expect(await commented(REVIEW, [], {}, "7/../8")).toMatchObject({ code: 1, calls: [] });
		expect(await commented("# Free money", [])).toMatchObject({ code: 1, calls: [] });
		expect(await commented(REVIEW + "x".repeat(65_000), [])).toMatchObject({ code: 1, calls: [] });
		const { writes } = await commented(
			`${REVIEW}@all ![x](https://evil.test/x.png) <img src=x>`,
			[],
		);
		expect(writes[0]?.body).not.toMatch(/@all|!\[|<img/);
	});
});

describe("suggest.mjs", () => {
	const HEAD = "@@ -4,4 +4,5 @@ steps:\n";
	const DIFF = `${HEAD} a\n-b\n+c\n+d\n e\n f`;
	const one = (line: number, endLine = line, text = "    go_to: granted") => ({
		path: FILE,
		line,
		endLine,
		text,
		code: "unknown_name",
		message: "no step `grantd`; @all <img> [x](https://evil.test)",
	});
	let given = "";
	beforeAll(() => {
		given = mkdtempSync(join(tools, "suggested-"));
	});

	/** Runs it with suggestions, on a host that has these already. */
	async function suggested(on: "github" | "gitlab", all: unknown, known: readonly object[] = []) {
		writeFileSync(join(given, "suggestions.json"), JSON.stringify(all));
		writeFileSync(join(given, "number"), "7\n");
		const refs = { base_sha: "b", start_sha: "b", head_sha: "abc" };
		const host = await hostOf(({ method, path }) => {
			if (method !== "GET") return { id: 1 };
			if (/\/(files|diffs)\?/.test(path))
				return [{ filename: FILE, patch: DIFF, new_path: FILE, old_path: FILE, diff: DIFF }];
			return /\/(comments|notes)\?/.test(path) ? known : { head: { sha: "abc" }, diff_refs: refs };
		});
		const code = await exitOf("suggest.mjs", { ONEDOOR_OUT: given, ...jobOn(on, host.address) });
		host.server.close();
		return { code, calls: host.calls, sent: host.sent };
	}

	const BODY = (block: string, text = "    go_to: granted\n") =>
		`<!-- onedoor-suggestion -->\nno step \\\`grantd\\\`; @\u200ball \\<img\\> \\[x\\]\\(https\\://evil\\.test\\) (unknown\\_name)\n\n\`\`\`${block}\n${text}\`\`\`\n`;

	test("on GitHub: one review with what the change shows, each once", async () => {
		const { code, sent } = await suggested("github", [one(5), one(5, 6, ""), one(90), one(3, 4)]);
		expect(code).toBe(0);
		const at = { path: FILE, side: "RIGHT" };
		expect(sent).toEqual([
			{
				commit_id: "abc",
				event: "COMMENT",
				comments: [
					{ ...at, line: 5, body: BODY("suggestion") },
					{
						...at,
						start_line: 5,
						start_side: "RIGHT",
						line: 6,
						body: BODY("suggestion", ""),
					},
				],
			},
		]);
		const known = [{ path: FILE, body: BODY("suggestion"), user: { type: "Bot" } }];
		expect((await suggested("github", [one(5)], known)).sent).toEqual([]);
		expect((await suggested("github", [])).calls).toEqual([]);
	});

	test("on GitLab: a discussion each, also at a line that stayed", async () => {
		const { code, sent } = await suggested("gitlab", [one(5, 6), one(7)]);
		expect(code).toBe(0);
		const position = {
			position_type: "text",
			base_sha: "b",
			start_sha: "b",
			head_sha: "abc",
			new_path: FILE,
			old_path: FILE,
		};
		expect(sent).toEqual([
			{ body: BODY("suggestion:-1+0"), position: { ...position, new_line: 6 } },
			{ body: BODY("suggestion:-0+0"), position: { ...position, new_line: 7, old_line: 6 } },
		]);
		const known = [{ body: BODY("suggestion:-0+0"), system: false, position: { new_path: FILE } }];
		expect((await suggested("gitlab", [one(7)], known)).sent).toEqual([]);
	});

	test("a text of strangers stays in its block, and what is no suggestion is none", async () => {
		const out = "```\n# Free money\n````x";
		const { sent } = await suggested("github", [
			one(5, 5, out),
			{ ...one(5), text: 7 },
			{ ...one(5), line: -1 },
			one(5, 900),
		]);
		const [{ comments }] = sent as [{ comments: { body: string }[] }];
		expect(comments).toHaveLength(1);
		expect(comments[0]?.body).toContain(`\n\`\`\`\`\`suggestion\n${out}\n\`\`\`\`\`\n`);
		expect((await suggested("github", { path: FILE })).code).toBe(1);
	});
});

describe("GitLab", () => {
	const path = join(CI, "gitlab/review.gitlab-ci.yml");
	const jobs = parse(readFileSync(path, "utf8")) as Readonly<
		Record<
			string,
			{ readonly script: readonly string[]; readonly variables: Readonly<Record<string, string>> }
		>
	>;

	/** The jobs of a pipeline, as a reader of GitLab's format sees them; it holds the file to GitLab's schema. */
	function pipeline(text: string, variables: Readonly<Record<string, string>> = {}): Ran {
		writeFileSync(join(folder, ".gitlab-ci.yml"), text);
		git("remote", "add", "origin", "https://gitlab.test/town/forms.git");
		const given = { CI_PIPELINE_SOURCE: "merge_request_event", ...variables };
		const ran = run(NODE, [
			join(HOME, "node_modules/gitlab-ci-local/dist/index.js"),
			"--list-json",
			...["--ignore-predefined-vars", "CI_PIPELINE_SOURCE"],
			...Object.entries(given).flatMap(([name, value]) => ["--variable", `${name}=${value}`]),
		]);
		git("remote", "remove", "origin");
		rmSync(join(folder, ".gitlab-ci.yml"));
		return ran;
	}

	test("takes the jobs, and gives a comment only where there is a token", () => {
		const text = readFileSync(path, "utf8");
		const whenOf = (ran: Ran): Readonly<Record<string, string>> =>
			Object.fromEntries(
				(JSON.parse(ran.out.slice(ran.out.indexOf("["))) as { name: string; when: string }[]).map(
					({ name, when }) => [name, when],
				),
			);
		expect(whenOf(pipeline(text))).toEqual({
			"onedoor-review": "on_success",
			"onedoor-comment": "never",
		});
		expect(whenOf(pipeline(text, { ONEDOOR_COMMENT_TOKEN: "secret" }))).toMatchObject({
			"onedoor-comment": "always",
		});
		expect(pipeline(text.replace("expose_as", "expose_at")).code).not.toBe(0);
		expect(jobs["onedoor-comment"]?.variables).toEqual({ GIT_STRATEGY: "none" });
	});

	test("and their lines run, one after the other", () => {
		// Onedoor as a repository to clone: its jobs, and for an installation what is installed here.
		const onedoor = mkdtempSync(join(tools, "onedoor-"));
		cpSync(CI, join(onedoor, "ci"), { recursive: true });
		const own = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
		for (const args of [
			["init", "-q", "-b", "main"],
			["add", "-A"],
			["commit", "-q", "-m", "the tool"],
		])
			run("git", [...own, ...args], {}, onedoor);
		tool("npx", `ln -s ${HOME}/node_modules ${HOME}/packages .`);
		change(...LONGER);
		const host: Readonly<Record<string, string>> = {
			CI_PROJECT_DIR: folder,
			CI_MERGE_REQUEST_DIFF_BASE_SHA: git("rev-parse", "main"),
			CI_PROJECT_URL: "https://gitlab.test/town/forms",
			CI_JOB_URL: "https://gitlab.test/town/forms/-/jobs/1",
			ONEDOOR_REPOSITORY: onedoor,
			ONEDOOR_COMMIT: run("git", ["rev-parse", "HEAD"], {}, onedoor).out.trim(),
		};
		const { script = [], variables = {} } = jobs["onedoor-review"] ?? {};
		const set = Object.fromEntries(
			Object.entries(variables).map(([name, value]) => [
				name,
				value.replace(/\$(\w+)/g, (_, of: string) => host[of] ?? ""),
			]),
		);
		const ran = run("bash", ["-e", "-o", "pipefail", "-c", script.join("\n")], { ...host, ...set });
		rmSync(join(folder, ".onedoor-tool"), { recursive: true });
		expect(ran).toMatchObject({ code: 0, out: "onedoor review: decide\n" });
		expect(existsSync(join(folder, "onedoor-review/review.html"))).toBe(true);
		expect(written("review.md")).toContain(
			"[full report](https://gitlab.test/town/forms/-/jobs/1/artifacts/file/onedoor-review/review.html)",
		);
		expect(written("review.md")).toContain(
			`(https://gitlab.test/town/forms/-/blob/${git("rev-parse", "HEAD")}/${FILE}#L`,
		);
	});
});

describe(".pre-commit-hooks.yaml", () => {
	const hooks = parse(readFileSync(join(HOME, ".pre-commit-hooks.yaml"), "utf8")) as readonly {
		readonly id: string;
		readonly name: string;
		readonly entry: string;
		readonly language: string;
		readonly files?: string;
		readonly pass_filenames?: boolean;
	}[];
	const called = (id: string): Ran => {
		const hook = hooks.find((one) => one.id === id);
		expect(hook).toMatchObject({ language: "system", name: expect.any(String) });
		tool("onedoor", `exec ${NODE} ${HOME}/packages/cli/src/main.ts "$@"`);
		const files = hook?.pass_filenames === false ? [] : [FILE];
		if (hook?.files !== undefined) expect(FILE).toMatch(new RegExp(hook.files));
		return run("bash", ["-c", `${hook?.entry} ${files.join(" ")}`]);
	};

	test("what is wrong is not committed", () => {
		expect(called("onedoor-check").code).toBe(0);
		change("go_to: granted", "go_to: grantd");
		expect(called("onedoor-check").code).toBe(1);
	});

	test("texts get their one form", () => {
		change("title: Dog licence", "title:    Dog licence");
		expect(called("onedoor-fmt").code).toBe(0);
		expect(readFileSync(join(folder, FILE), "utf8")).toContain("title: Dog licence");
	});

	test("before a push a change is said in words, and stops nobody", () => {
		git("update-ref", "refs/remotes/origin/HEAD", "main");
		change(...LONGER);
		const { code, out } = called("onedoor-review");
		expect(code).toBe(0);
		expect(out).toContain("1 working day → 3 working days");
	});
});
