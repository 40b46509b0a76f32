import type { Change } from "@onedoor/dsl/diff";
import { Note } from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

import type { ComparisonView } from "../api/comparison.ts";
import { Amounts } from "../burden/Amounts.tsx";
import { countChanged } from "../document/line-diff.ts";
import { useQuery } from "../shell/use-query.ts";
import { InWords } from "./InWords.tsx";
import { OpenCases } from "./OpenCases.tsx";
import { Others } from "./Others.tsx";
import { Picture } from "./Picture.tsx";
import { Texts } from "./Texts.tsx";
import { WhoAgrees } from "./WhoAgrees.tsx";
import { useComparisonWords } from "./words/index.ts";

export interface ComparisonProps {
	readonly view: ComparisonView;
	/** What it is compared with, as people call it. */
	readonly before: string;
	/** How the scenarios come out, where they are played on what is compared. */
	readonly tests?: ReactNode;
}

/** Words first, then the picture beside them, open cases, and always the text. */
export function Comparison({ view, before, tests }: ComparisonProps): ReactElement {
	const say = useComparisonWords();
	const query = useQuery();
	const changes = view.compared?.changes ?? [];
	const chosen = changes.find(({ id }) => id === query.get("change"));
	const choose = (change: Change) => query.set({ change: change.id });
	return (
		<>
			<Verdict view={view} />
			{view.burden.after === undefined ? null : (
				<section className="st-burden" aria-label={say.burden}>
					<Amounts now={view.burden.after} before={view.burden.before} />
				</section>
			)}
			{changes.length === 0 ? null : (
				<div className={view.definitions ? "od-compare st-compare" : undefined}>
					<InWords view={view} changes={changes} chosen={chosen} onChoose={choose} />
					{view.definitions ? (
						<Picture
							definitions={view.definitions}
							changes={changes}
							chosen={chosen}
							onChoose={choose}
						/>
					) : null}
				</div>
			)}
			{/* Below what it would push away: it comes once all scenarios have been played. */}
			{tests}
			<WhoAgrees agree={view.agree} />
			{view.openCases ? <OpenCases openCases={view.openCases} /> : null}
			<Others others={view.others} />
			<Texts files={view.files} more={view.more} before={before} isAlone={changes.length === 0} />
		</>
	);
}

/** In one sentence, before anything else. What has errors was compared as far as it could be read, and that is said. */
function Verdict({ view }: { readonly view: ComparisonView }): ReactElement {
	const say = useComparisonWords();
	const changes = view.compared?.changes ?? [];
	const lines = view.files.reduce(
		(sum, { before = "", after = "" }) => sum + countChanged(before, after),
		0,
	);
	const counted = (severity: Change["severity"]) =>
		changes.filter((change) => change.severity === severity).length;
	const worst = changes.some(({ severity }) => severity === "breaking")
		? "breaking"
		: changes.some(({ severity }) => severity === "decision")
			? "decision"
			: "safe";
	const kind = changes.length === 0 ? "ok" : VERDICTS[worst];
	return (
		<div className="st-notices">
			<Note kind={kind}>
				<p role="status">
					<strong>
						{changes.length > 0
							? say.verdicts[worst](counted(worst), changes.length)
							: view.files.length === 0
								? say.same
								: say.sameMeaning}
					</strong>{" "}
					{changes.length === 0 && lines > 0 ? say.onlyText(lines) : null}
				</p>
			</Note>
			{view.errors.before + view.errors.after === 0 ? null : (
				<Note kind="warn">
					<p>{say.errors(view.errors.before, view.errors.after)}</p>
				</Note>
			)}
		</div>
	);
}

const VERDICTS = { breaking: "bad", decision: "warn", safe: "ok" } as const;
