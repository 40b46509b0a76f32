import { formatMoment, Note, useSpeaking } from "@onedoor/form-renderer/parts";
import { type ReactElement, useSyncExternalStore } from "react";
import { Link } from "wouter";

import { useCheck, useLibrary } from "../host/Library.tsx";
import { fileName } from "../language/file-name.ts";
import { useQuery } from "../shell/use-query.ts";
import { useWords } from "../words/index.ts";

/** What one has to know before anything else: a text that cannot be read, work that came back. */
export function Notices(): ReactElement | null {
	const { room } = useWords();
	const { restored, workspace, tabs } = useLibrary();
	const speaking = useSpeaking();
	const others = useSyncExternalStore(
		(listener) => tabs.subscribe(listener),
		() => tabs.seen,
	);
	const { isFrozen } = useCheck();
	const query = useQuery();
	const isBack = restored.length > 0 && workspace.changed.length > 0;
	if (!isBack && !isFrozen && others.count === 0) return null;
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
					<p role="status">
						{room.restored(
							restored.reduce((sum, { edits }) => sum + edits, 0),
							formatMoment(lastOf(restored), speaking),
						)}{" "}
						<a href="#changes">{room.restoredLink}</a>
					</p>
				</Note>
			) : null}
			{others.count > 0 ? (
				<Note kind={others.changed.length > 0 ? "warn" : "info"}>
					<p role="status">
						{others.changed.length > 0
							? room.changedElsewhere(others.changed.map(fileName).join(", "))
							: room.openElsewhere}
					</p>
				</Note>
			) : null}
		</div>
	);
}

function lastOf(drafts: readonly { readonly at: string }[]): string {
	return drafts.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), "");
}
