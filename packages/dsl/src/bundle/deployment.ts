import type { Id, Level } from "./values.ts";

/** What the place has in which procedures run. */
export interface Deployment {
	/** Registers that can be reached. */
	readonly registers: readonly Id[] | "all";
	readonly payment: boolean;
	readonly signature: boolean;
	/** A carrier of paper. */
	readonly post: boolean;
	/** Where people keep their electronic results. */
	readonly repository: boolean;
	/** Where people hold electronic documents, and show them themselves. */
	readonly wallet: boolean;
	/** Messages reach people outside the portal. */
	readonly notification: boolean;
	/** An office's free times are kept somewhere. */
	readonly appointments: boolean;
	/** Files can be sent in. */
	readonly uploads: boolean;
	/** The highest level of assurance at which people can sign in. */
	readonly level: Level;
}
