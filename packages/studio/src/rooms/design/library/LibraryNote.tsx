import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { inAddress } from "../item/place.ts";
import { saidIn } from "./said-in.ts";
import { useShared } from "./use-shared.ts";
import { WhereUsed } from "./WhereUsed.tsx";
import { useLibraryWords } from "./words/index.ts";

export interface LibraryNoteProps {
	readonly read: Read;
	/** Of the field in its file of the library. */
	readonly id: string;
}

/** Above a field of the library: whom a change changes, and the way to change it here alone. */
export function LibraryNote({ read, id }: LibraryNoteProps): ReactElement | null {
	const say = useLibraryWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const shared = useShared("field", id);
	if (shared === undefined) return null;
	const here = shared.users.find(({ file }) => file === read.file);
	return (
		<div className="od-prop">
			<Note kind={shared.procedures > 1 ? "warn" : "info"}>
				<p className="small">{say.changesAll(shared.procedures)}</p>
			</Note>
			{here === undefined ? null : (
				<p>
					<Link href={query.href({ item: inAddress(here.path.slice(0, -1)), in: undefined })}>
						{say.onlyHere(saidIn(read.definition.title, language))}
					</Link>
				</p>
			)}
			{shared.users.length === 0 ? null : <WhereUsed shared={shared} />}
		</div>
	);
}
