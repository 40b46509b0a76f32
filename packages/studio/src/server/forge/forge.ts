import type { ProposalView } from "../../api/answers.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";

/** How the place where proposals are approved is reached. */
export interface ForgeOptions {
	readonly kind: "github" | "gitlab";
	/** `owner/name` */
	readonly project: string;
	/** It may read and write pull requests of that project, and nothing else. */
	readonly token: string;
	/** Root of its API; left out: that of github.com or gitlab.com. */
	readonly api?: string;
}

export interface PullRequest {
	readonly number: number;
	readonly url: string;
}

export type PullRequestStatus = NonNullable<ProposalView["forge"]>;

/** Pull requests of one project. Each call may throw `ForgeRefused`. */
export interface Forge {
	/** The one of a branch that is open, or nothing. */
	find(branch: string): Promise<PullRequest | undefined>;
	open(asked: {
		readonly branch: string;
		readonly base: string;
		readonly title: string;
		readonly body: string;
	}): Promise<PullRequest>;
	update(number: number, said: { readonly title: string; readonly body: string }): Promise<void>;
	/** The newest of a branch, whatever became of it. */
	status(branch: string): Promise<PullRequestStatus | undefined>;
}

export function forgeOf(options: ForgeOptions): Forge {
	return options.kind === "github" ? github(options) : gitlab(options);
}
