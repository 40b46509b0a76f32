import type { CaseView, Definition, Field } from "@onedoor/dsl/bundle";
import { itemField, itemsAt, type ListField, valueAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { Card } from "../parts/Card.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { ValueShown } from "../step/ValueShown.tsx";
import { itemTitle } from "../words/item-text.ts";
import { Said, useSpeaking } from "../words/Speaking.tsx";

/** The items of a list, each under its name, as far as they are put before whoever looks. */
export function ItemsShown({
	definition,
	view,
	list,
}: {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly list: ListField;
}): ReactElement {
	const speaking = useSpeaking();
	const seen = { data: view.data, isShown: () => true };
	const isThere = ({ path }: Field) => valueAt(view.data, path) !== undefined;
	return (
		<Card title={<Said text={list.title} />}>
			{itemsAt(view.data, list.path)
				.map((_item, index) => itemField(list, index))
				.map((item) => (
					<div key={item.path} className="od-stack od-stack--2 od-run">
						<h3>
							<bdi>{itemTitle(definition, item, seen, speaking).text}</bdi>
						</h3>
						<Facts wide>
							{Object.values(item.group ?? {})
								.filter(isThere)
								.map((member) => (
									<Fact key={member.path} name={<Said text={member.title} />}>
										<ValueShown
											definition={definition}
											field={member}
											value={valueAt(view.data, member.path)}
										/>
									</Fact>
								))}
						</Facts>
					</div>
				))}
		</Card>
	);
}
