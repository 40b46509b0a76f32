import { type ReactElement, type ReactNode, useSyncExternalStore } from "react";

import { BackLink } from "../parts/BackLink.tsx";
import { SavedStatus } from "../parts/SavedStatus.tsx";
import { Said } from "../words/Speaking.tsx";
import { ElsewhereNote } from "./ElsewhereNote.tsx";
import type { Place } from "./place.ts";
import { SendNote } from "./SendNote.tsx";
import { useStep } from "./StepContext.tsx";

export interface FrameProps {
	/** Left out on the first page, where the host's own way back stands. */
	readonly back?: Place;
	readonly backTitle?: ReactNode;
	/** Above the page; default the procedure's title. */
	readonly above?: ReactNode;
	readonly children: ReactNode;
}

/** What every page of a step begins with: the procedure, what is saved, the way back. */
export function Frame({ back, backTitle, above, children }: FrameProps): ReactElement {
	const { session, navigation } = useStep();
	const saved = useSyncExternalStore(session.saved.subscribe, session.saved.get, session.saved.get);
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
			<SendNote />
			<ElsewhereNote />
			{children}
		</>
	);
}
