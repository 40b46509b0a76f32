import { callForge, listIn, objectIn, wordsIn } from "./call.ts";
import type { Forge, ForgeOptions, PullRequest, PullRequestStatus } from "./forge.ts";

/** @see https://docs.github.com/en/rest/pulls */
export function github({ project, token, api = "https://api.github.com" }: ForgeOptions): Forge {
	const root = `${api}/repos/${project}`;
	const owner = project.split("/")[0] ?? "";
	const headers = {
		accept: "application/vnd.github+json",
		authorization: `Bearer ${token}`,
		"x-github-api-version": "2022-11-28",
	};
	const get = async (path: string) => await callForge(`${root}/${path}`, { headers });
	const ofBranch = async (branch: string, state: string) => {
		const head = encodeURIComponent(`${owner}:${branch}`);
		return listIn(await get(`pulls?head=${head}&state=${state}`))[0];
	};
	return {
		async find(branch) {
			const found = await ofBranch(branch, "open");
			return found && requestIn(found);
		},
		async open({ branch, base, title, body }) {
			const asked = { head: branch, base, title, body };
			const answer = await callForge(`${root}/pulls`, { method: "POST", body: asked, headers });
			return requestIn(objectIn(answer));
		},
		async update(number, said) {
			await callForge(`${root}/pulls/${number}`, { method: "PATCH", body: said, headers });
		},
		async status(branch) {
			const found = await ofBranch(branch, "all");
			if (found === undefined) return undefined;
			const { number, url } = requestIn(found);
			const [reviews, comments, checks] = await Promise.all([
				get(`pulls/${number}/reviews`),
				get(`pulls/${number}/comments`),
				get(`commits/${wordsIn(objectIn(found.head).sha)}/status`),
			]);
			return {
				url,
				state: stateOf(found),
				approvals: approvedIn(listIn(reviews)),
				checks: CHECKS[wordsIn(objectIn(checks).state)] ?? "unknown",
				remarks: listIn(comments).map((each) => ({
					author: wordsIn(objectIn(each.user).login),
					text: wordsIn(each.body),
					...(wordsIn(each.path) !== "" && { path: wordsIn(each.path) }),
					...(typeof each.line === "number" && { line: each.line }),
				})),
			};
		},
	};
}

const CHECKS: Readonly<Record<string, PullRequestStatus["checks"]>> = {
	success: "passed",
	failure: "failed",
	error: "failed",
	pending: "running",
};

function requestIn(found: Readonly<Record<string, unknown>>): PullRequest {
	return { number: Number(found.number), url: wordsIn(found.html_url) };
}

function stateOf(found: Readonly<Record<string, unknown>>): PullRequestStatus["state"] {
	if (wordsIn(found.merged_at) !== "") return "merged";
	return found.state === "open" ? "open" : "closed";
}

/** The last word of each reviewer counts. */
function approvedIn(reviews: readonly Readonly<Record<string, unknown>>[]): number {
	const last = new Map(
		reviews
			.filter(({ state }) => state === "APPROVED" || state === "CHANGES_REQUESTED")
			.map(({ user, state }) => [wordsIn(objectIn(user).login), state]),
	);
	return [...last.values()].filter((state) => state === "APPROVED").length;
}
