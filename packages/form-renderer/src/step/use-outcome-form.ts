import type { FindingView } from "@onedoor/dsl/bundle";
import { asksOf, isAsked, withoutIndexes } from "@onedoor/dsl/form";
import { useEffect } from "react";

import type { Data } from "../form/data-path.ts";
import type { Session } from "../form/session.ts";
import { soon } from "./soon.ts";
import { type ErrorLine, useErrorsOf } from "./use-errors.ts";
import { type Opened, useSession, type Visit } from "./use-session.ts";

/** What is filled in beside a decision: the questions of the step, or those of one of its outcomes. */
export interface OutcomeForm {
	/** Key in `Bundle.forms`. */
	readonly key: string;
	readonly opened: Opened;
	/** What is wrong, each with its sentence and the control it leads to; empty before the first try. */
	readonly lines: readonly ErrorLine[];
	/** Waits for what registers say of the last key, and looks whether anything stands in the way. */
	check(): Promise<boolean>;
	/** What would be sent: nothing that is hidden. */
	data(): Data;
	/** Shows those of the server's findings that are about this form, and gives back the others. */
	show(findings: readonly FindingView[]): readonly FindingView[];
	/** The step is done: neither device nor server needs the draft. */
	forget(): Promise<void>;
}

/**
 * The applicant's engine for what an officer or an outcome asks: conditions, lists, look-ups, drafts and errors are the
 * same. `OutcomeFormFields` draws it.
 *
 * @param beside another form of the same act, whose answers rules of this one may read
 * @param visit `form` is its key in `Bundle.forms`: `<step>` or `<step>.<outcome>`; undefined where nothing is asked
 * @returns undefined where nothing is asked
 */
export function useOutcomeForm(
	visit: Visit | undefined,
	beside?: OutcomeForm,
): OutcomeForm | undefined {
	const opened = useSession(visit);
	const session = opened.kind === "open" ? opened.session : undefined;
	useSurrounded(session, beside?.opened);
	const errors = useErrorsOf(session?.store);
	if (visit === undefined) return undefined;
	return {
		key: visit.form ?? visit.task.step,
		opened,
		lines: errors.lines,
		async check() {
			if (!session) return false;
			await soon(session.drafts.flush());
			return errors.check(() => true);
		},
		data: () => session?.store.submission() ?? {},
		show(findings) {
			if (!session) return findings;
			const asks = asksOf(session.bundle.definition, session.store.form);
			const isOurs = ({ path }: FindingView) => isAsked(asks, withoutIndexes(path));
			const ours = findings.filter(isOurs);
			if (ours.length > 0) errors.show(ours);
			return findings.filter((finding) => !isOurs(finding));
		},
		forget: async () => session?.drafts.forget(),
	};
}

function useSurrounded(session: Session | undefined, beside: Opened | undefined): void {
	const around = beside?.kind === "open" ? beside.session.store : undefined;
	useEffect(() => {
		if (!session || !around) return;
		const take = () => session.store.surround(around.data());
		take();
		return around.subscribeToAll(take);
	}, [session, around]);
}
