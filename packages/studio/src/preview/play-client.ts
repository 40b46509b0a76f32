import type { CaseView, DraftView } from "@onedoor/dsl/bundle";
import type { CaseClient } from "@onedoor/form-renderer";
import type { Answered, Asked, Heard, Said } from "./message.ts";
import { sampleCode } from "./sample.ts";

/**
 * A case whose server is the studio round this page. Files go nowhere: their names are enough.
 *
 * @param viewNow the case as it was shown last
 */
export function playClient(turn: string, viewNow: () => CaseView): CaseClient {
	const versions = new Map<string, number>();
	const draftOf = async (asked: Asked & { readonly step: string }): Promise<DraftView> => {
		const { draft } = await ask(turn, asked);
		if (draft === undefined) throw new RefusedInPlay({ code: "not_possible_now" });
		return { ...draft, version: versions.get(asked.step) ?? draft.version };
	};
	const done = async (asked: Asked): Promise<CaseView> =>
		(await ask(turn, asked)).view ?? viewNow();
	return {
		getCase: async () => viewNow(),
		getDraft: (_, step) => draftOf({ kind: "draft", step }),
		putDraft(_, step, data) {
			versions.set(step, (versions.get(step) ?? 1) + 1);
			return draftOf({ kind: "typed", step, data });
		},
		act: (_, step, outcome, { data = {}, reason } = {}) =>
			done({ kind: "act", step, outcome, data, ...(reason !== undefined && { reason }) }),
		async pay(_, step) {
			const { fees } = await done({ kind: "pay", step });
			return { status: "paid", amount: fees.total, currency: fees.currency, redirect: "#main" };
		},
		caseAction: (_, action, { reason } = {}) =>
			done({ kind: "action", action, ...(reason !== undefined && { reason }) }),
		// A doubt is for the office to look into, and no part of a scenario: it is refused rather than lost.
		dispute: async () => {
			throw new RefusedInPlay({ code: "not_possible_now" });
		},
		upload: async (_, { field }) => `${field}-${++uploads}`,
		fileUrl: () => "#main",
		resumeCode: sampleCode,
	};
}

let uploads = 0;
let numbers = 0;

/** As a server refuses: with a problem. */
class RefusedInPlay extends Error {
	readonly problem: Readonly<Record<string, unknown>>;

	constructor(refused: { readonly code: string }) {
		super(refused.code);
		this.problem = { ...refused, status: 422 };
	}
}

/** @throws RefusedInPlay where the core says no */
function ask(turn: string, asked: Asked): Promise<Answered> {
	const number = ++numbers;
	return new Promise((resolve, reject) => {
		const hear = ({ origin, source, data }: MessageEvent<Heard>) => {
			if (origin !== location.origin || source !== parent) return;
			if (data.kind !== "heard" || data.number !== number) return;
			removeEventListener("message", hear);
			if (data.refused) reject(new RefusedInPlay(data.refused));
			else resolve(data);
		};
		addEventListener("message", hear);
		parent.postMessage({ ...asked, turn, number } satisfies Said, location.origin);
	});
}
