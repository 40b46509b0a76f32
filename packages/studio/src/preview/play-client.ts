import type { CaseView, DraftView } from "@onedoor/dsl/bundle";
import type { CaseClient } from "@onedoor/form-renderer";

import type { Heard, PlayForm, Said } from "./message.ts";

/** A case whose server is the studio round this page. Files go nowhere: their names are enough. */
export function playClient({ turn, view, draft, task }: PlayForm): CaseClient {
	let version = draft.version;
	const redirect = "#main";
	return {
		getCase: async () => view,
		getDraft: async () => draft,
		async putDraft(_, _step, data) {
			const heard = await ask({ kind: "typed", turn, data });
			version++;
			return { ...(heard.draft ?? draft), version } satisfies DraftView;
		},
		async act(_, _step, _outcome, body) {
			const { refused } = await ask({ kind: "sent", turn, data: body?.data ?? {} });
			if (refused) throw new RefusedInPlay(refused);
			return view satisfies CaseView;
		},
		pay: async () => ({
			status: "started",
			amount: 0,
			currency: view.fees.currency,
			redirect,
		}),
		caseAction: async () => view,
		dispute: async () => view,
		upload: async () => `${task.step}-${++uploads}`,
		fileUrl: () => redirect,
	};
}

let uploads = 0;
let numbers = 0;

/** As a server refuses: with a problem. */
class RefusedInPlay extends Error {
	readonly problem: Readonly<Record<string, unknown>>;

	constructor(refused: NonNullable<Heard["refused"]>) {
		super(refused.code);
		this.problem = { ...refused, status: 422 };
	}
}

function ask(said: Omit<Said, "number">): Promise<Heard> {
	const number = ++numbers;
	return new Promise((resolve) => {
		const hear = ({ origin, source, data }: MessageEvent<Heard>) => {
			if (origin !== location.origin || source !== parent) return;
			if (data.kind !== "heard" || data.number !== number) return;
			removeEventListener("message", hear);
			resolve(data);
		};
		addEventListener("message", hear);
		parent.postMessage({ ...said, number } satisfies Said, location.origin);
	});
}
