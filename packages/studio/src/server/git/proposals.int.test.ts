import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { type FakeForge, startForge } from "../../../test/fake-forge.ts";
import { forgeOf } from "../forge/forge.ts";
import { createProposals } from "./proposals.ts";

const DOG = "# kept\nprocedure: dog\ntitle: Dog\n\n\nowner: town\nlast: line\n";
const ASKED = {
	procedure: "dog",
	title: "Dog: fewer days",
	why: "It is enough.",
	summary: "- 2 days",
};

let root: string;
let work: string;
let library: string;
let forge: FakeForge;

function git(dir: string, ...args: string[]): string {
	return execFileSync("git", ["-C", dir, ...args], { encoding: "utf8" }).trim();
}

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "onedoor-propose-"));
	forge = await startForge();
	execFileSync("git", ["init", "-q", "--bare", "-b", "main", join(root, "remote.git")]);
	work = await cloned("work");
	library = join(work, "law");
	await mkdir(library);
	await writeFile(join(library, "dog.procedure.yaml"), DOG);
	await writeFile(join(library, "other.codes.yaml"), "a: b\n");
	await writeFile(join(work, "README.md"), "read me\n");
	git(work, "add", "-A");
	git(work, "commit", "-q", "-m", "begin");
	git(work, "push", "-q", "origin", "HEAD:main");
	git(work, "fetch", "-q", "origin");
});

afterEach(async () => {
	await forge.stop();
	await rm(root, { recursive: true });
});

async function cloned(name: string): Promise<string> {
	const dir = join(root, name);
	execFileSync("git", ["clone", "-q", join(root, "remote.git"), dir], { stdio: "ignore" });
	git(dir, "config", "user.name", "Ana");
	git(dir, "config", "user.email", "ana@town.example");
	git(dir, "checkout", "-q", "-B", "main");
	return dir;
}

async function edit(from: string, to: string, dir = library): Promise<void> {
	const path = join(dir, "dog.procedure.yaml");
	await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
}

async function theirs(from: string, to: string): Promise<void> {
	const dir = await cloned("theirs");
	git(dir, "pull", "-q", "origin", "main");
	await edit(from, to, join(dir, "law"));
	git(dir, "commit", "-q", "-am", "their change");
	git(dir, "push", "-q", "origin", "HEAD:main");
}

const remote = (...args: string[]): string => git(join(root, "remote.git"), ...args);

test.each(["github", "gitlab"] as const)(
	"one branch with the library's files only, one request at %s; a second proposal joins it",
	async (kind) => {
		const options = { kind, project: "town/law", token: "forge-secret", api: forge[kind] };
		const proposals = createProposals(library, forgeOf(options));
		await edit("title: Dog", "title: Dogs");
		await writeFile(join(work, "README.md"), "not the library's\n");
		git(work, "add", "README.md");
		const staged = git(work, "status", "--porcelain");
		const first = await proposals.propose(ASKED);
		expect(first).toMatchObject({
			kind: "proposed",
			isNew: true,
			isPushed: true,
			files: ["dog.procedure.yaml"],
			url: "https://forge.example/1",
		});
		const branches = remote("branch", "--format=%(refname:short)").split("\n");
		expect(branches.filter((name) => name !== "main")).toHaveLength(1);
		const [branch = ""] = branches.filter((name) => name !== "main");
		expect(branch).toMatch(/^onedoor\/dog\/dog-fewer-days-\d{8}-\d{6}$/);
		expect(remote("diff", "--numstat", "main", branch)).toBe("1\t1\tlaw/dog.procedure.yaml");
		expect(forge.requests).toMatchObject([
			{ branch, base: "main", title: ASKED.title, body: "It is enough.\n\n- 2 days" },
		]);
		// What somebody has checked out and staged is as it was.
		expect(git(work, "status", "--porcelain")).toBe(staged);
		expect(git(work, "branch", "--show-current")).toBe("main");

		await edit("last: line", "last: word");
		const second = await proposals.propose({ ...ASKED, title: "Dog: fewer days, and a word" });
		expect(second).toMatchObject({
			kind: "proposed",
			isNew: false,
			url: "https://forge.example/1",
		});
		expect(forge.requests).toHaveLength(1);
		expect(forge.requests[0]?.title).toBe("Dog: fewer days, and a word");
		expect(remote("rev-list", "--count", `main..${branch}`)).toBe("2");
		expect(remote("show", `${branch}:law/dog.procedure.yaml`)).toBe(
			DOG.replace("Dog\n", "Dogs\n").replace("line", "word").trim(),
		);

		const [request] = forge.requests;
		if (request === undefined) throw new Error("no request");
		request.approvals = 1;
		request.remarks.push({ author: "bo", text: "Why?", path: "law/dog.procedure.yaml", line: 3 });
		expect(await proposals.open()).toMatchObject([
			{
				branch,
				procedure: "dog",
				title: "Dog: fewer days, and a word",
				forge: {
					state: "open",
					approvals: 1,
					checks: "passed",
					remarks: [{ author: "bo", text: "Why?", path: "dog.procedure.yaml", line: 3 }],
				},
			},
		]);
		request.state = "merged";
		expect(await proposals.open()).toEqual([]);
	},
);

test("what others changed meanwhile is said before anything is pushed, and comes along when it is asked for", async () => {
	const proposals = createProposals(library);
	await edit("title: Dog", "title: Dogs");
	await theirs("last: line", "last: theirs");
	expect(await proposals.propose(ASKED)).toEqual({
		kind: "base_moved",
		commits: ["their change"],
		files: ["dog.procedure.yaml"],
	});
	expect(remote("branch", "--format=%(refname:short)")).toBe("main");
	expect(git(work, "branch", "--format=%(refname:short)")).toBe("main");

	const done = await proposals.propose({ ...ASKED, bringTheirs: true });
	expect(done).toMatchObject({ kind: "proposed", isPushed: true });
	const branch = done.kind === "proposed" ? done.branch : "";
	expect(remote("log", "--format=%s", branch).split("\n")).toContain("their change");
	expect(remote("show", `${branch}:law/dog.procedure.yaml`)).toBe(
		DOG.replace("Dog\n", "Dogs\n").replace("line", "theirs").trim(),
	);
});

test("the same lines changed by both are no proposal, and nothing is forced", async () => {
	const proposals = createProposals(library);
	await edit("title: Dog", "title: Dogs");
	await theirs("title: Dog", "title: Hounds");
	expect(await proposals.propose({ ...ASKED, bringTheirs: true })).toEqual({
		kind: "conflict",
		files: ["dog.procedure.yaml"],
	});
	expect(remote("branch", "--format=%(refname:short)")).toBe("main");
});

test("what a reviewer pushed to the proposal stays, and a push that is refused leaves everything as it was", async () => {
	const proposals = createProposals(library);
	await edit("title: Dog", "title: Dogs");
	const first = await proposals.propose(ASKED);
	const branch = first.kind === "proposed" ? first.branch : "";
	const reviewer = await cloned("reviewer");
	git(reviewer, "fetch", "-q", "origin", branch);
	git(reviewer, "checkout", "-q", "FETCH_HEAD");
	await edit("# kept", "# kept, I hope", join(reviewer, "law"));
	git(reviewer, "commit", "-q", "-am", "a reviewer's word");
	git(reviewer, "push", "-q", "origin", `HEAD:${branch}`);
	await edit("last: line", "last: word");
	const second = await proposals.propose(ASKED);
	expect(second).toMatchObject({ kind: "proposed", isNew: false });
	expect(remote("log", "--format=%s", branch).split("\n")).toContain("a reviewer's word");
	expect(remote("show", `${branch}:law/dog.procedure.yaml`)).toBe(
		DOG.replace("Dog\n", "Dogs\n")
			.replace("line", "word")
			.replace("# kept", "# kept, I hope")
			.trim(),
	);

	await writeFile(join(root, "remote.git/hooks/pre-receive"), "#!/bin/sh\nexit 1\n", {
		mode: 0o755,
	});
	await edit("last: word", "last: words");
	expect(await proposals.propose(ASKED)).toMatchObject({ kind: "refused", why: "push_refused" });
	const before = second.kind === "proposed" ? second.commit : "";
	expect([git(work, "rev-parse", branch), remote("rev-parse", branch)]).toEqual([before, before]);
});

test("what a summary repeats of the library is text, and calls nobody", async () => {
	const options = {
		kind: "github",
		project: "town/law",
		token: "forge-secret",
		api: forge.github,
	} as const;
	await edit("title: Dog", "title: Dogs");
	const summary = "- <img src=x> @town/legal [here](http://x)";
	await createProposals(library, forgeOf(options)).propose({ ...ASKED, summary });
	expect(forge.requests[0]?.body).toContain(
		"- \\<img src=x\\> @\u200btown/legal \\[here\\](http://x)",
	);
});

test("without a repository, a change, a remote or a forge that answers it is said what is missing", async () => {
	const proposals = createProposals(library);
	expect(await proposals.propose(ASKED)).toEqual({ kind: "refused", why: "nothing_changed" });
	const bare = await mkdtemp(join(tmpdir(), "onedoor-bare-"));
	expect(await createProposals(bare).propose(ASKED)).toEqual({
		kind: "refused",
		why: "no_repository",
	});
	await rm(bare, { recursive: true });
	await edit("title: Dog", "title: Dogs");
	const wrong = { kind: "github", project: "town/law", token: "wrong", api: forge.github } as const;
	const refused = await createProposals(library, forgeOf(wrong)).propose(ASKED);
	expect(refused).toMatchObject({ kind: "refused", why: "forge_refused" });
	expect(JSON.stringify(refused)).not.toContain("wrong");
	await rm(join(root, "remote.git"), { recursive: true });
	expect(await proposals.propose(ASKED)).toEqual({ kind: "refused", why: "remote_unreachable" });
});
