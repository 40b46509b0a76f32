import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useState } from "react";
import { Link } from "wouter";
import type { Read } from "../../../check/protocol.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { lazy } from "../../../shell/lazy.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { useWriting } from "../item/writing.ts";
import { messagesIn, titleIn } from "./messages-file.ts";
import { addressOf } from "./use-new-letter.ts";
import { useMessageWords } from "./words/index.ts";

/** The letters and notices of a procedure: those for it alone or among others, and those of all that it sends. */
export function Letters({ read }: { readonly read: Read }): ReactElement {
	const say = useMessageWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const { isFrozen } = useWriting();
	const [isOpen, setOpen] = useState(false);
	const [wasOpen, setWasOpen] = useState(false);
	const { procedure, messages } = read.definition;
	const own = messagesIn(useWorkspace().texts()).filter(
		(one) => one.procedures.includes(procedure) || Object.hasOwn(messages, one.id),
	);
	const end = () => {
		setOpen(false);
		setWasOpen(true);
	};
	return (
		<section className="od-prop" aria-label={say.letters}>
			<h3 className="st-more-head">{say.letters}</h3>
			{own.length === 0 ? (
				<p className="small muted">{say.none}</p>
			) : (
				<ul className="st-sections">
					{own.map((one) => (
						<li key={`${one.file} ${one.id}`}>
							<Link href={query.href(addressOf({ file: one.file, path: ["messages", one.id] }))}>
								{titleIn(one, language)}
							</Link>
							{Object.hasOwn(messages, one.id) ? null : (
								<span className="small muted">{say.unsent}</span>
							)}
						</li>
					))}
				</ul>
			)}
			{isFrozen ? null : isOpen ? (
				<Suspense fallback={null}>
					<LetterForm read={read} onMade={(place) => query.set(addressOf(place))} onDone={end} />
				</Suspense>
			) : (
				// biome-ignore lint/a11y/noAutofocus: where the form was, the button that opened it takes over.
				<Button kind="second" icon="plus" autoFocus={wasOpen} onClick={() => setOpen(true)}>
					{say.add}
				</Button>
			)}
		</section>
	);
}

/** Loaded when somebody wants to write one. */
const LetterForm = lazy(() => import("./LetterForm.tsx"));
