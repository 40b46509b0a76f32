import { askingPages } from "@onedoor/dsl/form";
import { type ReactElement, useState } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { useQuery } from "../../../../shell/use-query.ts";
import { focusMade } from "../focus-made.ts";
import { inAddress } from "../place.ts";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import type { Here } from "./here.ts";
import { NewForm } from "./NewForm.tsx";
import { PickPage } from "./PickPage.tsx";
import { PickPlace } from "./PickPlace.tsx";
import { useNew } from "./use-new.ts";

export interface AddPaperProps {
	readonly read: Read;
	readonly legend: string;
	/** The page that asks for it; left out where that is asked as well. */
	readonly here?: Here;
	readonly onDone: () => void;
}

/** A paper and the page that asks for it, in one edit: a paper that no page asks for is handed in by nobody. */
export function AddPaper({ read, legend, here, onDone }: AddPaperProps): ReactElement {
	const say = useItemWords();
	const writing = useWriting();
	const query = useQuery();
	const item = useNew(
		read,
		new Set(Object.keys(read.definition.documents)),
		"document",
		here && "page first",
	);
	const pages = askingPages(read.definition);
	const [chosen, setPage] = useState((pages.find((one) => one.hasPapers) ?? pages[0])?.ask ?? "");
	const page = here?.ask ?? chosen;
	const [before, setBefore] = useState("");
	const add = async () => {
		const { file } = read;
		const values = { title: item.words };
		const asked = page === "" ? {} : { ask: page };
		const place = before === "" ? {} : { ask_before: before };
		const intent = {
			kind: "add_document",
			file,
			path: item.id,
			values,
			...asked,
			...place,
		} as const;
		const refused = await writing.write(intent, "added", item.title);
		// What else it says, and who hands it in, is asked where it is opened.
		if (refused === undefined) {
			const made = inAddress(["documents", item.id]);
			query.set({ view: undefined, fields: undefined, item: made, in: undefined });
			focusMade(made);
		}
		return refused;
	};
	return (
		<NewForm legend={legend} item={item} onAdd={add} onDone={onDone}>
			{here ? (
				<PickPlace
					label={say.where}
					definition={read.definition}
					names={here.asked}
					value={before}
					onChoose={setBefore}
				/>
			) : pages.length === 0 ? null : (
				<PickPage pages={pages} value={page} onChoose={setPage} />
			)}
		</NewForm>
	);
}
