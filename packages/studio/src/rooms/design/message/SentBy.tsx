import type { Sender, SendingPlace } from "@onedoor/dsl/assist";
import { type ReactElement, useContext, useEffect, useState } from "react";
import { Link } from "wouter";

import { useLibrary, useWorkspace } from "../../../host/Library.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { titleWords } from "../item/names.ts";
import { useMessageWords } from "./words/index.ts";

export interface SentByProps {
	readonly file: string;
	/** Of the message. */
	readonly id: string;
}

/** Above a letter: which procedures send it, and where in each. Whoever changes it changes it for all of them. */
export function SentBy({ file, id }: SentByProps): ReactElement | null {
	const say = useMessageWords();
	const senders = useSenders(file, id);
	if (senders === undefined) return null;
	if (senders.length === 0)
		return (
			<div className="od-prop">
				<p className="small muted">{say.sentByNone}</p>
			</div>
		);
	return (
		<div className="od-prop">
			<details className="st-more">
				<summary>{say.sentBy(senders.length)}</summary>
				<ul className="st-users small">
					{senders.map((sender) => (
						<li key={sender.file}>
							<From sender={sender} />
						</li>
					))}
				</ul>
			</details>
		</div>
	);
}

function From({ sender: { id, title, places } }: { readonly sender: Sender }): ReactElement {
	const language = useContext(LanguageContext);
	const wheres = [...new Set(places.map((place) => whereIn(place, language)))].filter(Boolean);
	return (
		<>
			<Link href={`/p/${id}?${new URLSearchParams({ lang: language })}`}>
				{titleWords(title, language) || id.replaceAll("_", " ")}
			</Link>
			{wheres.length === 0 ? null : (
				<ul className="st-wheres muted">
					{wheres.map((where) => (
						<li key={where}>{where}</li>
					))}
				</ul>
			)}
		</>
	);
}

/** `Check of the application › Complete` */
function whereIn({ titles }: SendingPlace, language: string): string {
	return titles.map((title) => titleWords(title, language)).join(" › ");
}

/** By the texts as they are now; undefined while nobody knows yet. */
function useSenders(file: string, id: string): readonly Sender[] | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [senders, setSenders] = useState<readonly Sender[]>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		let isOld = false;
		void checker.ask({ what: "senders", path: file, id }).then((found) => {
			if (!isOld) setSenders(found);
		});
		return () => {
			isOld = true;
		};
	}, [checker, file, id, version]);
	return senders;
}
