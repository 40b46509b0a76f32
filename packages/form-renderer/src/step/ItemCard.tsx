import { itemPlace, itemsAt, valueAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { isWithin } from "../form/data-path.ts";
import type { ItemBlock } from "../form/plan.ts";
import { Button } from "../parts/Button.tsx";
import { usePlain } from "../parts/plain.ts";
import { Tag } from "../parts/Tag.tsx";
import { itemParts, itemTitle } from "../words/item-text.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { useField, usePlanning, useStore } from "./StepContext.tsx";
import { type Items, seenIn } from "./use-items.ts";

export interface ItemCardProps {
	readonly item: ItemBlock;
	readonly index: number;
	readonly items: Items;
	readonly fill: (item: ItemBlock) => ReactElement;
}

/** One item: closed it says who or what it is, open it is filled in. */
export function ItemCard(props: ItemCardProps): ReactElement {
	const { items, index } = props;
	return (
		<li className="od-card od-item">
			{items.isOpen(index) ? <Open {...props} /> : <Closed {...props} />}
		</li>
	);
}

function Open(props: ItemCardProps): ReactElement {
	const { item, index, items } = props;
	const id = items.ids.title(index);
	return (
		<fieldset className="od-stack od-stack--5" aria-labelledby={id}>
			<h2 className="od-item__title" id={id} tabIndex={-1}>
				<Title item={item} />
			</h2>
			{props.fill(item)}
			<div className="od-row">
				<Button
					kind="second"
					icon="check"
					does={`close:${item.field.path}`}
					onClick={() => void items.close(index)}
				>
					<WithName item={item} word="item_done" />
				</Button>
				<RemoveButton {...props} />
			</div>
		</fieldset>
	);
}

/** Title and summary line; an item that lacks something says so. */
function Closed(props: ItemCardProps): ReactElement {
	const { item, index, items } = props;
	const store = useStore();
	const say = useSay();
	const speaking = useSpeaking();
	const { shape } = usePlanning();
	useField(item.field.path);
	const seen = seenIn(store);
	const parts = itemParts(store.definition, item.field, seen, speaking);
	const lacks = [...shape.required].some(
		(path) => isWithin(path, item.field.path) && valueAt(seen.data, path) === undefined,
	);
	return (
		<div className="od-item__closed">
			<div className="od-stack od-stack--1">
				<h2 className="od-item__title" id={items.ids.title(index)}>
					<Title item={item} />
				</h2>
				{parts.length > 0 ? (
					<dl className="od-item__line">
						{parts.map(({ path, title, value }) => (
							<div key={path}>
								<dt>
									<Said text={title} />
								</dt>
								<dd>
									<bdi className={value.isNumeric ? "num" : undefined} lang={value.language}>
										{value.text}
									</bdi>
								</dd>
							</div>
						))}
					</dl>
				) : null}
				{lacks ? (
					<p>
						<Tag kind="warn" icon="pen">
							{say("item_incomplete")}
						</Tag>
					</p>
				) : null}
			</div>
			<div className="od-row">
				<Button
					id={items.ids.edit(index)}
					kind="quiet"
					icon="pen"
					does={`open:${item.field.path}`}
					onClick={() => items.open(index)}
				>
					<WithName item={item} word="change" />
				</Button>
				<RemoveButton {...props} />
			</div>
		</div>
	);
}

function RemoveButton({ item, index, items }: ItemCardProps): ReactElement {
	const { path } = item.field;
	const asks = `remove:${path}`;
	if (usePlain()?.asking === asks) return <ReallyRemove item={item} does={asks} />;
	return (
		<Button kind="quiet" icon="trash" does={`ask:${asks}`} onClick={() => items.remove(index)}>
			<WithName item={item} word="remove" />
		</Button>
	);
}

/** Without script nothing that was removed is kept to be taken back: it is asked once more instead. */
function ReallyRemove({
	item,
	does,
}: Pick<ItemCardProps, "item"> & { readonly does: string }): ReactElement {
	const store = useStore();
	const say = useSay();
	const list = itemPlace(item.field.path)?.list ?? "";
	return (
		<>
			<Button kind="second" icon="trash" does={`${does}:${itemsAt(store.data(), list).length}`}>
				<WithName item={item} word="remove" />
			</Button>
			<Button kind="quiet" does="ask:">
				{say("cancel")}
			</Button>
		</>
	);
}

/** A button's word, and for who hears it alone, of which item. */
function WithName({
	item,
	word,
}: Pick<ItemCardProps, "item"> & {
	readonly word: "item_done" | "change" | "remove";
}): ReactElement {
	const say = useSay();
	return (
		<span>
			{say(word)}
			<span className="od-hidden">
				: <Title item={item} />
			</span>
		</span>
	);
}

function Title({ item }: { readonly item: ItemBlock }): ReactElement {
	const store = useStore();
	const speaking = useSpeaking();
	useField(item.field.path);
	const { text, language } = itemTitle(store.definition, item.field, seenIn(store), speaking);
	return <bdi lang={language}>{text}</bdi>;
}
