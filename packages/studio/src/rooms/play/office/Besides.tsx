import { Button, textOf } from "@onedoor/form-renderer/parts";
import { type Action, actionsIn, type Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useState } from "react";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { Fold } from "../Fold.tsx";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { Reason, reasonOf } from "./Reason.tsx";

export interface BesidesProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** What may be done beside the steps: withdrawing, suspending, an appeal; replacing what a rule decided. */
export function Besides({ playing, played }: BesidesProps): ReactElement | null {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const actions = actionsIn(played.world);
	const [chosen, setChosen] = useState("0");
	const [reason, setReason] = useState("");
	const action = actions[Number(chosen)] ?? actions[0];
	if (action === undefined) return null;
	const { roles } = played.world.bundle.definition;
	const nameOf = ({ title, who }: Action) =>
		`${textOf(title, language)} – ${textOf(roles[who]?.title, language) || who}`;
	const take = () =>
		void playing.make({
			kind: "action",
			act: {
				kind: action.kind,
				take: action.take,
				...(action.step !== undefined && { step: action.step }),
				by: { role: action.who },
				with: {},
				marks: [],
				...reasonOf(reason),
			},
		});
	return (
		<Fold label={say.besides(actions.length)} icon="flag">
			<div className="od-stack od-stack--2">
				<Select
					label={say.action}
					value={chosen}
					options={actions.map((each, index) => [String(index), nameOf(each)])}
					onChoose={setChosen}
				/>
				<Reason asked={action.reason} value={reason} onChange={setReason} />
				<div>
					<Button kind="second" onClick={take}>
						{say.act}
					</Button>
				</div>
			</div>
		</Fold>
	);
}
