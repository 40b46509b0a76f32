import {
	allOf,
	calling,
	type ForgeDoor,
	type Item,
	itemIn,
	itemsIn,
	pageIn,
	textIn,
} from "./call.ts";
import type { Forge, ForgeRequest, Opinions, Remark } from "./forge.ts";

/** GitLab, by its REST interface version 4. */
export function gitlab({ api, token, project }: ForgeDoor): Forge {
	const call = calling(`${api}/projects/${encodeURIComponent(project)}/merge_requests`, {
		"private-token": token,
	});
	return {
		async find(branch) {
			const source = encodeURIComponent(branch);
			const [first] = itemsIn(
				await call("GET", `?source_branch=${source}&state=all&order_by=created_at&sort=desc`),
			);
			return first && requestOf(first);
		},
		async open({ branch, base, title, body }) {
			const asked = { source_branch: branch, target_branch: base, title, description: body };
			return requestOf(itemIn(await call("POST", "", asked)));
		},
		async update(number, { title, body }) {
			await call("PUT", `/${number}`, { title, description: body });
		},
		async opinions({ number, url }) {
			const [whole, approvals, discussions] = await Promise.all([
				call("GET", `/${number}`),
				call("GET", `/${number}/approvals`),
				allOf(call, `/${number}/discussions`),
			]);
			const approvers = itemsIn(itemIn(approvals).approved_by).map((one) => itemIn(one.user));
			return {
				checks: checksOf(itemIn(itemIn(whole).head_pipeline)),
				approvedBy: approvers.map((user) => textIn(user, "username")),
				refusedBy: [],
				remarks: discussions.flatMap((one) => remarksOf(one, url)),
			};
		},
	};
}

function requestOf(item: Item): ForgeRequest {
	const state = textIn(item, "state");
	return {
		number: Number(item.iid),
		url: pageIn(item, "web_url"),
		title: textIn(item, "title"),
		body: textIn(item, "description"),
		state: state === "merged" ? "merged" : state === "opened" ? "open" : "closed",
		head: textIn(item, "sha"),
	};
}

function checksOf(pipeline: Item): Opinions["checks"] {
	switch (textIn(pipeline, "status")) {
		case "":
		case "skipped":
			return "none";
		case "success":
			return "passed";
		case "failed":
		case "canceled":
			return "failed";
		default:
			return "running";
	}
}

/** Notes that the forge makes by itself are no remarks. */
function remarksOf(discussion: Item, url: string): readonly Remark[] {
	return itemsIn(discussion.notes)
		.filter((note) => note.system !== true)
		.map((note) => {
			const position = itemIn(note.position);
			const line = position.new_line;
			const about = {
				file: textIn(position, "new_path"),
				line: Number(line),
				commit: textIn(position, "head_sha"),
			};
			return {
				id: textIn(note, "id"),
				by: textIn(itemIn(note.author), "username"),
				at: textIn(note, "created_at"),
				text: textIn(note, "body"),
				url: url === "" ? "" : `${url}#note_${textIn(note, "id")}`,
				isDone: note.resolved === true,
				...(typeof line === "number" && { about }),
			};
		});
}
