import type { CaseView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { ButtonLink } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSay } from "../words/Speaking.tsx";
import { signingNewsOf } from "./signings.ts";

export interface SigningNotesProps {
	readonly view: CaseView;
}

/** Where a signature stands: to be confirmed, out of reach, declined or run out. Nothing where none is under way. */
export function SigningNotes({ view }: SigningNotesProps): ReactElement | null {
	const news = signingNewsOf(view);
	const say = useSay();
	if (news.length === 0) return null;
	return (
		<>
			{news.map(({ says, kind, step, at, confirm, why }) => (
				<Note key={`${step} ${at}`} kind={kind}>
					<p role="status">{say(says)}</p>
					{why === undefined ? null : <p className="small">{say(why)}</p>}
					{confirm === undefined ? null : (
						<div className="od-actions">
							<ButtonLink href={confirm} rel="noreferrer">
								{say("go_on_signing")}
							</ButtonLink>
						</div>
					)}
				</Note>
			))}
		</>
	);
}
