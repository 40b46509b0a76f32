import { visible } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { factsOf } from "../form/facts.ts";
import type { ProcedureCaseProps } from "../ProcedureCase.tsx";
import { BackLink } from "../parts/BackLink.tsx";
import { Answers } from "../step/Answers.tsx";
import { PageHeading } from "../step/PageHeading.tsx";
import { useSay, useTextOf } from "../words/Speaking.tsx";

/** Everything that was submitted, as the office has it. */
export function Submitted(props: ProcedureCaseProps): ReactElement {
	const { bundle, view, client, hrefOf, go } = props;
	const say = useSay();
	const textOf = useTextOf();
	const form = bundle.forms[bundle.definition.starts_at];
	const now = (props.now ?? (() => new Date().toISOString()))();
	const facts = factsOf(
		{ definition: bundle.definition, view, now, sources: view.sources },
		view.data,
	);
	return (
		<>
			<BackLink
				href={hrefOf({})}
				onClick={(event) => {
					event.preventDefault();
					go({});
				}}
			>
				{say("case")} <bdi>{view.number}</bdi>
			</BackLink>
			<div className="od-stack od-stack--5">
				<PageHeading
					title={`${say("see_answers")} – ${textOf(bundle.definition.title)}`}
					arrival="answers"
				>
					{say("see_answers")}
				</PageHeading>
				{form ? (
					<Answers
						definition={bundle.definition}
						form={form}
						shape={visible(bundle.definition, form, view.data, facts)}
						data={view.data}
						sources={view.sources}
						files={(ids) => (
							<ul>
								{ids.map((id, at) => (
									<li key={id}>
										<a className="od-line-link" href={client.fileUrl(view.id, id)}>
											{say("file_number", { n: at + 1 })}
										</a>
									</li>
								))}
							</ul>
						)}
					/>
				) : null}
			</div>
		</>
	);
}
