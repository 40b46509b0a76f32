import "../../../../packages/form-renderer/src/theme/pages.css";

import { type ReactElement, useState } from "react";
import { createRoot } from "react-dom/client";

import type {
	Bundle,
	CaseView,
	FormValidators,
} from "../../../../packages/dsl/src/bundle/index.ts";
import { type Place, StepForm } from "../../../../packages/form-renderer/src/index.ts";
import { createClient } from "../../../../packages/runtime/src/client/index.ts";

const client = createClient({ endpoint: "" });

/** The step of a case on a page of a host that has nothing else on it. */
function Page({
	bundle,
	view,
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
}): ReactElement {
	const [place, go] = useState<Place>({ page: "questions" });
	const [task] = view.tasks;
	if (!task) throw new Error("the case has no task");
	return (
		<>
			<StepForm
				bundle={bundle}
				view={view}
				task={task}
				client={client}
				language="en"
				loadValidators={(form): Promise<FormValidators> =>
					import(/* @vite-ignore */ client.validatorsUrl(bundle, form))
				}
				place={place}
				hrefOf={() => "#"}
				go={go}
				onSubmitted={() => {}}
				onLeave={() => {}}
			/>
		</>
	);
}

const id = new URLSearchParams(location.search).get("case") ?? "";
const [view, bundle] = await Promise.all([client.getCase(id), client.caseBundle(id)]);
const root = document.getElementById("main");
if (root) createRoot(root).render(<Page bundle={bundle} view={view} />);
