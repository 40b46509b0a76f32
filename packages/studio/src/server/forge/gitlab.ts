import { callForge, listIn, objectIn, wordsIn } from "./call.ts";
import type { Forge, ForgeOptions, PullRequest, PullRequestStatus } from "./forge.ts";

/** @see https://docs.gitlab.com/api/merge_requests/ */
export function gitlab({ project, token, api = "https://gitlab.com/api/v4" }: ForgeOptions): Forge {
	const root = `${api}/projects/${encodeURIComponent(project)}`;
	const headers = { "private-token": token };
	const get = async (path: string) => await callForge(`${root}/${path}`, { headers });
	const ofBranch = async (branch: string, state: string) => {
		const query = new URLSearchParams({ source_branch: branch, state, order_by: "created_at" });
		return listIn(await get(`merge_requests?${query.toString()}`))[0];
	};
	return {
		async find(branch) {
			const found = await ofBranch(branch, "opened");
			return found && requestIn(found);
		},
		async open({ branch, base, title, body }) {
			const asked = { source_branch: branch, target_branch: base, title, description: body };
			const address = `${root}/merge_requests`;
			return requestIn(
				objectIn(await callForge(address, { method: "POST", body: asked, headers })),
			);
		},
		async update(number, { title, body }) {
			const said = { title, description: body };
			await callForge(`${root}/merge_requests/${number}`, { method: "PUT", body: said, headers });
		},
		async status(branch) {
			const found = await ofBranch(branch, "all");
			if (found === undefined) return undefined;
			const { number, url } = requestIn(found);
			const [approvals, discussions] = await Promise.all([
				get(`merge_requests/${number}/approvals`),
				get(`merge_requests/${number}/discussions`),
			]);
			const pipeline = wordsIn(objectIn(found.head_pipeline ?? found.pipeline).status);
			return {
				url,
				state: STATES[wordsIn(found.state)] ?? "closed",
				approvals: listIn(objectIn(approvals).approved_by).length,
				checks: CHECKS[pipeline] ?? "unknown",
				remarks: listIn(discussions)
					.flatMap(({ notes }) => listIn(notes))
					.filter(({ system }) => system !== true)
					.map(remarkIn),
			};
		},
	};
}

const STATES: Readonly<Record<string, PullRequestStatus["state"]>> = {
	opened: "open",
	locked: "open",
	merged: "merged",
	closed: "closed",
};
const CHECKS: Readonly<Record<string, PullRequestStatus["checks"]>> = {
	success: "passed",
	failed: "failed",
	canceled: "failed",
	running: "running",
	pending: "running",
	created: "running",
};

function requestIn(found: Readonly<Record<string, unknown>>): PullRequest {
	return { number: Number(found.iid), url: wordsIn(found.web_url) };
}

function remarkIn(note: Readonly<Record<string, unknown>>): PullRequestStatus["remarks"][number] {
	const { new_path: path, new_line: line } = objectIn(note.position);
	return {
		author: wordsIn(objectIn(note.author).username),
		text: wordsIn(note.body),
		...(wordsIn(path) !== "" && { path: wordsIn(path) }),
		...(typeof line === "number" && { line }),
	};
}
