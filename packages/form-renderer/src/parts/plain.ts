import { type ComponentType, createContext, useContext } from "react";

import type { Appointment, Trouble } from "../form/case-client.ts";
import type { FilePlace } from "../form/file-place.ts";
import type { Session } from "../form/session.ts";
import type { ErrorLine } from "../step/use-errors.ts";
import type { WordKey } from "../words/words.ts";

/**
 * What pages are told where no script runs. A server gives it and renders once; whoever has script never has it. Forms
 * are then sent by the browser itself, a button says by `does` what is to be done, and what a page would fetch or
 * remember stands here already.
 */
export interface Plain {
	/** Where forms are sent. */
	readonly action: string;
	/** Sent along by every form, by name. */
	readonly hidden: Readonly<Record<string, string>>;
	/** The form as it stands on the server; undefined where the page is about something else. */
	readonly session?: Session;
	/** Somebody tried to go on, and what is wrong is said. */
	readonly wasTried: boolean;
	/** Wrong besides what the form knows itself. */
	readonly lines: readonly ErrorLine[];
	/** Why the last act did not succeed. */
	readonly trouble?: Trouble;
	/** What was done, where nothing else on the page says so. */
	readonly said?: WordKey;
	/** What is asked once more before it is done. */
	readonly asking?: string;
	readonly hrefAsking: (what: string) => string;
	readonly appointment?: Appointment;
	/** `YYYY-MM-DD`: the day of which times are shown. */
	readonly day?: string;
	/** The window's title. */
	readonly setTitle: (title: string) => void;
	/** Chooses files in the browser's own way. */
	readonly Upload: ComponentType<{ readonly place: FilePlace; readonly id: string }>;
}

export const WithoutScript: React.Context<Plain | undefined> = createContext<Plain | undefined>(
	undefined,
);

export function usePlain(): Plain | undefined {
	return useContext(WithoutScript);
}
