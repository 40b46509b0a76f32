import type { CaseView } from "@onedoor/dsl/bundle";

import { FORM, licence } from "../case/licence.test-data.ts";
import type { ActBody, CaseClient, ProblemError } from "../client/index.ts";
import { type TestServer, type TestServerOptions, testServer } from "./test-server.test-data.ts";

/** Whoever applies, those of the office, and one who helps. All invented. */
export const ANN = "012345678901";
export const OFFICER = "officer-1";
export const OTHER = "officer-2";
export const HEAD = "head-1";
export const PARTNER = "partner-1";

const ROLES: Readonly<Record<string, readonly string[]>> = {
	[OFFICER]: ["officer"],
	[OTHER]: ["officer"],
	[HEAD]: ["head"],
	[PARTNER]: ["agent"],
};

export interface LicenceServer extends TestServer {
	readonly of: (id: string) => CaseClient;
	/** A licence asked for by Ann, past its form. */
	readonly applied: (data?: Readonly<Record<string, unknown>>) => Promise<CaseView>;
	/** The same, granted, paid for, and signed by the head as far as the port signs at once; its id. */
	readonly signed: (data?: Readonly<Record<string, unknown>>) => Promise<string>;
	/** The problem an act is refused with. */
	readonly refused: (act: Promise<unknown>) => Promise<ProblemError>;
	/** One act of somebody of the office or of Ann, at a step, e.g. `decision.grant`. */
	readonly act: (who: string, id: string, what: string, body?: ActBody) => Promise<CaseView>;
}

/** A server that offers the small licence, with an excerpt laid over its text. */
export async function licenceServer(
	excerpt: string,
	{ files, ...options }: TestServerOptions & { readonly files?: Record<string, string> } = {},
): Promise<LicenceServer> {
	const server = await testServer({ bundle: licence(excerpt, files), ...options });
	const of = (id: string): CaseClient => server.as(id, ROLES[id] ?? []);
	const act: LicenceServer["act"] = (who, id, what, body) => {
		const at = what.lastIndexOf(".");
		return of(who).act(id, what.slice(0, at), what.slice(at + 1), body);
	};
	const applied: LicenceServer["applied"] = async (data = {}) => {
		const { id } = await of(ANN).openCase({ procedure: "licence", data: { ...FORM, ...data } });
		return act(ANN, id, "application.submit");
	};
	return {
		...server,
		of,
		act,
		applied,
		signed: async (data) => {
			const { id } = await applied(data);
			await act(OFFICER, id, "reception.check.accepted");
			await act(OFFICER, id, "decision.grant");
			await of(ANN).pay(id, "payment");
			await act(HEAD, id, "signature.signed");
			return id;
		},
		refused: async (doing) => {
			const problem = await doing.then(
				() => undefined,
				(error: unknown) => error as ProblemError,
			);
			if (problem === undefined) throw new Error("it was not refused");
			return problem;
		},
	};
}

export { FORM };

/** The letter of a licence, which may mention so much of it besides its number and its holder. */
export function grantedLetter(...mentions: readonly string[]): string {
	const all = ["case.number", "applicant_name", ...mentions];
	return `messages:
  granted_notice:
    is: letter
    for:
      - licence
    may_mention:
${all.map((path) => `      - ${path}`).join("\n")}
    subject:
      en: Your licence
    body:
      en: "Granted, {{case.number}}, to {{applicant_name}}."
`;
}

/** Of an excerpt: the application asks for more than it does. */
export function asking(more: string): string {
	const asked = [
		"applicant_id",
		"applicant_name",
		"colour",
		"note",
		"children",
		"born_on",
		"guests",
		"proof",
		more,
	];
	return `steps:
  application:
    ask:
${asked.map((one) => `      - ${one}`).join("\n")}`;
}
