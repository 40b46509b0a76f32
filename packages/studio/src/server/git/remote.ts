import type { PushTrouble } from "../../api/proposals.ts";
import { withoutSecrets } from "../forge/remote-address.ts";
import { commitOf, type Repository } from "./repository.ts";
import type { Remote } from "./standing.ts";

/** Proposals are branches of this kind; the studio makes no others and touches no others. */
export const BRANCHES = "onedoor";

const NETWORK_MS = 60_000;

export type Refreshed = { readonly ok: true } | { readonly ok: false; readonly said: string };

/** Learns what is published now, and what became of the proposals. Only what is known of the remote is changed here. */
export async function refresh(repository: Repository, { name }: Remote): Promise<Refreshed> {
	const { git } = repository;
	const listed = await git(["ls-remote", "--symref", "--", name, "HEAD"], {
		timeoutMs: NETWORK_MS,
	});
	if (listed.code !== 0) return { ok: false, said: told(listed.err) };
	const base = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(listed.out.toString("utf8"))?.[1];
	const known = await commitOf(repository, `refs/remotes/${name}/HEAD`);
	const wanted = [
		`+refs/heads/${BRANCHES}/*:refs/remotes/${name}/${BRANCHES}/*`,
		...(base === undefined ? [] : [`+refs/heads/${base}:refs/remotes/${name}/${base}`]),
	];
	const fetched = await git(
		[
			"fetch",
			"--quiet",
			"--prune",
			"--no-tags",
			"--no-write-fetch-head",
			"--no-recurse-submodules",
			"--",
			name,
			...wanted,
		],
		{ timeoutMs: NETWORK_MS },
	);
	if (fetched.code !== 0) return { ok: false, said: told(fetched.err) };
	if (known === undefined && base !== undefined)
		await git(["symbolic-ref", `refs/remotes/${name}/HEAD`, `refs/remotes/${name}/${base}`]);
	return { ok: true };
}

export type Pushed =
	| { readonly ok: true }
	| { readonly ok: false; readonly why: PushTrouble; readonly said: string };

/** Sends one branch, as it is. What is there already is never replaced: then it is refused. */
export async function push({ git }: Repository, { name }: Remote, branch: string): Promise<Pushed> {
	const ref = `refs/heads/${branch}`;
	const { code, out, err } = await git(
		["push", "--porcelain", "--no-follow-tags", "--", name, `${ref}:${ref}`],
		{
			timeoutMs: NETWORK_MS,
		},
	);
	if (code === 0) return { ok: true };
	const refused = /^!\t\S+\t(.*)$/m.exec(out.toString("utf8"))?.[1];
	const said = told(err);
	if (refused !== undefined)
		return /fetch first|non-fast-forward|stale info/.test(refused)
			? { ok: false, why: "push_behind", said: refused }
			: { ok: false, why: "push_refused", said: `${refused}\n${said}`.trim() };
	return {
		ok: false,
		why: /^fatal:/m.test(err) || code === -1 ? "push_unreachable" : "push_hook",
		said,
	};
}

/** The last of what was said, without names and passwords. */
export function told(text: string): string {
	return withoutSecrets(text).trim().slice(-2_000);
}
