import type { OpenedValue } from "@onedoor/dsl/assist";
import type { ReactElement, ReactNode } from "react";

import { Control } from "../item/Control.tsx";
import { OpenedField } from "./OpenedField.tsx";
import { useOpenedWords } from "./use-opened-words.ts";
import { keysBelow, type Part, usePartAround } from "./use-part.ts";
import { usePartWords } from "./words/index.ts";

/** What stands at a place of its own in the panel of a step, key by key below the step. */
const PLACED = ["title", "who", "deadline.within"] as const;

export interface PartValueProps {
	readonly keys: (typeof PLACED)[number];
	/** What is shown where the part does not leave it open. */
	readonly children: ReactNode;
}

/** A value of a step that the part may leave open. */
export function PartValue({ keys, children }: PartValueProps): ReactElement {
	const part = usePartAround();
	const value = part?.values.find((one) => keysBelow(one) === keys);
	return part === undefined || value === undefined ? (
		<>
			{children}
			<InAll />
		</>
	) : (
		<OfStep part={part} value={value} />
	);
}

/** Says of what the part does not leave open that a change of it changes all who follow the part. */
export function InAll(): ReactElement | null {
	const say = usePartWords();
	const part = usePartAround();
	// Where nothing is open the note at the head has said so.
	return part === undefined || part.values.length === 0 ? null : (
		<p className="small muted st-set-here">{say.changes(part.procedures)}</p>
	);
}

/** Whatever else the part leaves open of the step. */
export function PartRest(): ReactElement {
	const part = usePartAround();
	const rest = part?.values.filter((one) => !PLACED.some((keys) => keysBelow(one) === keys)) ?? [];
	return (
		<>
			{part === undefined
				? null
				: rest.map((value) => <OfStep key={value.opened} part={part} value={value} />)}
		</>
	);
}

function OfStep({
	part,
	value,
}: {
	readonly part: Part;
	readonly value: OpenedValue;
}): ReactElement {
	const { read, follow, place, procedures, isOnlyHere } = part;
	const wordsOf = useOpenedWords(read, follow);
	return (
		<OpenedField
			key={String(isOnlyHere)}
			read={read}
			follow={place}
			value={value}
			label={wordsOf(value.opened, true)}
			inputOf={(inner) => <Control {...inner} />}
			{...(!isOnlyHere && { forAll: procedures })}
		/>
	);
}
