import type { Bundle, CaseView, DraftView } from "@onedoor/dsl/bundle";
import type { CaseClient } from "@onedoor/form-renderer";

import { sampleCode, sampleOf } from "./sample.ts";

type Data = Readonly<Record<string, unknown>>;

export interface MemoryCase {
	readonly bundle: Bundle;
	readonly language: string;
	readonly view: CaseView;
	/** What is typed, by step. It outlives the client, so that a new edition of the text keeps it. */
	readonly data: Map<string, Data>;
}

/** A case that no server knows: registers answer with samples, everything else is forgotten with the page. */
export function memoryClient({ bundle, language, view, data }: MemoryCase): CaseClient {
	let version = 0;
	let saved_at = new Date().toISOString();
	const draftOf = (step: string): DraftView => {
		const typed = data.get(step) ?? {};
		const sample = sampleOf(bundle, step, typed, language);
		return {
			step,
			version,
			saved_at,
			silent: sample.silent,
			sources: sample.sources,
			data: sample.data,
		};
	};
	return {
		getCase: async () => view,
		getDraft: async (_, step) => draftOf(step),
		async putDraft(_, step, typed) {
			data.set(step, typed);
			version++;
			saved_at = new Date().toISOString();
			return draftOf(step);
		},
		act: async () => view,
		pay: async () => ({
			status: "started",
			amount: 0,
			currency: view.fees.currency,
			redirect: "#main",
		}),
		caseAction: async () => view,
		dispute: async () => view,
		upload: async () => crypto.randomUUID(),
		fileUrl: () => "#main",
		resumeCode: sampleCode,
	};
}
