import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from "react";

import { LanguageContext } from "../../../words/index.ts";
import { useSentence } from "./use-sentence.ts";
import { useHelpWords } from "./words/index.ts";

export interface HelpProps {
	/** The part as its heading calls it. */
	readonly label: string;
	/** The key of the language that it shows. */
	readonly topic: string;
	/** The language's own sentence about that key, in English. */
	readonly doc?: string | undefined;
}

/** What a part of the panel is for, with an example: opened by its button, closed by that or Escape. */
export function Help({ label, topic, doc = "" }: HelpProps): ReactElement | null {
	const say = useHelpWords();
	const language = useContext(LanguageContext);
	const [isOpen, setOpen] = useState(false);
	const around = useRef<HTMLSpanElement>(null);
	const text = useRef<HTMLSpanElement>(null);
	const id = useId();
	const known = Object.hasOwn(say.topics, topic) ? say.topics[topic] : undefined;
	const said = useSentence(doc, isOpen);
	const is = said ?? (doc || (known?.is ?? ""));
	const isEnglish = said === undefined && doc !== "";
	// At the edge of its pane it would open out of sight.
	// biome-ignore lint/correctness/useExhaustiveDependencies: another sentence is of another length.
	useEffect(() => {
		if (isOpen) text.current?.scrollIntoView({ block: "nearest" });
	}, [isOpen, is]);
	if (known === undefined && is === "") return null;
	const close = () => {
		setOpen(false);
		around.current?.querySelector("button")?.focus();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape on what is inside.
		<span
			ref={around}
			className="st-help"
			onBlur={({ relatedTarget }) => {
				if (!around.current?.contains(relatedTarget)) setOpen(false);
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || !isOpen) return;
				event.stopPropagation();
				close();
			}}
		>
			<Button
				kind="quiet"
				icon="help"
				iconOnly
				aria-label={say.open(label)}
				aria-expanded={isOpen}
				aria-controls={id}
				onClick={() => setOpen(!isOpen)}
			/>
			<span ref={text} id={id} role="status" className="st-help__text" hidden={!isOpen}>
				{isOpen ? (
					<>
						{is === "" ? null : (
							<span {...(isEnglish && language !== "en" && { lang: "en", dir: "ltr" })}>{is}</span>
						)}
						{known === undefined ? null : (
							<span className="muted">
								{say.example} {known.example}
							</span>
						)}
					</>
				) : null}
			</span>
		</span>
	);
}
