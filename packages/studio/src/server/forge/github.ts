import {
	allOf,
	type Call,
	calling,
	type ForgeDoor,
	type Item,
	itemIn,
	itemsIn,
	pageIn,
	textIn,
} from "./call.ts";
import type { Forge, ForgeRequest, Opinions, Remark } from "./forge.ts";

/** GitHub, and servers that speak its REST interface of 2022-11-28. */
export function github({ api, token, project }: ForgeDoor): Forge {
	const call = calling(`${api}/repos/${project.split("/").map(encodeURIComponent).join("/")}`, {
		accept: "application/vnd.github+json",
		authorization: `Bearer ${token}`,
		"x-github-api-version": "2022-11-28",
	});
	const [owner = ""] = project.split("/");
	return {
		async find(branch) {
			const head = encodeURIComponent(`${owner}:${branch}`);
			const [first] = itemsIn(
				await call("GET", `/pulls?head=${head}&state=all&sort=created&direction=desc`),
			);
			return first && requestOf(first);
		},
		async open({ branch, base, title, body }) {
			return requestOf(itemIn(await call("POST", "/pulls", { head: branch, base, title, body })));
		},
		async update(number, text) {
			await call("PATCH", `/pulls/${number}`, text);
		},
		async opinions({ number, head }) {
			const [checks, reviews, remarks] = await Promise.all([
				checksOf(call, head),
				allOf(call, `/pulls/${number}/reviews`),
				remarksOf(call, number),
			]);
			return { checks, ...votesIn(reviews), remarks: [...remarks, ...sayingsIn(reviews)] };
		},
	};
}

function requestOf(item: Item): ForgeRequest {
	const isMerged = item.merged === true || typeof item.merged_at === "string";
	return {
		number: Number(item.number),
		url: pageIn(item, "html_url"),
		title: textIn(item, "title"),
		body: textIn(item, "body"),
		state: isMerged ? "merged" : item.state === "open" ? "open" : "closed",
		head: textIn(itemIn(item.head), "sha"),
	};
}

async function checksOf(call: Call, commit: string): Promise<Opinions["checks"]> {
	const [runs, statuses] = await Promise.all([
		call("GET", `/commits/${commit}/check-runs?per_page=100`),
		call("GET", `/commits/${commit}/status?per_page=100`),
	]);
	const states = [
		...itemsIn(itemIn(runs).check_runs).map((run) =>
			run.status === "completed" ? textIn(run, "conclusion") : "pending",
		),
		...itemsIn(itemIn(statuses).statuses).map((one) => textIn(one, "state")),
	];
	if (states.length === 0) return "none";
	if (states.some((state) => FAILED.has(state))) return "failed";
	return states.includes("pending") ? "running" : "passed";
}

/** A check that was left out, or is neutral, stops nobody; one that could not run is not green. */
const FAILED = new Set([
	"failure",
	"error",
	"timed_out",
	"cancelled",
	"action_required",
	"startup_failure",
	"stale",
]);

/** The last word of each; a remark alone is none. */
function votesIn(reviews: readonly Item[]): Pick<Opinions, "approvedBy" | "refusedBy"> {
	const last = new Map<string, string>();
	for (const review of reviews) {
		const state = textIn(review, "state");
		if (VOTES.has(state)) last.set(nameIn(review), state);
	}
	const who = (state: string) =>
		[...last].filter(([, said]) => said === state).map(([name]) => name);
	return { approvedBy: who("APPROVED"), refusedBy: who("CHANGES_REQUESTED") };
}

const VOTES = new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);

async function remarksOf(call: Call, number: number): Promise<readonly Remark[]> {
	const [lines, wholes] = await Promise.all([
		allOf(call, `/pulls/${number}/comments`),
		allOf(call, `/issues/${number}/comments`),
	]);
	return [...lines.map(aboutLine), ...wholes.map((item) => remarkOf(item, "created_at"))];
}

/** What somebody wrote over a review of many remarks. */
function sayingsIn(reviews: readonly Item[]): readonly Remark[] {
	return reviews
		.filter((review) => textIn(review, "body").trim() !== "")
		.map((review) => remarkOf(review, "submitted_at"));
}

function aboutLine(item: Item): Remark {
	const isCurrent = typeof item.line === "number" && item.side !== "LEFT";
	const line = isCurrent ? item.line : item.original_line;
	const commit = textIn(item, isCurrent ? "commit_id" : "original_commit_id");
	const remark = remarkOf(item, "created_at");
	if (typeof line !== "number" || item.side === "LEFT") return remark;
	return { ...remark, about: { file: textIn(item, "path"), line, commit } };
}

function remarkOf(item: Item, when: string): Remark {
	return {
		id: textIn(item, "id"),
		by: nameIn(item),
		at: textIn(item, when),
		text: textIn(item, "body"),
		url: pageIn(item, "html_url"),
		isDone: false,
	};
}

function nameIn(item: Item): string {
	return textIn(itemIn(item.user), "login");
}
