import type { ReactElement } from "react";

import { useSay } from "../words/Speaking.tsx";
import { useStep } from "./StepContext.tsx";

/** The files of a requirement, each to be looked at again. */
export function UploadedFiles({ ids }: { readonly ids: readonly string[] }): ReactElement {
	const { session } = useStep();
	const say = useSay();
	return (
		<ul>
			{ids.map((id, at) => (
				<li key={id}>
					<a className="od-line-link" href={session.client.fileUrl(session.view.id, id)}>
						<bdi>{session.fileNames.get(id) ?? say("file_number", { n: at + 1 })}</bdi>
					</a>
				</li>
			))}
		</ul>
	);
}
