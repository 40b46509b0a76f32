import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes the review as the one comment of a pull request or merge request, or writes the comment anew that it finds by
 * its marker. It reads the folder that `review.sh` filled, and nothing else of the change: the text may be a stranger's.
 *
 * GitHub: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, ONEDOOR_HEAD_SHA (the commit that was reviewed).
 * GitLab: CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, ONEDOOR_COMMENT_TOKEN.
 */
const MARKER = "<!-- onedoor-review -->";
const NOTHING = `${MARKER}\n## ⚪ No change in meaning\n\nAn earlier state of this change had one.\n`;
const MOST_SIGNS = 65_000;

const { env } = process;
const folder = env.ONEDOOR_OUT ?? "onedoor-review";
const text = harmless(readFileSync(join(folder, "review.md"), "utf8"));
const host = env.GITHUB_API_URL === undefined ? gitlab() : await github();
const known = await host.find();
if (text !== "") await (known === undefined ? host.write(text) : host.rewrite(known, text));
else if (known !== undefined) await host.rewrite(known, NOTHING);

/** A review mentions nobody and shows no picture; whatever does, is none of ours. */
function harmless(given) {
	if (given.trim() === "") return "";
	if (!given.startsWith(MARKER))
		throw new Error("this is no review: it does not begin with its marker");
	if (given.length > MOST_SIGNS) throw new Error("this is no review: it is longer than one can be");
	return given
		.replace(/@(?=\w)/g, "@\u200b")
		.replaceAll("![", "!\\[")
		.replace(/<(?=img|picture|video)/gi, "&lt;");
}

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
		find: () =>
			firstOf(
				(page) => call(`/issues/${number}/comments?per_page=100&page=${page}`),
				({ user, body }) => user.type === "Bot" && body.startsWith(MARKER),
			),
		write: (body) => call(`/issues/${number}/comments`, "POST", { body }),
		rewrite: (id, body) => call(`/issues/comments/${id}`, "PATCH", { body }),
	};
}

function gitlab() {
	const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, ONEDOOR_COMMENT_TOKEN } = env;
	const root = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;
	const call = (path, method, body) =>
		ask(`${root}${path}`, method, body, { "private-token": ONEDOOR_COMMENT_TOKEN });
	return {
		find: () =>
			firstOf(
				(page) => call(`?per_page=100&sort=asc&page=${page}`),
				({ system, body }) => !system && body.startsWith(MARKER),
			),
		write: (body) => call("", "POST", { body }),
		rewrite: (id, body) => call(`/${id}`, "PUT", { body }),
	};
}

/** The id of the first one that is meant, page after page. */
async function firstOf(read, isMeant) {
	for (let page = 1; ; page++) {
		const all = await read(page);
		const found = all.find(isMeant);
		if (found !== undefined) return found.id;
		if (all.length < 100) return undefined;
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
