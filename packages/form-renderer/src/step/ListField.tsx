import type { ReactElement } from "react";
import { controlPath } from "../form/fields.ts";
import type { ItemBlock, ListBlock } from "../form/plan.ts";
import { Button } from "../parts/Button.tsx";
import { errorId, hintId } from "../theme/field-id.ts";
import { FieldError } from "../theme/templates/FieldTemplate.tsx";
import { useFieldId } from "../theme/use-field-id.ts";
import { findingText } from "../words/finding-text.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { ItemCard } from "./ItemCard.tsx";
import { usePlanning, useStore } from "./StepContext.tsx";
import { type Items, useItems } from "./use-items.ts";

export interface ListFieldProps {
	readonly block: ListBlock;
	/** Draws the questions of an item, as those of a page. */
	readonly fill: (item: ItemBlock) => ReactElement;
}

/**
 * A list of people, places or papers: each a card that says what it holds and opens to be filled in, as many as the
 * procedure wants, and a way to add another. What was removed can be taken back.
 */
export function ListField({ block, fill }: ListFieldProps): ReactElement {
	const { field } = block;
	const say = useSay();
	const { shape } = usePlanning();
	const items = useItems(field);
	const faults = useFaults(block);
	const id = useFieldId()(field.path);
	const count = block.items.length;
	const described = [hintId(id), ...(faults.length > 0 ? [errorId(id)] : [])].join(" ");
	return (
		<fieldset
			className={faults.length > 0 ? "od-field is-bad" : "od-field"}
			aria-describedby={described}
		>
			<legend className="od-legend od-legend--q" id={id} tabIndex={-1}>
				<Said text={field.title} />
				{shape.required.has(field.path) ? null : (
					<span className="plain muted"> {say("optional")}</span>
				)}
			</legend>
			<div className="od-hint" id={hintId(id)}>
				{field.help ? (
					<p>
						<Said text={field.help} />
					</p>
				) : null}
				<Limits block={block} />
			</div>
			{faults.length > 0 ? <FieldError id={errorId(id)}>{faults.join(" ")}</FieldError> : null}
			{count + (items.removed ? 1 : 0) > 0 ? (
				<Cards block={block} fill={fill} items={items} />
			) : null}
			<p className="od-hidden" role="status">
				{items.said}
			</p>
			{count >= field.many.max ? (
				<p className="muted">{say("list_full")}</p>
			) : (
				<div className="od-actions">
					<Button
						id={`${id}-add`}
						kind="second"
						icon="plus"
						does={`add:${field.path}:${count}`}
						onClick={items.add}
					>
						<span>
							{say(count === 0 ? "list_add" : "list_add_another")}
							<span className="od-hidden">
								: <Said text={field.title} />
							</span>
						</span>
					</Button>
				</div>
			)}
		</fieldset>
	);
}

/** How many there may be, and how many there are. */
function Limits({ block }: { readonly block: ListBlock }): ReactElement {
	const say = useSay();
	const { min: least, max: most } = block.field.many;
	const n = block.items.length;
	const limits =
		least === most
			? say("list_exactly", { n: most })
			: least === 0
				? say("list_up_to", { n: most })
				: say("list_between", { least, most });
	return (
		<p>
			{limits} {n > 0 ? say("list_added", { n }) : null}
		</p>
	);
}

/** The cards in their order; what was just removed leaves its place open, with the way back. */
function Cards({ block, fill, items }: ListFieldProps & { readonly items: Items }): ReactElement {
	const { removed } = items;
	const cards = block.items.map((item, index) => (
		<ItemCard key={item.field.path} {...{ item, index, items, fill }} />
	));
	const gone = removed ? (
		<li key="removed" className="od-row od-between od-item od-item--gone">
			<RemovedName name={removed.name} />
			<Button id={items.ids.undo} kind="quiet" icon="undo" onClick={items.undo}>
				<Undo name={removed.name} />
			</Button>
		</li>
	) : undefined;
	return (
		<ol className="od-items">
			{gone ? [...cards.slice(0, removed?.index), gone, ...cards.slice(removed?.index)] : cards}
		</ol>
	);
}

function RemovedName({ name }: { readonly name: string }): ReactElement {
	const say = useSay();
	const [before = "", after = ""] = say("item_removed", { item: "\u0000" }).split("\u0000");
	return (
		<span>
			{before}
			<bdi>{name}</bdi>
			{after}
		</span>
	);
}

function Undo({ name }: { readonly name: string }): ReactElement {
	const say = useSay();
	return (
		<span>
			{say("undo")}
			<span className="od-hidden">
				: <bdi>{name}</bdi>
			</span>
		</span>
	);
}

/** What is wrong with the list as a whole, and with what its items have in common. */
function useFaults({ field }: ListBlock): readonly string[] {
	const store = useStore();
	const speaking = useSpeaking();
	usePlanning();
	return store
		.shown()
		.filter(({ path }) => controlPath(store.definition, path) === field.path)
		.map((finding) => findingText(store.definition, finding, speaking));
}
