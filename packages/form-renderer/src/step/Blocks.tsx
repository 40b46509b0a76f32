import type { DataPath, Field } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { originOf } from "../form/given.ts";
import { type Block, pathOf } from "../form/plan.ts";
import { type Fetched, later } from "../parts/later.tsx";
import { Note } from "../parts/Note.tsx";
import { ChoiceMore } from "../theme/widgets/choice-more.ts";
import { Said, useSay, useTextOf } from "../words/Speaking.tsx";
import { InParts } from "./InParts.tsx";
import { Leaf } from "./Leaf.tsx";
import { useStore } from "./StepContext.tsx";

/** What stands on some question pages only. */
const ComputedShown = later(
	async () => (await import("./ComputedShown.tsx")).ComputedShown,
	"words",
);
const DocumentField = later(
	async () => (await import("./DocumentField.tsx")).DocumentField,
	"words",
);
const FactsCard = later(async () => (await import("./FactsCard.tsx")).FactsCard, "words");
const FileField = later(async () => (await import("./FileField.tsx")).FileField, "words");
const ListField = later(async () => (await import("./ListField.tsx")).ListField, "rules");

export interface BlocksProps {
	readonly blocks: readonly Block[];
	/** All that may ever stand here, in order: a long list is drawn in parts. */
	readonly order?: readonly DataPath[];
	/** The page asks one thing: its question is set as a heading. */
	readonly isOnly?: boolean;
	/** No heading above says what a group is about: each says it itself. */
	readonly isBare?: boolean;
	/** The group these blocks stand in. */
	readonly inside?: Field;
	/** They stand under an answer, which sets them in already. */
	readonly isUnder?: boolean;
}

/** What a page shows, from top to bottom. */
export function Blocks({
	blocks,
	order = [],
	isOnly = false,
	isBare = false,
	inside,
	isUnder = false,
}: BlocksProps): ReactElement {
	const count = (kind: Block["kind"]) => blocks.filter((block) => block.kind === kind).length;
	return (
		<InParts blocks={blocks} order={order}>
			{(block) => {
				switch (block.kind) {
					case "facts":
						return (
							<FactsCard
								key={keyOf(block)}
								fields={block.fields}
								{...(inside ? { inside } : {})}
								isAlone={!inside && count("facts") === 1 && count("group") === 0}
							/>
						);
					case "question":
						return question(block, isOnly);
					case "group":
						return (
							<GroupShown
								key={keyOf(block)}
								field={block.field}
								blocks={block.blocks}
								isWaiting={block.isWaiting}
								look={
									isUnder
										? "under"
										: !(inside || isBare) && count("group") === 1 && count("facts") === 0
											? "plain"
											: "set_in"
								}
							/>
						);
					case "list":
						return (
							<ListField
								key={keyOf(block)}
								block={block}
								fill={(item) => <Blocks blocks={item.blocks} inside={item.field} />}
							/>
						);
					case "document":
						return <DocumentField key={keyOf(block)} document={block.document} />;
					default:
						return <ComputedShown key={keyOf(block)} computed={block.computed} />;
				}
			}}
		</InParts>
	);
}

function keyOf(block: Block): string {
	return block.kind === "facts" ? `facts:${pathOf(block)}` : pathOf(block);
}

type QuestionBlock = Extract<Block, { readonly kind: "question" }>;

/** Drawn without a component of its own: there may be hundreds. */
function question(block: QuestionBlock, isOnly: boolean): ReactElement {
	const { under, field } = block;
	const key = keyOf(block);
	if (field.as === "file") return <FileField key={key} field={field} />;
	if (!under) return <Leaf key={key} field={field} isQuestion={isOnly} />;
	return (
		<ChoiceMore
			key={key}
			value={(code) =>
				code === under.code ? (
					<ChoiceMore value={undefined}>
						<div className="od-choice__more od-stack">
							<Blocks blocks={under.blocks} isUnder />
						</div>
					</ChoiceMore>
				) : null
			}
		>
			<Leaf field={field} isQuestion={isOnly} />
		</ChoiceMore>
	);
}

/**
 * `set_in`: one of several, with its heading. `plain`: the page's only group is what the page is about, and its heading
 * says so already. `under`: the answer above sets it in.
 */
type GroupLook = "set_in" | "plain" | "under";

const LEGEND: Readonly<Record<GroupLook, string>> = {
	set_in: "od-legend od-legend--q",
	plain: "od-hidden",
	under: "od-legend",
};

function GroupShown({
	field,
	blocks,
	isWaiting,
	look,
}: {
	readonly field: Field;
	readonly blocks: readonly Block[];
	readonly isWaiting: boolean;
	readonly look: GroupLook;
}): ReactElement {
	const { definition } = useStore();
	const say = useSay();
	const textOf = useTextOf();
	const source = originOf(definition, field, "prefill")?.prefill ?? sourceWithin(field);
	const register = source?.kind === "register" ? definition.registers[source.register] : undefined;
	return (
		<fieldset className={look === "set_in" ? "od-group" : "od-group od-group--plain"}>
			<legend className={LEGEND[look]}>
				<Said text={field.title} />
			</legend>
			{field.help ? (
				<p className="od-hint">
					<Said text={field.help} />
				</p>
			) : null}
			<div className="od-stack od-stack--5">
				<Blocks
					blocks={blocks}
					order={Object.values(field.group ?? {}).map(({ path }) => path)}
					inside={field}
				/>
				{isWaiting ? (
					<Note icon="seal">
						<p>{say("rest_from_register", { name: textOf(register?.title) })}</p>
					</Note>
				) : null}
			</div>
		</fieldset>
	);
}

/** Where the members of a group come from, when each says it for itself. */
function sourceWithin(field: Field): Field["prefill"] {
	return Object.values(field.group ?? {})
		.map((member) => member.prefill)
		.findLast((source) => source?.kind === "register");
}

/**
 * What these blocks are drawn with, as far as it may have to be fetched.
 *
 * @param drawn what the control of a question is drawn with
 */
export function piecesOf(
	blocks: readonly Block[],
	drawn: (field: Field) => readonly unknown[],
): readonly Fetched[] {
	return blocks.flatMap((block) => piecesOfBlock(block, drawn));
}

function piecesOfBlock(
	block: Block,
	drawn: (field: Field) => readonly unknown[],
): readonly Fetched[] {
	switch (block.kind) {
		case "facts":
			return [FactsCard];
		case "computed":
			return [ComputedShown];
		case "document":
			return [DocumentField];
		case "group":
			return piecesOf(block.blocks, drawn);
		case "list":
			return [ListField, ...block.items.flatMap((item) => piecesOf(item.blocks, drawn))];
		case "question":
			return [
				...(block.field.as === "file" ? [FileField] : drawn(block.field).flatMap(fetchedIn)),
				...piecesOf(block.under?.blocks ?? [], drawn),
			];
	}
}

/** A host's own control is there already. */
function fetchedIn(widget: unknown): readonly Fetched[] {
	return typeof widget === "function" && "isHere" in widget ? [widget as unknown as Fetched] : [];
}
