import { useEffect, useState } from "react";

import { type Trouble, troubleOf } from "../form/case-client.ts";
import { saveWhenLeaving } from "../form/drafts.ts";
import { indexedDbDrafts } from "../form/local-drafts.ts";
import { type Opening, openSession, type Session } from "./session.ts";

export type Opened =
	| { readonly kind: "opening" }
	| { readonly kind: "failed"; readonly trouble: Trouble }
	| { readonly kind: "open"; readonly session: Session };

export type Visit = Omit<Opening, "local" | "now"> & Partial<Pick<Opening, "local" | "now">>;

/**
 * One session for each visit of a form: another language or page keeps what is typed.
 *
 * @param visit undefined while there is no form to open
 */
export function useSession(visit: Visit | undefined): Opened {
	const [opened, setOpened] = useState<Opened>({ kind: "opening" });
	// biome-ignore lint/correctness/useExhaustiveDependencies: the visit decides; client and callbacks may be new objects each time.
	useEffect(() => {
		let isGone = false;
		let stop = () => {};
		setOpened({ kind: "opening" });
		if (!visit) return;
		openSession({
			...visit,
			local: visit.local ?? indexedDbDrafts(),
			now: visit.now ?? (() => new Date().toISOString()),
		}).then(
			(session) => {
				if (isGone) return session.drafts.stop();
				const stopListening = saveWhenLeaving(session.drafts);
				stop = () => {
					stopListening();
					void session.drafts.flush().then(session.drafts.stop);
				};
				setOpened({ kind: "open", session });
			},
			(error: unknown) => isGone || setOpened({ kind: "failed", trouble: troubleOf(error) }),
		);
		return () => {
			isGone = true;
			stop();
		};
	}, [visit?.bundle.hash, visit?.task.id, visit?.form]);
	return opened;
}
