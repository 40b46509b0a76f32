import type { ForgeTrouble, RemarkView, RequestView } from "../../api/proposals.ts";

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

export interface ForgeRequest extends RequestText, Pick<RequestView, "number" | "url" | "state"> {
	/** The commit that is looked at. */
	readonly head: string;
}

export interface Opinions extends Pick<RequestView, "checks" | "approvedBy" | "refusedBy"> {
	readonly remarks: readonly Remark[];
}

/** A remark as the forge has it, before its place in the library is looked up. */
export interface Remark extends Omit<RemarkView, "file" | "line"> {
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
