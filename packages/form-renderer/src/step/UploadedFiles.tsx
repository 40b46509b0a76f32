import type { ReactElement } from "react";

import { useSay } from "../words/Speaking.tsx";
import { useHeld, useStep } from "./StepContext.tsx";

/** The files of a requirement, each to be looked at again. */
export function UploadedFiles({ ids }: { readonly ids: readonly string[] }): ReactElement {
	const { session } = useStep();
	const say = useSay();
	return (
		<ul>
			{ids.map((id, at) => (
				<li key={id}>
					<UploadedFile
						id={id}
						name={session.fileNames.get(id) ?? say("file_number", { n: at + 1 })}
					/>
				</li>
			))}
		</ul>
	);
}

/** What is held back is not to be opened: it says why. */
function UploadedFile({ id, name }: { readonly id: string; readonly name: string }): ReactElement {
	const { session } = useStep();
	const say = useSay();
	const held = useHeld(id);
	if (held === undefined)
		return (
			<a className="od-line-link" href={session.client.fileUrl(session.view.id, id)}>
				<bdi>{name}</bdi>
			</a>
		);
	return (
		<>
			<bdi>{name}</bdi> <small>{say(`file_${held}`)}</small>
		</>
	);
}
