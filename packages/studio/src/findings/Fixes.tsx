import type { Finding } from "@onedoor/dsl";
import type { FindingFix } from "@onedoor/dsl/assist";
import { type FindingWords, phraseIn } from "@onedoor/dsl/words";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useState } from "react";

import type { Remedies } from "../check/protocol.ts";
import { useCheck, useLibrary } from "../host/Library.tsx";
import { LanguageContext, useWords } from "../words/index.ts";
import { KeepAndSay } from "./KeepAndSay.tsx";
import { useFindingWords } from "./use-findings.ts";
import { useWholeRow } from "./use-whole-row.ts";

export interface FixesProps {
	readonly finding: Finding;
	readonly remedies: Remedies;
	/** Something else is offered first. */
	readonly isSecond?: boolean;
}

/**
 * What can be done about a finding at once: its repairs by name, and keeping it with a written reason. Nothing is
 * offered where nothing can be done.
 */
export default function Fixes({
	finding,
	remedies,
	isSecond = false,
}: FixesProps): ReactElement | null {
	const { findings: say } = useWords();
	const language = useContext(LanguageContext);
	const { edits } = useLibrary();
	const { isFrozen } = useCheck();
	const [isOpen, setOpen] = useState(false);
	const words = useFindingWords();
	const fixes = useFixes(finding, isOpen);
	const shown = useWholeRow(fixes !== undefined);
	if (isFrozen) return null;
	const { repairs, canKeep } = remedies;
	if (repairs === 0) return canKeep ? <KeepAndSay finding={finding} /> : null;
	if (!isOpen)
		return (
			<Button kind="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
				{isSecond ? say.fixOther : say.fix}
			</Button>
		);
	return (
		<div className="st-fixes" ref={shown}>
			{fixes === undefined ? <p role="status">{say.checking}</p> : null}
			{fixes?.map((fix) => (
				<Button
					key={fix.title}
					kind="second"
					onClick={() =>
						void edits.take(fix.changes, { kind: "fixed", title: titleOf(fix, language, words) })
					}
				>
					{titleOf(fix, language, words)}
				</Button>
			))}
			{fixes?.length === 0 ? <p className="small muted">{say.noFix}</p> : null}
			{canKeep ? <KeepAndSay finding={finding} /> : null}
		</div>
	);
}

function titleOf(
	{ title, titles }: FindingFix,
	language: string,
	words: FindingWords | undefined,
): string {
	const said = titles?.[language] ?? (words && phraseIn(words.phrases, title)) ?? title;
	return said.replaceAll(/[`*]/g, "");
}

function useFixes(finding: Finding, isAsked: boolean): readonly FindingFix[] | undefined {
	const { checker } = useLibrary();
	const [fixes, setFixes] = useState<readonly FindingFix[]>();
	useEffect(() => {
		if (!isAsked) return;
		let isOld = false;
		void checker.ask({ what: "fixes", path: finding.file, finding }).then((answer) => {
			if (!isOld) setFixes(answer?.filter(({ accepts }) => accepts === undefined) ?? []);
		});
		return () => {
			isOld = true;
		};
	}, [checker, finding, isAsked]);
	return fixes;
}
