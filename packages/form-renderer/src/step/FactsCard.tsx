import type { Field } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { leavesOf } from "../form/fields.ts";
import { sourceOf } from "../form/given.ts";
import { Card } from "../parts/Card.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { Tag } from "../parts/Tag.tsx";
import { Said, useSay } from "../words/Speaking.tsx";
import { Dispute } from "./Dispute.tsx";
import { SourceOf, sourcesAmong } from "./SourceOf.tsx";
import { useStore } from "./StepContext.tsx";
import { ValueShown } from "./ValueShown.tsx";

/** "We already have": values with their source, not to be typed again, and a way to doubt them. */
export function FactsCard({ fields }: { readonly fields: readonly Field[] }): ReactElement {
	const store = useStore();
	const say = useSay();
	const { definition } = store;
	const sources = sourcesAmong(
		fields.flatMap(leavesOf).map((leaf) => sourceOf(store.given().sources, leaf.path)),
	);
	return (
		<Card
			title={say("we_already_have")}
			aside={
				<Tag kind="ok" icon="check">
					{say("no_need_to_type")}
				</Tag>
			}
		>
			<Facts>
				{fields.map((field) => (
					<Fact key={field.path} name={<Said text={field.title} />}>
						<ValueShown
							definition={definition}
							field={field}
							value={valueAt(store.data(), field.path)}
						/>
					</Fact>
				))}
			</Facts>
			{sources.map((source) => (
				<SourceOf
					key={`${source.register}${source.as_of}`}
					definition={definition}
					source={source}
					long
				/>
			))}
			<Dispute fields={fields} />
		</Card>
	);
}
