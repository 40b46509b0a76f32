import type { ReactElement } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { useItemWords } from "../words/index.ts";
import { AddField } from "./AddField.tsx";
import { AddPage } from "./AddPage.tsx";
import { AddPaper } from "./AddPaper.tsx";
import type { Here } from "./here.ts";

export interface AddHereProps {
	readonly read: Read;
	readonly step: string;
	/** The page; left out where a page is added. */
	readonly here?: Here | undefined;
	readonly what: "question" | "paper" | "page";
	readonly onDone: () => void;
}

/** Something new where people are asked: a question or a paper on a page that is there, or one page more. */
export default function AddHere({ read, step, here, what, onDone }: AddHereProps): ReactElement {
	const say = useItemWords();
	if (here === undefined || what === "page")
		return <AddPage read={read} step={step} onDone={onDone} />;
	if (what === "paper")
		return <AddPaper read={read} legend={say.addPaperHere} here={here} onDone={onDone} />;
	const { data } = read.definition;
	const owner = { file: read.file, path: [] };
	return (
		<AddField
			read={read}
			spot={{ owner, key: "data", isThere: Object.keys(data).length > 0 }}
			taken={new Set(Object.keys(data))}
			here={here}
			onDone={onDone}
		/>
	);
}
