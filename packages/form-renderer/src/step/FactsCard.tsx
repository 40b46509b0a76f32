import type { Field } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { groupsAround, leavesOf } from "../form/fields.ts";
import { sourceOf } from "../form/given.ts";
import { Card } from "../parts/Card.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { Tag } from "../parts/Tag.tsx";
import { Said, useSay } from "../words/Speaking.tsx";
import { Dispute } from "./Dispute.tsx";
import { SourceOf, sourcesAmong } from "./SourceOf.tsx";
import { useStore } from "./StepContext.tsx";
import { ValueShown } from "./ValueShown.tsx";

export interface FactsCardProps {
	readonly fields: readonly Field[];
	/** The group around it, whose name stands above already. */
	readonly inside?: Field;
	/** The only such card of its page. */
	readonly isAlone: boolean;
}

/** "We already have": values with their source, not to be typed again, and a way to doubt them. */
export function FactsCard({ fields, inside, isAlone }: FactsCardProps): ReactElement {
	const store = useStore();
	const say = useSay();
	const { definition } = store;
	const sources = sourcesAmong(
		fields.flatMap(leavesOf).map((leaf) => sourceOf(store.given().sources, leaf.path)),
	);
	return (
		<Card
			title={<Title fields={fields} isAlone={isAlone} {...(inside ? { inside } : {})} />}
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
							canOpen
						/>
						<TypedBefore field={field} />
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

/** What its owner had typed, and a register answered otherwise. */
function TypedBefore({ field }: { readonly field: Field }): ReactElement | null {
	const { definition, given } = useStore();
	const say = useSay();
	const instead = sourceOf(given().sources, field.path)?.instead_of;
	if (instead === undefined) return null;
	return (
		<p className="small">
			{say("you_typed")}{" "}
			<ValueShown definition={definition} field={field} value={instead} canOpen />
		</p>
	);
}

/** Each card of a page has a name of its own: the person it is about, or what it holds. */
function Title({ fields, inside, isAlone }: FactsCardProps): ReactElement {
	const { definition } = useStore();
	const say = useSay();
	const [first] = fields;
	if (isAlone || !first) return <>{say("we_already_have")}</>;
	const group = groupsAround(definition, first.path)[0];
	const isOnePerson =
		group && fields.every((field) => groupsAround(definition, field.path)[0] === group);
	if (!inside && isOnePerson) return <Said text={group.title} />;
	return (
		<>
			{say("we_already_have")}
			<span className="od-hidden">
				: <Said text={(fields.length > 1 ? inside : undefined)?.title ?? first.title} />
			</span>
		</>
	);
}
