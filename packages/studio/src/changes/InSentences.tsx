import type { Change } from "@onedoor/dsl/diff";
import { Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useState } from "react";
import { Link } from "wouter";

import type { SourceText } from "../check/protocol.ts";
import { inOrder, signOf } from "../comparison/order.ts";
import { useSentence } from "../comparison/use-sentence.ts";
import { useComparisonWords } from "../comparison/words/index.ts";
import { useCheck, useLibrary, useWorkspace } from "../host/Library.tsx";
import { Sentence } from "../shell/Sentence.tsx";
import { useQuery } from "../shell/use-query.ts";
import { useWords } from "../words/index.ts";

export interface InSentencesProps {
	readonly procedure: string;
	/** The changed files as they were. */
	readonly before: readonly SourceText[];
}

/** Whoever types is not told after every key. */
const REST_MS = 400;
const SIGNS = { added: "plus", removed: "minus", changed: "neq" } as const;

/** What the changes mean, in sentences, the most telling first; each leads to its place. */
export default function InSentences({ procedure, before }: InSentencesProps): ReactElement {
	const { changes: waiting } = useWords();
	const say = useComparisonWords();
	const sentence = useSentence();
	const query = useQuery();
	const changes = useChanged(procedure, before);
	const elsewhere = <Elsewhere files={before} />;
	if (changes === undefined) return <p className="small muted">{waiting.reading}</p>;
	if (changes === "unread") return <p className="small">{say.unread}</p>;
	if (changes.length === 0)
		return (
			<>
				<p className="small">{say.sameMeaning}</p>
				{elsewhere}
			</>
		);
	return (
		<>
			<ul className="od-changes st-said">
				{inOrder(changes).map((change) => {
					const sign = signOf(change);
					const { file, line, side } = change;
					return (
						<li key={change.id}>
							<span className={`od-diff od-diff-${sign}`}>
								<Icon name={SIGNS[sign]} />
							</span>
							<p>
								<Sentence>{sentence(change)}</Sentence>
							</p>
							{side === "after" ? (
								<Link
									className="od-btn od-btn--quiet"
									href={query.href({ view: "text", file, line: String(line) })}
								>
									{say.inText}
									<span className="od-hidden">: {sentence(change)}</span>
								</Link>
							) : null}
						</li>
					);
				})}
			</ul>
			{elsewhere}
		</>
	);
}

/** Sentences are about the procedure on screen; what others share with it may have changed as well. */
function Elsewhere({ files }: { readonly files: readonly SourceText[] }): ReactElement | null {
	const say = useComparisonWords();
	const query = useQuery();
	const { read } = useCheck();
	const own = read?.file.replace(/[^/]*$/, "");
	const others = files.filter(({ path }) => own === undefined || !path.startsWith(own));
	if (others.length === 0) return null;
	return (
		<p className="small">
			{say.elsewhere(others.length)}{" "}
			<Link className="st-place" href={query.href({ view: "compare" })}>
				{say.whatElsewhere}
			</Link>
		</p>
	);
}

/** Undefined until it is known for the first time; then what was known last, until the next is. */
function useChanged(
	procedure: string,
	before: readonly SourceText[],
): readonly Change[] | "unread" | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [changes, setChanges] = useState<readonly Change[] | "unread">();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when any text has changed.
	useEffect(() => {
		let isOld = false;
		const ask = async () => {
			const { file } = checker.state.read ?? { file: "" };
			const found = await checker.ask({ what: "changed", path: file, before, procedure });
			if (!isOld) setChanges(found ?? "unread");
		};
		const timer = setTimeout(() => void ask(), REST_MS);
		return () => {
			isOld = true;
			clearTimeout(timer);
		};
	}, [checker, version, procedure]);
	return changes;
}
