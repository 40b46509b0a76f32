import type { Id, StepName } from "@onedoor/dsl/bundle";
import type { IdentityFacts } from "@onedoor/dsl/form";

import type { Page, SessionView } from "./client.ts";
import { pathOf, type Transport } from "./transport.ts";

/** A person or officer of the simulators, for the login page. */
export interface DevIdentity extends SessionView {
	readonly full_name: string;
	readonly is: "citizen" | "officer" | "partner";
	/** For which they sign in. */
	readonly organisation?: { readonly code: string; readonly name: string };
}

export interface NewSession {
	/** Personal number. */
	readonly id: string;
	readonly roles?: readonly Id[];
	/** Default `high`. */
	readonly assurance?: "low" | "substantial" | "high";
	/** Left out: every office. */
	readonly office?: { readonly kind: Id; readonly unit: string };
	readonly identity?: IdentityFacts;
	/** Seconds until the session ends; left out: it does not. */
	readonly lasts?: number;
}

/** `test` is false on the real clock, which cannot be moved. */
export interface ClockView {
	/** ISO 8601 with offset. */
	readonly now: string;
	readonly test: boolean;
}

export type SimulatorMode = "answers" | "silent" | "down";

export interface SimulatorView {
	readonly name: string;
	readonly mode: SimulatorMode;
}

export interface SentMessage {
	readonly id: string;
	readonly at: string;
	readonly case: string;
	/** Personal number or role it went to. */
	readonly to: string;
	readonly message: Id;
	readonly language: string;
	readonly subject: string;
	readonly text: string;
	readonly sms?: string;
	/** Id of the letter in the file. */
	readonly paper?: string;
}

export interface DevClient {
	identities(): Promise<Page<DevIdentity>>;
	/** Signs in: gives a bearer token and sets the browser's cookie. */
	session(who: NewSession): Promise<{ readonly token: string }>;
	signOut(): Promise<void>;
	clock(): Promise<ClockView>;
	/** Answers when all that fell due has been done; never back. `advance`: `11 working days`. */
	setClock(
		change: { readonly to: string } | { readonly advance: string; readonly calendar?: Id },
	): Promise<ClockView>;
	simulators(): Promise<Page<SimulatorView>>;
	setSimulator(name: string, mode: SimulatorMode): Promise<SimulatorView>;
	/** An answer by hand, to a step that waits for one. */
	answer(body: {
		readonly case: string;
		readonly step: StepName;
		readonly answer: Id;
		/** Left out: what the step waits for now. */
		readonly effect?: string;
		readonly data?: Readonly<Record<string, unknown>>;
	}): Promise<void>;
	messages(caseId?: string): Promise<Page<SentMessage>>;
}

export function devClient(transport: Transport): DevClient {
	const { get, send } = transport;
	return {
		identities: () => get("/api/dev/identities"),
		session: (who) => send("POST", "/api/dev/session", who),
		signOut: () => send("DELETE", "/api/dev/session"),
		clock: () => get("/api/dev/clock"),
		setClock: (change) => send("POST", "/api/dev/clock", change),
		simulators: () => get("/api/dev/simulators"),
		setSimulator: (name, mode) => send("PUT", pathOf("api", "dev", "simulators", name), { mode }),
		answer: (body) => send("POST", "/api/dev/answers", body),
		messages: (caseId) => get("/api/dev/messages", { case: caseId }),
	};
}
