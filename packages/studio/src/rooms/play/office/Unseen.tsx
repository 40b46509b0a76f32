import { Button, Note, Said } from "@onedoor/form-renderer/parts";
import type { Played } from "@onedoor/runtime/testing/play";
import type { ReactElement } from "react";

import { usualIn, whoseIn } from "../run.ts";
import { isActedOn, waitingIn } from "../sides.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";

/** Why no office will see this case, and one that an office will see, where an example goes by rules and registers alone. */
export function Unseen({
	playing,
	played,
}: {
	readonly playing: Playing;
	readonly played: Played;
}): ReactElement | null {
	const say = usePlayWords();
	const { stage, script } = playing;
	const { definition } = stage.bundle;
	const told = whoseIn(stage, script);
	const isSeen = waitingIn(played).offices.length > 0;
	if (told === undefined || isSeen || isActedOn(definition, told)) return null;
	const other = usualIn(stage);
	return (
		<Note>
			<div className="od-stack od-stack--2">
				<p>{say.unseen}</p>
				{other === undefined || other === told ? null : (
					<div>
						<Button kind="second" onClick={() => playing.begin(other.id)}>
							<span>
								{say.seenOne} <Said text={other.title} />
							</span>
						</Button>
					</div>
				)}
			</div>
		</Note>
	);
}
