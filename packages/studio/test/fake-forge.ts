import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeForge {
	/** Root of its API, as GitHub's and as GitLab's. */
	readonly github: string;
	readonly gitlab: string;
	/** Pull requests in the order they were opened. */
	readonly requests: Request[];
	stop(): Promise<void>;
}

interface Request {
	readonly branch: string;
	readonly base: string;
	title: string;
	body: string;
	state: "open" | "merged" | "closed";
	approvals: number;
	remarks: { author: string; text: string; path: string; line: number }[];
}

const TOKEN = "forge-secret";

/** As much of two forges as a proposal needs, over HTTP, with a token that must be right. */
export async function startForge(): Promise<FakeForge> {
	const requests: Request[] = [];
	const server = createServer((incoming, outgoing) => {
		const parts: Buffer[] = [];
		incoming.on("data", (part: Buffer) => parts.push(part));
		incoming.on("end", () => {
			const url = new URL(incoming.url ?? "/", "http://forge");
			const isKnown =
				incoming.headers.authorization === `Bearer ${TOKEN}` ||
				incoming.headers["private-token"] === TOKEN;
			const text = Buffer.concat(parts).toString("utf8");
			const body = text === "" ? {} : (JSON.parse(text) as Record<string, string>);
			const method = incoming.method ?? "GET";
			const answer = isKnown ? answerOf(requests, method, url, body) : undefined;
			outgoing.statusCode = isKnown ? (answer === undefined ? 404 : 200) : 401;
			outgoing.setHeader("content-type", "application/json");
			outgoing.end(JSON.stringify(answer ?? { message: "no" }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		github: `${root}/gh`,
		gitlab: `${root}/gl`,
		requests,
		stop: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
}

function answerOf(
	requests: Request[],
	method: string,
	{ pathname, searchParams }: URL,
	body: Record<string, string>,
): unknown {
	const path = pathname.replace(/^\/gh\/repos\/town\/law\/|^\/gl\/projects\/town%2Flaw\//, "");
	const isHub = pathname.startsWith("/gh/");
	const [, number] = /^(?:pulls|merge_requests)\/(\d+)/.exec(path) ?? [];
	const one = number === undefined ? undefined : requests[Number(number) - 1];
	const shown = (request: Request) => {
		const at = requests.indexOf(request) + 1;
		return isHub
			? {
					number: at,
					html_url: `https://forge.example/${at}`,
					state: request.state === "open" ? "open" : "closed",
					merged_at: request.state === "merged" ? "2026-11-26T00:00:00Z" : null,
					head: { sha: "abc" },
				}
			: {
					iid: at,
					web_url: `https://forge.example/${at}`,
					state: request.state === "open" ? "opened" : request.state,
					pipeline: { status: "success" },
				};
	};
	if (/^(?:pulls|merge_requests)$/.test(path) && method === "POST") {
		const branch = body.head ?? body.source_branch ?? "";
		const base = body.base ?? body.target_branch ?? "";
		const said = body.body ?? body.description ?? "";
		requests.push({
			branch,
			base,
			title: body.title ?? "",
			body: said,
			state: "open",
			approvals: 0,
			remarks: [],
		});
		return shown(requests[requests.length - 1] as Request);
	}
	if (/^(?:pulls|merge_requests)$/.test(path)) {
		const branch = searchParams.get("source_branch") ?? searchParams.get("head")?.split(":")[1];
		const state = searchParams.get("state");
		const isOpen = state === "open" || state === "opened";
		return requests
			.filter((each) => each.branch === branch && (!isOpen || each.state === "open"))
			.toReversed()
			.map(shown);
	}
	if (path.startsWith("commits/")) return { state: "success" };
	if (one === undefined) return undefined;
	if (method !== "GET") {
		one.title = body.title ?? one.title;
		one.body = body.body ?? body.description ?? one.body;
		return shown(one);
	}
	if (path.endsWith("/reviews"))
		return Array.from({ length: one.approvals }, (_, at) => ({
			user: { login: `r${at}` },
			state: "APPROVED",
		}));
	if (path.endsWith("/approvals"))
		return { approved_by: Array.from({ length: one.approvals }, () => ({})) };
	if (path.endsWith("/comments"))
		return one.remarks.map(({ author, text, path: file, line }) => ({
			user: { login: author },
			body: text,
			path: file,
			line,
		}));
	if (path.endsWith("/discussions"))
		return one.remarks.map(({ author, text, path: file, line }) => ({
			notes: [
				{ author: { username: author }, body: text, position: { new_path: file, new_line: line } },
			],
		}));
	return undefined;
}
