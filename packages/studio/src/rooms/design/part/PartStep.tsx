import { Choice, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useContext, useId, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { LoadingLine } from "../../../shell/Loading.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { useOpenedWords } from "./use-opened-words.ts";
import { PartContext, usePart } from "./use-part.ts";
import { usePartWords } from "./words/index.ts";

export interface PartStepProps {
	readonly read: Read;
	readonly step: string;
	readonly children: ReactNode;
}

/** A step of a shared part: before anything is changed it says whom that changes, and leaves the choice where there is one. */
export default function PartStep({ read, step, children }: PartStepProps): ReactElement {
	const say = usePartWords();
	const language = useContext(LanguageContext);
	const part = usePart(read, step);
	const wordsOf = useOpenedWords(read, part?.follow ?? "");
	const [isForAll, setForAll] = useState(false);
	const group = useId();
	if (part === undefined) return <LoadingLine />;
	const { id, follow, procedures, values } = part;
	const called = textOf(read.definition.steps[follow]?.title ?? {}, language) || id;
	const isOpen = values.length > 0;
	return (
		<PartContext value={{ ...part, isOnlyHere: isOpen && !isForAll }}>
			<div className="od-prop">
				<Note kind="warn">
					<p className="small">
						{say.belongs(called, procedures)} {isOpen ? null : say.nothingOpen(procedures)}
					</p>
				</Note>
			</div>
			{isOpen ? (
				<div className="od-prop small">
					<p>{say.mayBeSet}</p>
					<ul className="muted st-open">
						{values.map(({ opened }) => (
							<li key={opened}>{wordsOf(opened, true)}</li>
						))}
					</ul>
				</div>
			) : null}
			{isOpen ? (
				<fieldset className="od-prop st-hold">
					<legend className="od-label">{say.where}</legend>
					<Choice
						type="radio"
						name={group}
						label={say.here(textOf(read.definition.title, language) || read.definition.procedure)}
						checked={!isForAll}
						onChange={() => setForAll(false)}
					/>
					<Choice
						type="radio"
						name={group}
						label={say.all(procedures)}
						checked={isForAll}
						onChange={() => setForAll(true)}
					/>
				</fieldset>
			) : null}
			{children}
		</PartContext>
	);
}
