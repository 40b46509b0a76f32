import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeRequest {
	readonly number: number;
	readonly branch: string;
	readonly base: string;
	title: string;
	body: string;
	state: "open" | "merged" | "closed";
}

export interface FakeRemark {
	readonly by: string;
	readonly text: string;
	readonly file?: string;
	readonly line?: number;
	readonly commit?: string;
}

/** GitHub and GitLab as far as the studio asks them, over real HTTP. */
export interface FakeForge {
	/** For `ONEDOOR_FORGE_API`. */
	readonly api: string;
	readonly token: string;
	readonly requests: FakeRequest[];
	readonly remarks: FakeRemark[];
	readonly approvals: string[];
	checks: "passed" | "failed" | "running" | "none";
	/** Whether it answers at all. */
	isDown: boolean;
	/** Every call that came, as `POST /repos/town/library/pulls`. */
	readonly calls: string[];
	stop(): Promise<void>;
}

const TOKEN = "forge-token-of-the-test";
const HEAD = "f".repeat(40);

export async function fakeForge(kind: "github" | "gitlab"): Promise<FakeForge> {
	const state = {
		token: TOKEN,
		requests: [] as FakeRequest[],
		remarks: [] as FakeRemark[],
		approvals: [] as string[],
		checks: "none" as FakeForge["checks"],
		isDown: false,
		calls: [] as string[],
	};
	const hear = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
		const url = new URL(request.url ?? "/", "http://forge");
		state.calls.push(`${request.method} ${url.pathname}`);
		if (state.isDown) {
			request.socket.destroy();
			return;
		}
		const given = request.headers.authorization ?? `Bearer ${request.headers["private-token"]}`;
		const body = await bodyOf(request);
		const [status, said] =
			given === `Bearer ${TOKEN}`
				? (kind === "github" ? githubSays : gitlabSays)(forge, request.method ?? "GET", url, body)
				: ([401, { message: "Bad credentials" }] as const);
		answer.writeHead(status, { "content-type": "application/json" });
		answer.end(JSON.stringify(said));
	};
	const server = createServer((request, answer) => void hear(request, answer));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const forge: FakeForge = Object.assign(state, {
		api: `http://127.0.0.1:${port}`,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	});
	return forge;
}

type Said = readonly [number, unknown];

function githubSays(forge: FakeForge, method: string, url: URL, body: Body): Said {
	const path = url.pathname.replace("/repos/town/library", "");
	const one = forge.requests.find(({ number }) => path.startsWith(`/pulls/${number}`));
	if (path === "/pulls" && method === "GET") {
		const branch = url.searchParams.get("head")?.replace("town:", "");
		return [
			200,
			forge.requests
				.filter((each) => each.branch === branch)
				.reverse()
				.map(asPull),
		];
	}
	if (path === "/pulls" && method === "POST")
		return [201, asPull(added(forge, body.head, body.base, body.title, body.body))];
	if (one && method === "PATCH") {
		Object.assign(one, { title: body.title ?? one.title, body: body.body ?? one.body });
		return [200, asPull(one)];
	}
	if (path.endsWith("/reviews"))
		return [
			200,
			forge.approvals.map((login) => ({ user: { login }, state: "APPROVED", body: "" })),
		];
	if (path.endsWith("/check-runs"))
		return [
			200,
			{
				check_runs:
					forge.checks === "none"
						? []
						: [
								{
									status: forge.checks === "running" ? "in_progress" : "completed",
									conclusion: forge.checks === "passed" ? "success" : "failure",
								},
							],
			},
		];
	if (path.endsWith("/status")) return [200, { statuses: [] }];
	if (/^\/pulls\/\d+\/comments$/.test(path))
		return [
			200,
			forge.remarks
				.filter(({ file }) => file !== undefined)
				.map(({ by, text, file, line, commit }, index) => ({
					id: index + 1,
					user: { login: by },
					body: text,
					path: file,
					line,
					side: "RIGHT",
					commit_id: commit,
					created_at: "2026-11-20T09:00:00Z",
					html_url: `https://forge.example/r/${index + 1}`,
				})),
		];
	if (/^\/issues\/\d+\/comments$/.test(path))
		return [
			200,
			forge.remarks
				.filter(({ file }) => file === undefined)
				.map(({ by, text }, index) => ({
					id: 100 + index,
					user: { login: by },
					body: text,
					created_at: "2026-11-20T10:00:00Z",
					html_url: `https://forge.example/c/${index}`,
				})),
		];
	return [404, { message: "Not Found" }];
}

function gitlabSays(forge: FakeForge, method: string, url: URL, body: Body): Said {
	const path = url.pathname.replace("/projects/town%2Flibrary/merge_requests", "");
	const one = forge.requests.find(({ number }) => path.startsWith(`/${number}`));
	if (path === "" && method === "GET") {
		const branch = url.searchParams.get("source_branch");
		return [
			200,
			forge.requests
				.filter((each) => each.branch === branch)
				.reverse()
				.map((each) => asMerge(each, forge)),
		];
	}
	if (path === "" && method === "POST")
		return [
			201,
			asMerge(
				added(forge, body.source_branch, body.target_branch, body.title, body.description),
				forge,
			),
		];
	if (one === undefined) return [404, { message: "404 Not found" }];
	if (method === "PUT") {
		Object.assign(one, { title: body.title ?? one.title, body: body.description ?? one.body });
		return [200, asMerge(one, forge)];
	}
	if (path.endsWith("/approvals"))
		return [200, { approved_by: forge.approvals.map((username) => ({ user: { username } })) }];
	if (path.endsWith("/discussions"))
		return [
			200,
			forge.remarks.map(({ by, text, file, line, commit }, index) => ({
				notes: [
					{
						id: index + 1,
						system: false,
						author: { username: by },
						body: text,
						created_at: "2026-11-20T09:00:00Z",
						resolved: false,
						...(file && { position: { new_path: file, new_line: line, head_sha: commit } }),
					},
				],
			})),
		];
	return [200, asMerge(one, forge)];
}

function added(forge: FakeForge, branch = "", base = "", title = "", body = ""): FakeRequest {
	const made: FakeRequest = {
		number: forge.requests.length + 1,
		branch,
		base,
		title,
		body,
		state: "open",
	};
	forge.requests.push(made);
	return made;
}

function asPull({ number, title, body, state }: FakeRequest) {
	return {
		number,
		title,
		body,
		state: state === "open" ? "open" : "closed",
		merged_at: state === "merged" ? "2026-11-21T09:00:00Z" : null,
		html_url: `https://forge.example/pull/${number}`,
		head: { sha: HEAD },
	};
}

function asMerge({ number, title, body, state }: FakeRequest, { checks }: FakeForge) {
	const status = { passed: "success", failed: "failed", running: "running", none: undefined }[
		checks
	];
	return {
		iid: number,
		title,
		description: body,
		state: state === "open" ? "opened" : state,
		web_url: `https://forge.example/merge/${number}`,
		sha: HEAD,
		...(status && { head_pipeline: { status } }),
	};
}

type Body = Readonly<Record<string, string | undefined>>;

async function bodyOf(request: IncomingMessage): Promise<Body> {
	let text = "";
	for await (const chunk of request) text += String(chunk);
	return text === "" ? {} : (JSON.parse(text) as Body);
}
