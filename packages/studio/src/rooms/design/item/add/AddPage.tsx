import type { FillInStep, Text } from "@onedoor/dsl/bundle";
import type { EditIntent } from "@onedoor/dsl/edit";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { useQuery } from "../../../../shell/use-query.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { useListChoice } from "../codes/use-list-choice.tsx";
import { focusMade } from "../focus-made.ts";
import { inAddress } from "../place.ts";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import { NewForm, NewName } from "./NewForm.tsx";
import { type FieldType, PickKind } from "./PickKind.tsx";
import { PickPlace } from "./PickPlace.tsx";
import { type NewItem, useNew } from "./use-new.ts";
import { valuesOfType } from "./values-of-type.ts";

export interface AddPageProps {
	readonly read: Read;
	/** The step that asks. */
	readonly step: string;
	readonly onDone: () => void;
}

/** A page with its first question, in one edit: a page that asks nothing is none. */
export function AddPage({ read, step: name, onDone }: AddPageProps): ReactElement | null {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const query = useQuery();
	const { definition, file } = read;
	const step = Object.hasOwn(definition.steps, name) ? definition.steps[name] : undefined;
	const pages = step?.does === "fill_in" ? step.pages : [];
	const item = useNew(read, new Set(pages.map(({ id }) => id)), "page", "page first");
	const question = useNew(read, new Set(Object.keys(definition.data)), "field", "page first");
	const [type, setType] = useState<FieldType>("text");
	const choice = useListChoice(read, type, { file, path: ["data"] }, question);
	const [before, setBefore] = useState("");
	if (step?.does !== "fill_in") return null;
	const add = async () => {
		const begun = choice.begin();
		if (typeof begun === "string") return begun;
		const { list, intents } = begun;
		const edits = pageEdits({ file, step, item, question, type, list, before });
		const refused = await writing.write([...intents, ...edits], "added", item.title);
		if (refused === undefined) {
			const made = inAddress(["steps", name, "pages", item.id]);
			query.set({ view: undefined, item: made, in: undefined });
			focusMade(made);
		}
		return refused;
	};
	return (
		<NewForm legend={say.addPageHere} item={item} onAdd={add} onDone={onDone}>
			<PickPlace
				label={say.wherePage}
				definition={definition}
				names={pages.map(({ id }) => id)}
				value={before}
				onChoose={setBefore}
				wordsOf={(id) => textOf(pages.find((one) => one.id === id)?.title, language) || id}
			/>
			<fieldset className="od-stack od-stack--2">
				<legend className="od-label">{say.firstQuestion}</legend>
				<NewName item={question} comesLater labelOf={say.firstQuestionName} />
				<PickKind value={type} onChoose={setType} />
				{choice.boxes}
			</fieldset>
		</NewForm>
	);
}

interface PageEdits {
	readonly file: string;
	readonly step: FillInStep;
	readonly item: NewItem;
	readonly question: NewItem;
	readonly type: FieldType;
	/** Of a choice. */
	readonly list: string;
	readonly before: string;
}

/** A step that asked everything on one page gets that page by its own name first. */
function pageEdits(edit: PageEdits): readonly EditIntent[] {
	const { file, step, item, question, type, list, before } = edit;
	const values = { ...valuesOfType(type, list), title: question.words };
	const [only] = step.pages;
	const isOne = step.pages.length === 1 && only?.id === step.name;
	const apart: readonly EditIntent[] = isOne
		? [
				{ kind: "remove_value", file, path: ["steps", step.name, "ask"] },
				{
					kind: "add_value",
					file,
					path: ["steps", step.name],
					key: "pages",
					value: { [FIRST]: { title: wordsOf(step.title), ask: [...only.ask] } },
				},
			]
		: [];
	const place = before === "" ? {} : { before: isOne ? FIRST : before };
	return [
		{ kind: "add_field", file, path: question.id, values },
		...apart,
		{
			kind: "add_page",
			file,
			path: `${step.name}.${item.id}`,
			values: { title: item.words, ask: [question.id] },
			...place,
		},
	];
}

const FIRST = "first";

/** Bare where the text speaks one language. */
function wordsOf(title: Text): string | Readonly<Record<string, string>> {
	const said = Object.entries(title).filter(([, words]) => words !== "");
	return said.length === 1 ? (said[0]?.[1] ?? "") : Object.fromEntries(said);
}
