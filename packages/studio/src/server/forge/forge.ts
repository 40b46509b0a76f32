import type { ForgeTrouble } from "../../api/proposals.ts";

/** A service that keeps repositories and asks people whether a change may be taken. */
export interface Forge {
	/** The newest request for this branch, whatever has become of it. */
	find(branch: string): Promise<ForgeRequest | undefined>;
	open(
		asked: RequestText & { readonly branch: string; readonly base: string },
	): Promise<ForgeRequest>;
	update(number: number, text: RequestText): Promise<void>;
	/** What machines and people say of it. */
	opinions(request: ForgeRequest): Promise<Opinions>;
}

export interface RequestText {
	readonly title: string;
	/** Markdown. */
	readonly body: string;
}

export interface ForgeRequest extends RequestText {
	readonly number: number;
	readonly url: string;
	readonly state: "open" | "merged" | "closed";
	/** The commit that is looked at. */
	readonly head: string;
}

export interface Opinions {
	readonly checks: "passed" | "failed" | "running" | "none";
	readonly approvedBy: readonly string[];
	readonly refusedBy: readonly string[];
	readonly remarks: readonly Remark[];
}

export interface Remark {
	readonly id: string;
	readonly by: string;
	readonly at: string;
	readonly text: string;
	readonly url: string;
	readonly isDone: boolean;
	/** The place it is about: file from the root of the repository, and line of that commit's text. */
	readonly about?: { readonly file: string; readonly line: number; readonly commit: string };
}

export class ForgeError extends Error {
	readonly why: ForgeTrouble;

	constructor(why: ForgeTrouble, said = "") {
		super(said === "" ? why : `${why}: ${said}`);
		this.why = why;
	}
}
