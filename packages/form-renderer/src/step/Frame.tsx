import { type ReactElement, type ReactNode, useSyncExternalStore } from "react";

import type { Cell } from "../form/cell.ts";
import { BackLink } from "../parts/BackLink.tsx";
import { later, useSoon } from "../parts/later.tsx";
import { Note } from "../parts/Note.tsx";
import { usePlain } from "../parts/plain.ts";
import { SavedStatus } from "../parts/SavedStatus.tsx";
import { Said, useSay } from "../words/Speaking.tsx";
import type { Place } from "./place.ts";
import { useStep } from "./StepContext.tsx";

const SendNote = later(async () => (await import("./SendNote.tsx")).SendNote, "words");
const ElsewhereNote = later(
	async () => (await import("./ElsewhereNote.tsx")).ElsewhereNote,
	"words",
);

const EditionNote = later(async () => (await import("./EditionNote.tsx")).EditionNote, "words");

export interface FrameProps {
	/** Left out on the first page, where the host's own way back stands. */
	readonly back?: Place;
	readonly backTitle?: ReactNode;
	/** Above the page; default the procedure's title. */
	readonly above?: ReactNode;
	/** The step is sent from this page. */
	readonly sends?: boolean;
	readonly children: ReactNode;
}

/** What every page of a step begins with: the procedure, what is saved, the way back. */
export function Frame({ back, backTitle, above, sends, children }: FrameProps): ReactElement {
	const { session, navigation } = useStep();
	const say = useSay();
	const plain = usePlain();
	const said = plain?.said;
	const saved = useCell(session.saved);
	const { collisions, taken } = useCell(session.elsewhere);
	const sending = useCell(session.outgoing.state);
	const edition = useCell(session.edition);
	// It is needed where there is no network to fetch it by.
	useSoon(() => [SendNote], undefined, sends);
	return (
		<>
			<div className="od-service">
				<span>{above ?? <Said text={session.bundle.definition.title} />}</span>
				<SavedStatus state={saved} />
			</div>
			{back ? (
				<BackLink
					href={navigation.hrefOf(back)}
					onClick={(event) => {
						event.preventDefault();
						navigation.go(back);
					}}
				>
					{backTitle}
				</BackLink>
			) : null}
			<div className="od-told" role="status">
				{sending.kind === "waiting" ? <SendNote /> : null}
			</div>
			<div className="od-told">
				{!plain && collisions.length + taken.length > 0 ? <ElsewhereNote /> : null}
			</div>
			{edition ? <EditionNote change={edition} /> : null}
			{said ? (
				<Note kind="ok">
					<p role="status">{say(said)}</p>
				</Note>
			) : null}
			{children}
		</>
	);
}

function useCell<Value>({ get, subscribe }: Pick<Cell<Value>, "get" | "subscribe">): Value {
	return useSyncExternalStore(subscribe, get, get);
}
