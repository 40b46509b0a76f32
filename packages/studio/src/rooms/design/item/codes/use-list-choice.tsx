import type { EditIntent } from "@onedoor/dsl/edit";
import { type ReactElement, useContext, useState } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { useWorkspace } from "../../../../host/Library.tsx";
import { LanguageContext } from "../../../../words/index.ts";
import { Pick } from "../add/NewForm.tsx";
import type { FieldType } from "../add/PickKind.tsx";
import type { NewItem } from "../add/use-new.ts";
import { useUsable } from "../add/use-usable.ts";
import { idFrom, nameWords } from "../names.ts";
import type { ItemPlace } from "../place.ts";
import { useItemWords } from "../words/index.ts";
import { CodesBoxes } from "./CodesBoxes.tsx";
import { codesFile, isUneven, newList } from "./new-list.ts";

export interface ListChoice {
	/** None where the question is of another kind. */
	readonly boxes: ReactElement | null;
	/**
	 * Makes its file where there is none yet.
	 *
	 * @returns the list, and what writes it where it is a new one; or why there is none, in words
	 */
	begin(): Begun | string;
}

interface Begun {
	readonly list: string;
	readonly intents: readonly EditIntent[];
}

/**
 * Which code list a new question offers: one of the library, or one written with it, which is called as the question is.
 *
 * @param type of what kind the question is
 * @param map where the question will stand
 */
export function useListChoice(
	read: Read,
	type: FieldType,
	map: ItemPlace,
	question: NewItem,
): ListChoice {
	const say = useItemWords();
	const page = useContext(LanguageContext);
	const workspace = useWorkspace();
	const { file, path } = map;
	const names = useUsable(file, [...path, "_", "list"]);
	const [chosen, setChosen] = useState<string>();
	const [lines, setLines] = useState<Readonly<Record<string, string>>>({});
	const isNew = chosen === NEW;
	if (type !== "choice") return { boxes: null, begin: () => ({ list: "", intents: [] }) };
	const boxes = (
		<>
			<Pick
				label={say.choicesFrom}
				value={chosen ?? ""}
				options={[
					["", say.choose],
					[NEW, say.newList],
					...byName(
						names.map((each) => [each.name, nameWords(read.definition, each, page)]),
						page,
					),
				]}
				isRequired
				onChoose={setChosen}
			/>
			{isNew ? <CodesBoxes item={question} lines={lines} onType={setLines} /> : null}
		</>
	);
	return {
		boxes,
		begin() {
			if (!isNew) return { list: chosen ?? "", intents: [] };
			if (isUneven(lines)) return say.choicesUneven;
			const { languages } = read.definition;
			const id = idFrom(question.id, new Set(names.map(({ name }) => name)), "list");
			workspace.create(codesFile(file));
			const written = newList(file, { id, title: question.titles, lines, languages });
			return { list: id, intents: [written] };
		},
	};
}

function byName(options: readonly (readonly [string, string])[], language: string) {
	return options.toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

const NEW = "\u0000new";
