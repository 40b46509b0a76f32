import type { Definition } from "@onedoor/dsl/bundle";
import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { nameWords } from "../names.ts";
import { useItemWords } from "../words/index.ts";
import { Pick } from "./NewForm.tsx";

export interface PickPlaceProps {
	readonly label: string;
	readonly definition: Definition;
	/** What stands there already, in its order. */
	readonly names: readonly string[];
	/** Before which; nothing for the end. */
	readonly value: string;
	readonly onChoose: (before: string) => void;
	/** Default: a field or paper by its path. */
	readonly wordsOf?: (name: string) => string;
}

/** A place among those that stand there: the end, or before one of them. */
export function PickPlace(props: PickPlaceProps): ReactElement {
	const { label, definition, names, value, onChoose } = props;
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const wordsOf = props.wordsOf ?? ((name: string) => nameWords(definition, { name }, language));
	return (
		<Pick
			label={label}
			value={names.includes(value) ? value : ""}
			options={[
				["", say.atEnd],
				...names.map((name) => [name, say.beforeIt(wordsOf(name))] as const),
			]}
			onChoose={onChoose}
		/>
	);
}
