import type { Definition } from "./bundle/definition.ts";
import type { MovesPlan } from "./bundle/moves.ts";
import type { Scenario } from "./bundle/scenario.ts";
import type { Id, IsoDate } from "./bundle/values.ts";
import type { LibraryTariffs } from "./burden/tariffs/library-tariffs.ts";
import type { Finding } from "./diagnostic/finding.ts";
import type { Linked } from "./link/link.ts";
import type { LinkedPlan } from "./link/moves.ts";
import type { LinkedOverlay } from "./link/overlays.ts";
import type { Profile } from "./profile.ts";
import type { ProcedureSummary } from "./summary.ts";

/** A file as the host hands it over: `path` is only a name, folders carry no meaning. */
export interface InputFile {
	readonly path: string;
	readonly text: string;
}

export interface CheckOptions {
	/** `strict` unless said. */
	readonly profile?: Profile;
	/** The day for which law and calendars are asked; left out: the first day of each edition. */
	readonly today?: IsoDate;
}

export interface Checked {
	/** Sorted by file and position, at most 100 a file. */
	readonly findings: readonly Finding[];
	readonly procedures: readonly ProcedureSummary[];
	readonly library: CheckedLibrary;
}

/** The linked procedures, for compiling, drawing and running. */
export interface CheckedLibrary {
	/** In the order of procedure and edition. */
	readonly definitions: readonly Definition[];
	readonly linked: readonly Linked[];
	readonly scenarios: readonly Scenario[];
	/** In the order of their ids. */
	readonly overlays: readonly LinkedOverlay[];
	/** Plans for moving open cases. */
	readonly moves: readonly MovesPlan[];
	/** The same, each with where it is written. */
	readonly plans: readonly LinkedPlan[];
	/** Minutes and prices for the burden, by the calendars they hold for. */
	readonly tariffs: readonly LibraryTariffs[];
	/**
	 * Errors for which a procedure cannot be compiled: in what it says itself, and in what it uses. What is wrong elsewhere
	 * leaves it as it is. All errors, where no such procedure could be read.
	 */
	readonly errorsOf: (procedure: Id) => readonly Finding[];
}
