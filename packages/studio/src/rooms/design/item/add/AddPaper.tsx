import { askingPages } from "@onedoor/dsl/form";
import { type ReactElement, useState } from "react";

import { useQuery } from "../../../../shell/use-query.ts";
import { inAddress } from "../place.ts";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { NewForm } from "./NewForm.tsx";
import { PickPage } from "./PickPage.tsx";
import { useNew } from "./use-new.ts";

/** A paper and the page that asks for it, in one edit: a paper that no page asks for is handed in by nobody. */
export function AddPaper({ read, label, control, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const writing = useWriting();
	const query = useQuery();
	const item = useNew(read, new Set(control.entries.map(({ id }) => id)), "document");
	const pages = askingPages(read.definition);
	const [page, setPage] = useState((pages.find((one) => one.hasPapers) ?? pages[0])?.ask ?? "");
	const add = async () => {
		const { file } = read;
		const values = { title: item.words };
		const asked = page === "" ? {} : { ask: page };
		const intent = { kind: "add_document", file, path: item.id, values, ...asked } as const;
		const refused = await writing.write(intent, "added", item.title);
		// What else it says, and who hands it in, is asked where it is opened.
		if (refused === undefined)
			query.set({ item: inAddress(["documents", item.id]), in: undefined });
		return refused;
	};
	return (
		<NewForm legend={say.addTo(label)} item={item} onAdd={add} onDone={onDone}>
			{pages.length === 0 ? null : <PickPage pages={pages} value={page} onChoose={setPage} />}
		</NewForm>
	);
}
