import { textOf } from "@onedoor/form-renderer/parts";
import type { Doable, Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext } from "react";

import { LanguageContext, useWords } from "../../../words/index.ts";
import { type Waiting, waitingIn } from "../sides.ts";
import { usePlayWords } from "../words/index.ts";

const PLACES: Readonly<Record<keyof Waiting, string>> = {
	people: "#play-applicant",
	offices: "#play-office",
	systems: "#play-systems",
};

/** Whose turn it is, with the way there: on a phone they stand far from one another. Said whenever it changes. */
export function WhoseTurn({ played }: { readonly played: Played }): ReactElement {
	const say = usePlayWords();
	const waiting = waitingIn(played);
	const sides = (Object.keys(PLACES) as (keyof Waiting)[]).filter(
		(side) => waiting[side].length > 0,
	);
	const isEnded = played.world.case.status === "ended";
	return (
		<p role="status" className="small st-turn">
			{sides.length === 0 ? (
				isEnded ? (
					say.ended
				) : (
					say.nothing
				)
			) : (
				<>
					{say.turnOf}{" "}
					{sides.map((side, index) => (
						<span key={side}>
							{index > 0 ? ", " : ""}
							<a href={PLACES[side]}>
								<Names tasks={waiting[side]} played={played} />
							</a>
						</span>
					))}
				</>
			)}
		</p>
	);
}

function Names({
	tasks,
	played,
}: {
	readonly tasks: readonly Doable[];
	readonly played: Played;
}): ReactElement {
	const language = useContext(LanguageContext);
	const { diagram } = useWords();
	const { roles } = played.world.bundle.definition;
	const names = tasks.map(({ role }) =>
		role === undefined ? diagram.actors.system : textOf(roles[role]?.title, language) || role,
	);
	return <>{[...new Set(names)].join(", ")}</>;
}
