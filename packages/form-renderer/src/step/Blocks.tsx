import type { Computed, Field } from "@onedoor/dsl/bundle";
import { scopeOf } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { originOf } from "../form/given.ts";
import type { Block } from "../form/plan.ts";
import { Fact, Facts } from "../parts/Facts.tsx";
import { Note } from "../parts/Note.tsx";
import { Said, useSay, useTextOf } from "../words/Speaking.tsx";
import { DocumentField } from "./DocumentField.tsx";
import { FactsCard } from "./FactsCard.tsx";
import { Leaf } from "./Leaf.tsx";
import { useStore } from "./StepContext.tsx";
import { ValueShown } from "./ValueShown.tsx";

export interface BlocksProps {
	readonly blocks: readonly Block[];
	/** The page asks one thing: its question is set as a heading. */
	readonly isOnly?: boolean;
	/** The group these blocks stand in. */
	readonly inside?: Field;
}

/** What a page shows, from top to bottom. */
export function Blocks({ blocks, isOnly = false, inside }: BlocksProps): ReactElement {
	const count = (kind: Block["kind"]) => blocks.filter((block) => block.kind === kind).length;
	return (
		<>
			{blocks.map((block) => {
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
						return <Leaf key={keyOf(block)} field={block.field} isQuestion={isOnly} />;
					case "group":
						return (
							<GroupShown
								key={keyOf(block)}
								field={block.field}
								blocks={block.blocks}
								isWaiting={block.isWaiting}
								isPlain={!inside && count("group") === 1 && count("facts") === 0}
							/>
						);
					case "document":
						return <DocumentField key={keyOf(block)} document={block.document} />;
					default:
						return <ComputedShown key={keyOf(block)} computed={block.computed} />;
				}
			})}
		</>
	);
}

function keyOf(block: Block): string {
	switch (block.kind) {
		case "facts":
			return `facts:${block.fields[0]?.path}`;
		case "question":
		case "group":
			return block.field.path;
		case "document":
			return block.document.path;
		case "computed":
			return block.computed.id;
	}
}

/** The page's only group is what the page is about: its heading says so already. */
function GroupShown({
	field,
	blocks,
	isWaiting,
	isPlain,
}: {
	readonly field: Field;
	readonly blocks: readonly Block[];
	readonly isWaiting: boolean;
	readonly isPlain: boolean;
}): ReactElement {
	const { definition } = useStore();
	const say = useSay();
	const textOf = useTextOf();
	const source = originOf(definition, field, "prefill")?.prefill ?? sourceWithin(field);
	const register = source?.kind === "register" ? definition.registers[source.register] : undefined;
	return (
		<fieldset className={isPlain ? "od-group od-group--plain" : "od-group"}>
			<legend className={isPlain ? "od-hidden" : "od-legend od-legend--q"}>
				<Said text={field.title} />
			</legend>
			{field.help ? (
				<p className="od-hint">
					<Said text={field.help} />
				</p>
			) : null}
			<div className="od-stack od-stack--5">
				<Blocks blocks={blocks} inside={field} />
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

/** A value that follows from the others: read, not typed. */
function ComputedShown({ computed }: { readonly computed: Computed }): ReactElement | null {
	const store = useStore();
	const scope = scopeOf(store.definition, store.data(), store.facts(), "draft");
	const value = scope.get([computed.id]);
	if (value === undefined || typeof value === "symbol") return null;
	return (
		<Facts>
			<Fact name={<Said text={computed.title} />}>
				<ValueShown definition={store.definition} field={fieldLike(computed)} value={value} />
			</Fact>
		</Facts>
	);
}

/** A computed value is shown as a field of its type would be. */
function fieldLike({ id, title, as }: Computed): Field {
	return {
		id,
		path: id,
		title,
		as,
		answer: "optional",
		if_silent: "ask",
		if_broken: "block",
		personal: "none",
	};
}
