import type { Definition } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import type { Corrections } from "../form/corrections.ts";
import { overlaps } from "../form/data-path.ts";
import { groupsAround } from "../form/fields.ts";
import { isLine } from "../form/plan.ts";
import { Icon } from "../parts/Icon.tsx";
import { useSay } from "../words/Speaking.tsx";
import { Answers } from "./Answers.tsx";
import { usePlanning, useStep, useStore } from "./StepContext.tsx";
import { UploadedFiles } from "./UploadedFiles.tsx";

/** Everything that stays as it was accepted, closed and out of the way. */
export function AcceptedAnswers({
	corrections,
}: {
	readonly corrections: Corrections;
}): ReactElement | null {
	const { session } = useStep();
	const store = useStore();
	const say = useSay();
	const { shape, given } = usePlanning();
	const n = new Set(corrections.accepted.map((path) => rowOf(store.definition, path))).size;
	if (n === 0) return null;
	return (
		<details className="od-card od-reveal">
			<summary>
				<Icon name="lock" />
				<span>
					<strong>{say("accepted_n", { n })}</strong>
					{say("accepted_closed")}
				</span>
			</summary>
			<div className="od-stack">
				<Answers
					definition={store.definition}
					form={store.form}
					shape={shape}
					data={session.before.data}
					sources={given.sources}
					only={(path) => corrections.accepted.some((accepted) => overlaps(accepted, path))}
					files={(ids) => <UploadedFiles ids={ids} />}
				/>
			</div>
		</details>
	);
}

/** An address counts as one item, as it is read. */
function rowOf(definition: Definition, path: string): string {
	return groupsAround(definition, path).find(isLine)?.path ?? path;
}
