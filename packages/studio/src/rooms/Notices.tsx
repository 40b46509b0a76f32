import { Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import { useCheck, useLibrary } from "../host/Library.tsx";
import { useQuery } from "../shell/use-query.ts";
import { useWords } from "../words/index.ts";

/** What one has to know before anything else: a text that cannot be read, work that came back. */
export function Notices(): ReactElement | null {
	const { room } = useWords();
	const { restored, workspace } = useLibrary();
	const { isFrozen } = useCheck();
	const query = useQuery();
	const isBack = restored.length > 0 && workspace.changed.length > 0;
	if (!isBack && !isFrozen) return null;
	return (
		<div className="st-notices">
			{isFrozen ? (
				<Note kind="bad">
					<p role="status">
						{room.frozen}{" "}
						{query.get("view") === "text" ? null : (
							<Link href={query.href({ view: "text" })}>{room.frozenLink}</Link>
						)}
					</p>
				</Note>
			) : null}
			{isBack ? (
				<Note kind="info" icon="folder">
					<p>{room.restored(restored.length)}</p>
				</Note>
			) : null}
		</div>
	);
}
