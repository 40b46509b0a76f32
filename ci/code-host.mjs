import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder that `review.sh` filled. */
export const folder = process.env.ONEDOOR_OUT ?? "onedoor-review";

const { env } = process;

/** @returns the pull request or merge request that was reviewed, on the host whose job this is */
export async function codeHost() {
	return env.GITHUB_API_URL === undefined ? gitlab() : await github();
}

/** GitHub: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, ONEDOOR_HEAD_SHA (the commit that was reviewed). */
async function github() {
	const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, ONEDOOR_HEAD_SHA } = env;
	const number = readFileSync(join(folder, "number"), "utf8").trim();
	if (!/^[1-9]\d{0,9}$/.test(number)) throw new Error("the number of the pull request is none");
	const root = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`;
	const call = (path, method, body) =>
		ask(`${root}${path}`, method, body, { authorization: `Bearer ${GITHUB_TOKEN}` });
	const { head } = await call(`/pulls/${number}`);
	// Whoever made the text may have named another pull request.
	if (head.sha !== ONEDOOR_HEAD_SHA)
		throw new Error("the newest commit of the pull request is not the one that was reviewed");
	return {
		comments: () => pages(`/issues/${number}/comments?per_page=100`, call),
		isOurs: ({ user }) => user.type === "Bot",
		write: (body) => call(`/issues/${number}/comments`, "POST", { body }),
		rewrite: (id, body) => call(`/issues/comments/${id}`, "PATCH", { body }),
		async *diffs() {
			for await (const { filename, patch } of pages(`/pulls/${number}/files?per_page=100`, call))
				yield { path: filename, diff: patch ?? "" };
		},
		async *suggested() {
			for await (const one of pages(`/pulls/${number}/comments?per_page=100`, call))
				if (one.user.type === "Bot") yield { path: one.path, body: one.body };
		},
		block: () => "suggestion",
		suggest: (all) =>
			call(`/pulls/${number}/reviews`, "POST", {
				commit_id: head.sha,
				event: "COMMENT",
				comments: all.map(({ path, line, endLine, body }) => ({
					path,
					body,
					side: "RIGHT",
					line: endLine,
					...(line < endLine && { start_line: line, start_side: "RIGHT" }),
				})),
			}),
	};
}

/** GitLab: CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, ONEDOOR_COMMENT_TOKEN. */
function gitlab() {
	const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, ONEDOOR_COMMENT_TOKEN } = env;
	const root = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}`;
	const call = (path, method, body) =>
		ask(`${root}${path}`, method, body, { "private-token": ONEDOOR_COMMENT_TOKEN });
	const notes = () => pages("/notes?per_page=100&sort=asc", call);
	return {
		comments: notes,
		isOurs: ({ system }) => !system,
		write: (body) => call("/notes", "POST", { body }),
		rewrite: (id, body) => call(`/notes/${id}`, "PUT", { body }),
		async *diffs() {
			for await (const { new_path, old_path, diff } of pages("/diffs?per_page=100", call))
				yield { path: new_path, old: old_path, diff };
		},
		async *suggested() {
			for await (const { position, body } of notes())
				if (position) yield { path: position.new_path, body };
		},
		/** So many lines above the one it stands at. */
		block: ({ line, endLine }) => `suggestion:-${endLine - line}+0`,
		async suggest(all) {
			const { diff_refs } = await call("");
			for (const { path, old, endLine, oldLine, body } of all)
				await call("/discussions", "POST", {
					body,
					position: {
						position_type: "text",
						...diff_refs,
						new_path: path,
						old_path: old ?? path,
						new_line: endLine,
						...(oldLine !== undefined && { old_line: oldLine }),
					},
				});
		},
	};
}

/** All of a list, page after page. */
async function* pages(path, call) {
	for (let page = 1; ; page++) {
		const all = await call(`${path}&page=${page}`);
		yield* all;
		if (all.length < 100) return;
	}
}

async function ask(address, method = "GET", body = undefined, headers = {}) {
	const answer = await fetch(address, {
		method,
		headers: { ...headers, "content-type": "application/json", "user-agent": "onedoor-review" },
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	if (!answer.ok) throw new Error(`${method} ${new URL(address).pathname}: ${answer.status}`);
	return await answer.json();
}
