import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { type FakeForge, fakeForge } from "../../../test/fake-forge.ts";
import { type TestRepository, testRepository } from "../../../test/repository.ts";
import type { ComparisonView, HistoryView } from "../../api/comparison.ts";
import type { LookView, ProposalsView, ProposedView } from "../../api/proposals.ts";
import { createStudioServer, type StudioServer, type StudioServerOptions } from "../index.ts";

const ORIGIN = "http://127.0.0.1:4400";
const TOKEN = "t".repeat(64);
const FILE = "dog_licence.procedure.yaml";
const CALENDAR = "town.calendar.yaml";

let repository: TestRepository;
let forge: FakeForge;
let studio: StudioServer;

beforeEach(async () => {
	vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
	repository = testRepository();
	forge = await fakeForge("github");
	studio = server();
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await forge.stop();
	repository.remove();
});

describe("look", () => {
	test("only what was changed here stands in it, with what it comes to", async () => {
		longer(60);
		const look = await looked();
		expect(look.files).toMatchObject([
			{ path: FILE, is: "changed", isOwn: true, isChosen: true, lines: 1 },
		]);
		expect(look.comparison.compared?.changes).toMatchObject([
			{ kind: "field_changed", values: { key: "longest" } },
		]);
		expect(look.check).toMatchObject({ errors: [], scenarios: { passed: 0, failed: [] } });
		expect(look.incoming).toEqual({ commits: [], overlaps: [] });
		expect(look.to).toMatchObject({ base: "main", forge: "github", canAsk: true });
		expect(look.author).toEqual({ name: "Officer", email: "officer@example.org" });
	});

	test("what others published, and this copy does not have, is no change of this copy", async () => {
		repository.publish("new town hours", (text) => `# Town\n${text}`, CALENDAR);
		longer(60);
		const look = await looked();
		expect(look.files.map(({ path }) => path)).toEqual([FILE]);
		expect(look.incoming).toMatchObject({
			commits: [{ subject: "new town hours", by: "Colleague", into: "base", files: [CALENDAR] }],
			overlaps: [],
		});
	});

	test("a shared file that somebody else changed on this disk is offered, and not taken of itself", async () => {
		longer(60);
		repository.write("other.codes.yaml", "codes: colours\n");
		const [other, own] = (await looked()).files;
		expect(own).toMatchObject({ path: "other.codes.yaml", is: "new" });
		expect(other).toMatchObject({ path: FILE, isChosen: true });
	});

	test("what is prepared for a commit, and standing on no branch, are said and stay as they are", async () => {
		longer(60);
		repository.write(CALENDAR, `# by hand\n${repository.read(CALENDAR)}`);
		repository.git("add", `procedures/${CALENDAR}`);
		repository.git("checkout", "-q", "--detach");
		const before = repository.git("status", "--porcelain");
		const look = await looked();
		expect(look.notes).toEqual([{ kind: "detached" }, { kind: "staged", files: [CALENDAR] }]);
		expect(await proposed(look, { files: own(look) })).toMatchObject({ isSent: true });
		expect(repository.git("status", "--porcelain")).toBe(before);
		expect(repository.there("show", "--name-only", "--format=", branch())).toBe(
			`procedures/${FILE}\n`,
		);
	});

	test("what cannot be read could not be compared, whichever side it is on", async () => {
		repository.publish("spoilt", () => "procedure: [dog\n  licence", FILE);
		longer(60);
		expect(await refusal("look", { procedure: "dog_licence" })).toMatchObject([
			422,
			{ code: "could_not_compare", side: "before", file: FILE },
		]);
	});
});

describe("propose", () => {
	test("one branch, one commit of the chosen files, one request with words", async () => {
		longer(60);
		repository.write(CALENDAR, `# by hand\n${repository.read(CALENDAR)}`);
		const look = await looked();
		const done = await proposed(look, { files: own(look) });
		expect(done).toMatchObject({
			branch: "onedoor/dog_licence/dog-licence-longer-names",
			isSent: true,
			request: { number: 1, url: "https://forge.example/pull/1" },
		});
		expect(repository.there("for-each-ref", "--format=%(refname)").trim().split("\n")).toEqual([
			"refs/heads/main",
			`refs/heads/${done.branch}`,
		]);
		expect(repository.there("log", "--format=%s|%an|%b", `main..${done.branch}`).trim()).toBe(
			"Dog licence: longer names|Officer|Names are longer than forty letters.\n\nLegal-basis: Town rule 3",
		);
		expect(repository.there("diff", "--stat", `main..${done.branch}`)).toContain(
			"1 file changed, 1 insertion(+), 1 deletion(-)",
		);
		expect(forge.requests).toMatchObject([
			{ branch: done.branch, base: "main", title: "Dog licence: longer names", state: "open" },
		]);
		expect(forge.requests[0]?.body).toContain("Names are longer than forty letters.");
		expect(forge.requests[0]?.body).toContain(
			"<!-- onedoor-proposal -->\nreview of dog_licence in en: 2 → 2 files",
		);
		expect(repository.git("branch", "--show-current").trim()).toBe("main");
		expect(repository.git("status", "--porcelain").trim()).toBe(
			`M procedures/${FILE}\n M procedures/${CALENDAR}`,
		);
		expect(repository.git("worktree", "list").trim().split("\n")).toHaveLength(1);
	});

	test("a further change goes into the same proposal, and what people wrote in it stays", async () => {
		longer(60);
		const first = await proposed(await looked());
		const [asked] = forge.requests;
		if (asked) asked.body = `Please look by Friday.\n\n${asked.body}\n\nThank you.`;
		longer(80, 60);
		const look = await looked();
		expect(look.open).toMatchObject({ branch: first.branch, isSent: true, request: { number: 1 } });
		const second = await proposed(look, { title: "Dog licence: much longer names" });
		expect(second.branch).toBe(first.branch);
		expect(forge.requests).toHaveLength(1);
		expect(forge.requests[0]).toMatchObject({ title: "Dog licence: much longer names" });
		expect(forge.requests[0]?.body).toMatch(/^Please look by Friday\.[\s\S]*Thank you\.$/);
		expect(repository.there("rev-list", "--count", `main..${first.branch}`).trim()).toBe("2");
		expect(forge.calls.some((call) => call.startsWith("DELETE"))).toBe(false);
	});

	test("what was published between looking and proposing is told before anything is written", async () => {
		longer(60);
		const look = await looked();
		repository.publish("meanwhile", (text) => `# Town\n${text}`, CALENDAR);
		expect(await refusal("propose", asking(look))).toMatchObject([409, { code: "base_moved" }]);
		expect(repository.there("branch", "--list", "onedoor/*")).toBe("");
		const done = await proposed(await looked());
		expect(repository.there("log", "--format=%s", done.branch)).toContain("meanwhile");
		expect(repository.there("show", `${done.branch}:procedures/${CALENDAR}`)).toMatch(/^# Town/);
	});

	test("both changed other lines: put together once somebody says so, and the other's commit is there", async () => {
		longer(60);
		const done = await proposed(await looked());
		repository.publish(
			"town hall hours",
			(text) => text.replace("within: 1 working day", "within: 2 working days"),
			FILE,
		);
		longer(80, 60);
		const look = await looked();
		expect(look.incoming).toMatchObject({
			commits: [{ subject: "town hall hours" }],
			overlaps: [{ path: FILE }],
		});
		expect(await refusal("propose", asking(look))).toMatchObject([
			409,
			{ code: "overlaps", files: [FILE] },
		]);
		repository.write(
			FILE,
			repository.read(FILE).replace("within: 1 working day", "within: 2 working days"),
		);
		const again = await looked();
		expect(again.incoming.overlaps).toEqual([]);
		const second = await proposed(again);
		expect(second.branch).toBe(done.branch);
		const text = repository.there("show", `${done.branch}:procedures/${FILE}`);
		expect(text).toContain("longest: 80");
		expect(text).toContain("within: 2 working days");
		expect(repository.there("log", "--format=%s", done.branch)).toContain("town hall hours");
		expect(repository.there("merge-base", "--is-ancestor", "main", done.branch)).toBe("");
	});

	test("the same line: nothing is sent before somebody has chosen, and their choice holds", async () => {
		longer(60);
		repository.publish("shorter", (text) => text.replace("longest: 40", "longest: 30"), FILE);
		const look = await looked();
		expect(look.incoming.overlaps).toMatchObject([{ path: FILE }]);
		const accepted = look.seen;
		const done = await proposed(await looked({ accepted }), { accepted });
		expect(repository.there("show", `${done.branch}:procedures/${FILE}`)).toContain("longest: 60");
		expect(repository.there("log", "--format=%s", done.branch)).toContain("shorter");
	});

	test("what a reviewer added to the proposal is told, and is never replaced", async () => {
		longer(60);
		const { branch: name } = await proposed(await looked());
		repository.publish(
			"suggestion",
			(text) => text.replace("title: Day it was born", "title: Birthday"),
			FILE,
			name,
		);
		longer(80, 60);
		const look = await looked();
		expect(look.incoming).toMatchObject({
			commits: [{ subject: "suggestion", into: "proposal" }],
			overlaps: [{ path: FILE }],
		});
		repository.write(
			FILE,
			repository.read(FILE).replace("title: Day it was born", "title: Birthday"),
		);
		await proposed(await looked());
		expect(repository.there("log", "--format=%s", name)).toContain("suggestion");
		expect(repository.there("show", `${name}:procedures/${FILE}`)).toMatch(
			/longest: 80[\s\S]*title: Birthday/,
		);
	});

	test("a file that the proposal holds and others changed elsewhere is put together by itself", async () => {
		repository.write(CALENDAR, `${repository.read(CALENDAR)}# checked\n`);
		longer(60);
		const look = await looked();
		await proposed(look, {
			files: Object.fromEntries(look.files.map(({ path, hash }) => [path, hash])),
		});
		repository.publish("town", (text) => `# Town\n${text}`, CALENDAR);
		longer(80, 60);
		const second = await looked();
		const done = await proposed(second, { files: own(second) });
		expect(repository.there("show", `${done.branch}:procedures/${CALENDAR}`)).toMatch(
			/^# Town[\s\S]*# checked\n$/,
		);
	});

	test("the repository's own check runs; what it refuses is said and nothing is left behind", async () => {
		hook("pre-commit", 'echo "Names need a lawyer." >&2; exit 1');
		longer(60);
		const before = repository.git("status", "--porcelain");
		const [status, body] = await refusal("propose", asking(await looked()));
		expect([status, body.code]).toEqual([409, "hook_or_git_refused"]);
		expect(body.said).toContain("Names need a lawyer.");
		expect(repository.git("for-each-ref", "refs/heads/onedoor")).toBe("");
		expect(repository.git("status", "--porcelain")).toBe(before);
		expect(repository.git("worktree", "list").trim().split("\n")).toHaveLength(1);
	});

	test("hooks in a folder that is named from the root run as well", async () => {
		repository.git("config", "core.hooksPath", "tools");
		hook("pre-commit", "echo no >&2; exit 1", join(repository.copy, "tools"));
		longer(60);
		expect(await refusal("propose", asking(await looked()))).toMatchObject([
			409,
			{ said: expect.stringContaining("no") },
		]);
	});

	test("what the remote refuses stays committed here, and a further press sends it", async () => {
		hook("pre-receive", 'echo "Closed today." >&2; exit 1', join(repository.remote, "hooks"));
		longer(60);
		const stopped = await proposed(await looked());
		expect(stopped).toMatchObject({ isSent: false, stopped: { why: "push_refused" } });
		expect(stopped.stopped?.said).toContain("Closed today.");
		expect(forge.requests).toEqual([]);
		hook("pre-receive", "exit 0", join(repository.remote, "hooks"));
		const look = await looked();
		expect(look).toMatchObject({ open: { branch: stopped.branch, isSent: false }, files: [] });
		expect(await proposed(look)).toMatchObject({
			isSent: true,
			commit: stopped.commit,
			request: { number: 1 },
		});
	});

	test("a check before sending is heard too", async () => {
		hook("pre-push", 'echo "Not from here." >&2; exit 1');
		longer(60);
		expect(await proposed(await looked())).toMatchObject({
			isSent: false,
			stopped: { why: "push_hook", said: expect.stringContaining("Not from here.") },
		});
	});

	test("without a name nobody commits; one may be given for this commit only", async () => {
		repository.git("config", "--unset", "user.email");
		longer(60);
		const look = await looked();
		expect(look.author).toBeUndefined();
		expect(await refusal("propose", asking(look))).toMatchObject([
			409,
			{ code: "identity_missing" },
		]);
		const author = { name: "Nguyễn Thị Mẫu", email: "mau@example.org" };
		const done = await proposed(look, { author });
		expect(repository.there("log", "-1", "--format=%an <%ae> %cn", done.branch).trim()).toBe(
			"Nguyễn Thị Mẫu <mau@example.org> Nguyễn Thị Mẫu",
		);
		expect(repository.git("config", "--get-all", "user.name").trim()).toBe("Officer");
	});

	test("without a remote the proposal is a branch here, and it is said what to do", async () => {
		repository.git("remote", "remove", "origin");
		longer(60);
		const look = await looked();
		expect(look.notes).toEqual([{ kind: "no_remote" }]);
		expect(await proposed(look)).toMatchObject({ isSent: false, stopped: { why: "no_remote" } });
		expect(
			repository
				.git("log", "--format=%s", "main..onedoor/dog_licence/dog-licence-longer-names")
				.trim(),
		).toBe("Dog licence: longer names");
	});

	test("a branch that somebody works on by hand is not moved", async () => {
		longer(60);
		const { branch: name } = await proposed(await looked());
		repository.git("stash", "-q");
		repository.git("switch", "-q", name);
		longer(80, 60);
		expect(await refusal("propose", asking(await looked()))).toMatchObject([
			409,
			{ code: "branch_checked_out" },
		]);
	});

	test("a text with errors is not proposed, nor one that changed since it was looked at", async () => {
		longer(60);
		const look = await looked();
		repository.write(FILE, repository.read(FILE).replace("go_to: granted", "go_to: grantd"));
		expect(await refusal("propose", asking(look))).toMatchObject([
			412,
			{ code: "file_changed", path: FILE },
		]);
		const broken = await looked();
		expect(broken.check.errors).toMatchObject([{ file: FILE }]);
		expect(await refusal("propose", asking(broken))).toMatchObject([
			422,
			{ code: "text_has_errors" },
		]);
	});

	test("a change that is taken back leaves the proposal only when somebody says so", async () => {
		longer(60);
		const { branch: name } = await proposed(await looked());
		longer(40, 60);
		const look = await looked();
		expect(look.files).toMatchObject([{ path: FILE, is: "taken_back", isChosen: false }]);
		const files = Object.fromEntries(look.files.map(({ path, hash }) => [path, hash]));
		await proposed(await looked({ chosen: [FILE] }), { files });
		expect(repository.there("diff", `main..${name}`)).toBe("");
	});

	test("a link in the repository leads no file elsewhere", async () => {
		const outside = join(repository.copy, "..", "outside");
		mkdirSync(outside);
		symlinkSync(outside, join(repository.copy, "procedures", "link"));
		repository.git("add", "-A");
		repository.git("commit", "-q", "-m", "link");
		repository.git("push", "-q", "origin", "main");
		repository.git("rm", "-q", "-r", "--cached", "procedures/link");
		unlinkSync(join(repository.library, "link"));
		mkdirSync(join(repository.library, "link"));
		repository.write("link/x.codes.yaml", "codes: x\n");
		longer(60);
		const look = await looked();
		const files = Object.fromEntries(look.files.map(({ path, hash }) => [path, hash]));
		expect(Object.keys(files)).toContain("link/x.codes.yaml");
		await refusal("propose", { ...asking(look), files });
		expect(readdirSync(outside)).toEqual([]);
	});
});

describe("the forge", () => {
	test("what it says comes back: checks, approvals, and each remark at its line of today's text", async () => {
		longer(60);
		const { commit, branch: name } = await proposed(await looked());
		forge.checks = "failed";
		forge.approvals.push("legal");
		const line = lineOf("title: Name of the dog");
		forge.remarks.push(
			{ by: "lan", text: "Why so long?", file: `procedures/${FILE}`, line, commit },
			{ by: "minh", text: "Fine by us." },
			{ by: "bot", text: "<!-- onedoor-review:dog --> 1 change" },
		);
		repository.write(FILE, `# one\n# two\n${repository.read(FILE)}`);
		const { proposals } = await got<ProposalsView>("proposals");
		expect(proposals).toMatchObject([
			{
				branch: name,
				procedure: "dog_licence",
				title: "Dog licence: longer names",
				isSent: true,
				request: {
					number: 1,
					state: "open",
					checks: "failed",
					approvedBy: ["legal"],
					refusedBy: [],
				},
			},
		]);
		expect(proposals[0]?.request?.remarks).toEqual([
			expect.objectContaining({ by: "lan", text: "Why so long?", file: FILE, line: line + 2 }),
			expect.not.objectContaining({ file: expect.anything() }),
		]);
	});

	test("GitLab is asked in its own way", async () => {
		await forge.stop();
		forge = await fakeForge("gitlab");
		studio = server({
			forge: { kind: "gitlab", api: forge.api, token: forge.token, project: "town/library" },
		});
		longer(60);
		const { commit } = await proposed(await looked());
		expect(forge.requests).toMatchObject([
			{ number: 1, base: "main", title: "Dog licence: longer names" },
		]);
		forge.checks = "running";
		forge.approvals.push("legal");
		forge.remarks.push({ by: "lan", text: "Why?", file: `procedures/${FILE}`, line: 3, commit });
		longer(80, 60);
		await proposed(await looked(), { title: "Other" });
		expect(forge.requests).toMatchObject([{ number: 1, title: "Other" }]);
		const { proposals } = await got<ProposalsView>("proposals");
		expect(proposals[0]?.request).toMatchObject({
			checks: "running",
			approvedBy: ["legal"],
			url: "https://forge.example/merge/1",
			remarks: [{ by: "lan", file: FILE, line: 3 }],
		});
	});

	test("one that is away, or refuses the token, is said, and looks like no approval", async () => {
		longer(60);
		forge.isDown = true;
		const done = await proposed(await looked());
		expect(done).toMatchObject({ isSent: true, stopped: { why: "forge_unreachable" } });
		forge.isDown = false;
		studio = server({ forge: { ...settings(), token: "other" } });
		const { proposals } = await got<ProposalsView>("proposals");
		expect(proposals).toMatchObject([{ unknown: "token_refused" }]);
		expect(proposals[0]).not.toHaveProperty("request");
	});

	test("a request that was taken is over, even where git cannot see it; the next change begins anew", async () => {
		longer(60);
		const first = await proposed(await looked());
		const [request] = forge.requests;
		if (request) request.state = "merged";
		expect((await got<ProposalsView>("proposals")).proposals).toEqual([]);
		longer(80, 60);
		const second = await proposed(await looked());
		expect(second.branch).toBe(`${first.branch}-2`);
		expect(forge.requests).toHaveLength(2);
	});

	test("the token goes to no page and to no hook", async () => {
		vi.stubEnv("ONEDOOR_FORGE_TOKEN", forge.token);
		hook("pre-commit", `env > ${join(repository.copy, "..", "environment")}`);
		longer(60);
		const look = await looked();
		const done = await proposed(look);
		vi.stubEnv("ONEDOOR_FORGE_TOKEN", undefined);
		const { proposals } = await got<ProposalsView>("proposals");
		expect(existsSync(join(repository.copy, "..", "environment"))).toBe(true);
		const seen = readFileSync(join(repository.copy, "..", "environment"), "utf8");
		expect(JSON.stringify([look, done, proposals]) + seen).not.toContain(forge.token);
	});
});

describe("compare", () => {
	const compare = async (
		rev: string,
		changed: Readonly<Record<string, string>> = {},
		more: object = {},
	) => await called("compare", { procedure: "dog_licence", with: rev, changed, ...more });

	test("texts that are not saved against a branch, a tag, a commit, or what is saved", async () => {
		repository.git("tag", "v1");
		const first = repository.git("rev-parse", "HEAD").trim();
		longer(60);
		repository.git("commit", "-q", "-a", "-m", "longer");
		const text = repository.read(FILE).replace("longest: 60", "longest: 80");
		for (const [rev, before] of [
			["origin/main", 40],
			["v1", 40],
			[first, 40],
			["HEAD", 60],
			["disk", 60],
		] as const) {
			const view = (await (await compare(rev, { [FILE]: text })).json()) as ComparisonView;
			expect(view.compared?.changes[0]?.message).toContain(`${before} → 80`);
			expect(view.files).toMatchObject([{ path: FILE, isOwn: true, after: text }]);
		}
		const history = await got<HistoryView>("history");
		expect(history.published).toMatchObject({
			rev: "refs/remotes/origin/main",
			name: "origin/main",
		});
		expect(history.tags).toMatchObject([{ rev: "refs/tags/v1", name: "v1" }]);
		expect(history.commits.map(({ subject }) => subject)).toEqual(["longer", "the library"]);
	});

	test("words of comments and blanks are a difference of text, and none of meaning", async () => {
		const view = (await (
			await compare("HEAD", { [FILE]: `# new\n${repository.read(FILE)}` })
		).json()) as ComparisonView;
		expect(view.compared).toBeUndefined();
		expect(view.files).toHaveLength(1);
	});

	test("carriage returns that only the copy has are no difference", async () => {
		repository.git("config", "core.autocrlf", "true");
		repository.write(FILE, repository.read(FILE).replaceAll("\n", "\r\n"));
		expect(((await (await compare("HEAD")).json()) as ComparisonView).files).toEqual([]);
		expect((await looked()).files).toEqual([]);
	});

	test.each(["nowhere", "--help", "-x", "HEAD:README.md", "", "a\nb", "HEAD..main"])(
		"%j is no state of the history",
		async (rev) => expect((await compare(rev)).status).toBe(404),
	);

	test("what cannot be read on either side could not be compared", async () => {
		const broken = await compare("HEAD", { [FILE]: "procedure: [dog" });
		expect([broken.status, await broken.json()]).toMatchObject([
			422,
			{ code: "could_not_compare", side: "after", file: FILE },
		]);
		const none = await compare("HEAD", { [FILE]: "title: x\n" });
		expect([none.status, await none.json()]).toMatchObject([
			422,
			{ code: "could_not_compare", side: "after" },
		]);
	});

	test("open cases are told where they were counted", async () => {
		const text = repository.read(FILE).replace("longest: 40", "longest: 60");
		const cases = { dog_licence: { "2026-01-01": { application: 7 } } };
		const view = (await (
			await compare("HEAD", { [FILE]: text }, { cases })
		).json()) as ComparisonView;
		expect(view.openCases).toMatchObject([{ step: "application", count: 7 }]);
		expect((await compare("HEAD", {}, { cases: { dog: 1 } })).status).toBe(422);
	});
});

test("a folder without a history is one, and says so", async () => {
	const dir = join(repository.copy, "..", "plain");
	cpSync(repository.library, dir, { recursive: true });
	studio = server({ dir });
	expect(await got<HistoryView>("history")).toMatchObject({ why: "no_repository" });
	expect(await got<ProposalsView>("proposals")).toEqual({ proposals: [] });
	expect(await refusal("look", { procedure: "dog_licence" })).toMatchObject([
		409,
		{ code: "no_repository" },
	]);
});

test("no call is answered without the run's token and its own origin", async () => {
	const headers = { "content-type": "application/json" };
	for (const [call, init] of [
		["history", { headers }],
		[
			"look",
			{ method: "POST", headers: { ...headers, cookie: `onedoor_studio=${TOKEN}` }, body: "{}" },
		],
		[
			"propose",
			{
				method: "POST",
				headers: { ...headers, cookie: `onedoor_studio=${TOKEN}`, origin: "http://evil.example" },
				body: "{}",
			},
		],
	] as const)
		expect((await studio.fetch(new Request(`${ORIGIN}/studio/api/${call}`, init))).status).toBe(
			403,
		);
});

function settings() {
	return { kind: "github", api: forge.api, token: forge.token, project: "town/library" } as const;
}

function server(options: Partial<StudioServerOptions> = {}): StudioServer {
	return createStudioServer({
		dir: repository.library,
		token: TOKEN,
		forge: settings(),
		review: ({ procedure, language, before, after }) =>
			`review of ${procedure} in ${language}: ${before.length} → ${after.length} files`,
		...options,
	});
}

function longer(to: number, from = 40): void {
	repository.write(FILE, repository.read(FILE).replace(`longest: ${from}`, `longest: ${to}`));
}

function lineOf(words: string): number {
	return (
		repository
			.read(FILE)
			.split("\n")
			.findIndex((line) => line.includes(words)) + 1
	);
}

function branch(): string {
	return repository.there("for-each-ref", "--format=%(refname:short)", "refs/heads/onedoor").trim();
}

function hook(name: string, script: string, folder = join(repository.copy, ".git", "hooks")): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
	chmodSync(join(folder, name), 0o755);
}

function own(look: LookView): Readonly<Record<string, string>> {
	return { [FILE]: look.files.find(({ path }) => path === FILE)?.hash ?? "" };
}

function asking(look: LookView): object {
	return {
		procedure: "dog_licence",
		files: Object.fromEntries(
			look.files.filter(({ isChosen }) => isChosen).map(({ path, hash }) => [path, hash]),
		),
		title: "Dog licence: longer names",
		reason: "Names are longer than forty letters.",
		law: "Town rule 3",
		language: "en",
		seen: look.seen,
	};
}

async function looked(more: object = {}): Promise<LookView> {
	const answer = await called("look", { procedure: "dog_licence", ...more });
	const body = await answer.json();
	expect(answer.status, JSON.stringify(body)).toBe(200);
	return body as LookView;
}

async function proposed(look: LookView, more: object = {}): Promise<ProposedView> {
	const answer = await called("propose", { ...asking(look), ...more });
	const body = await answer.json();
	expect(answer.status, JSON.stringify(body)).toBe(200);
	return body as ProposedView;
}

async function refusal(
	call: string,
	body: object,
): Promise<readonly [number, Record<string, unknown>]> {
	const answer = await called(call, body);
	return [answer.status, (await answer.json()) as Record<string, unknown>];
}

async function got<View>(call: string): Promise<View> {
	const headers = { cookie: `onedoor_studio=${TOKEN}` };
	return (await (
		await studio.fetch(new Request(`${ORIGIN}/studio/api/${call}`, { headers }))
	).json()) as View;
}

async function called(call: string, body: object): Promise<Response> {
	const headers = {
		cookie: `onedoor_studio=${TOKEN}`,
		origin: ORIGIN,
		"content-type": "application/json",
	};
	return await studio.fetch(
		new Request(`${ORIGIN}/studio/api/${call}`, {
			method: "POST",
			headers,
			body: JSON.stringify(body),
		}),
	);
}
