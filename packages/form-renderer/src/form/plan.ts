import type {
	Computed,
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Page,
} from "@onedoor/dsl/bundle";
import { isList, itemField, itemsAt, type ListField } from "@onedoor/dsl/form";

import type { Data } from "./data-path.ts";
import { alternativesOf } from "./document-value.ts";
import { askedOn, isGroup, leavesOf } from "./fields.ts";
import { type Given, meetingOf, sourceOf } from "./given.ts";
import { nested } from "./nest.ts";
import type { Shape } from "./shape.ts";

/** What a page shows, from top to bottom. */
export type Block =
	| { readonly kind: "facts"; readonly fields: readonly Field[] }
	| {
			readonly kind: "question";
			readonly field: Field;
			/** What one of its answers brings up, to stand under it. */
			readonly under?: { readonly code: string; readonly blocks: readonly Block[] };
	  }
	| {
			readonly kind: "group";
			readonly field: Field;
			readonly blocks: readonly Block[];
			/** Members come from a register once the key is typed. */
			readonly isWaiting: boolean;
	  }
	| ListBlock
	| {
			readonly kind: "document";
			readonly document: DocumentRequirement;
			/** A register has it: nothing is asked. */
			readonly isKnown: boolean;
	  }
	| { readonly kind: "computed"; readonly computed: Computed };

/** A list, with what is asked and known of each of its items. */
export interface ListBlock {
	readonly kind: "list";
	readonly field: ListField;
	readonly items: readonly ItemBlock[];
}

export interface ItemBlock {
	readonly field: Field;
	readonly blocks: readonly Block[];
}

export interface Planning {
	readonly definition: Definition;
	readonly shape: Shape;
	readonly given: Given;
	readonly data: Data;
	/** An officer fills in this form. */
	readonly byOffice: boolean;
}

/** Groups that people read as one line. */
const LINES: ReadonlySet<string> = new Set(["address", "world_address"]);

/**
 * The blocks of one page: questions in the author's order, values we already have gathered into cards where they stand.
 * Sentences to agree to are left for the check page, where people see what they agree to.
 */
export function planPage(planning: Planning, page: Page): readonly Block[] {
	const blocks = gathered(
		askedOn(planning.definition, page).flatMap((asked): readonly Block[] => {
			switch (asked.kind) {
				case "field":
					return planField(planning, asked.field);
				case "document":
					return planDocument(planning, asked.document);
				default:
					return [asked];
			}
		}),
	);
	return nested(planning.definition, blocks);
}

/** Is there anything to do on this page? Pages with nothing to ask are skipped. */
export function asksSomething(blocks: readonly Block[]): boolean {
	return blocks.some((block) => {
		if (block.kind === "group") return asksSomething(block.blocks);
		return (
			block.kind === "question" ||
			block.kind === "list" ||
			(block.kind === "document" && !block.isKnown)
		);
	});
}

/** Paths of leaves and documents that are asked, in order: where errors of this page can be. */
export function askedPaths(blocks: readonly Block[]): readonly DataPath[] {
	return blocks.flatMap((block): readonly DataPath[] => {
		switch (block.kind) {
			case "group":
				return askedPaths(block.blocks);
			case "question":
				return [block.field.path, ...askedPaths(block.under?.blocks ?? [])];
			case "list":
				return [block.field.path, ...block.items.flatMap((item) => askedPaths(item.blocks))];
			case "document":
				return [block.document.path];
			default:
				return [];
		}
	});
}

/** Where a block stands in the order of its page: the path of what it shows, or shows first. */
export function pathOf(block: Block): DataPath {
	switch (block.kind) {
		case "facts":
			return block.fields[0]?.path ?? "";
		case "document":
			return block.document.path;
		case "computed":
			return block.computed.id;
		default:
			return block.field.path;
	}
}

/** A list as it stands now. */
export function planList(planning: Planning, field: ListField): ListBlock {
	const items = itemsAt(planning.data, field.path).map((_item, index) => {
		const item = itemField(field, index);
		const blocks = isGroup(item)
			? Object.values(item.group ?? {}).flatMap((member) =>
					planField(planning, member, isLine(item)),
				)
			: planLeaf(planning, item);
		return { field: item, blocks: nested(planning.definition, gathered(blocks)) };
	});
	return { kind: "list", field, items };
}

/** Is this group read as one line: "12 Ben Sen road, Ben Sen ward, Ha Sen province"? */
export function isLine(field: Field): boolean {
	return isGroup(field) && LINES.has(field.uses ?? "");
}

/** A sentence one has to agree to. */
export function isDeclaration(field: Field): boolean {
	return field.as === "yes_no" && field.must_be === true;
}

/** Groups inside an address are only there for their conditions: people see one address. */
function planField(planning: Planning, field: Field, isInLine = false): readonly Block[] {
	const leaves = leavesOf(field).filter((leaf) => planning.shape.fields.has(leaf.path));
	if (leaves.length === 0 || isDeclaration(field)) return [];
	if (!isGroup(field)) return planLeaf(planning, field);
	const meetings = leaves.map((leaf) => meetingOf(planning, leaf));
	if (isLine(field) && meetings.every((each) => each === "shown")) {
		return [{ kind: "facts", fields: [field] }];
	}
	const inner = Object.values(field.group ?? {}).flatMap((member) =>
		planField(planning, member, isLine(field) || isInLine),
	);
	const blocks = nested(planning.definition, gathered(inner));
	if (blocks.every((block) => block.kind === "facts") || isInLine) return blocks;
	return [{ kind: "group", field, blocks, isWaiting: meetings.includes("waiting") }];
}

function planDocument(planning: Planning, document: DocumentRequirement): readonly Block[] {
	if (!planning.shape.documents.has(document.path)) return [];
	const isKnown = alternativesOf(document).some((each) =>
		sourceOf(planning.given.sources, each.path),
	);
	return [{ kind: "document", document, isKnown }];
}

function planLeaf(planning: Planning, field: Field): readonly Block[] {
	switch (meetingOf(planning, field)) {
		case "asked":
			return [isList(field) ? planList(planning, field) : { kind: "question", field }];
		case "shown":
			return [{ kind: "facts", fields: [field] }];
		default:
			return [];
	}
}

/** Facts that follow one another become one card. */
function gathered(blocks: readonly Block[]): readonly Block[] {
	const result: Block[] = [];
	for (const block of blocks) {
		const last = result.at(-1);
		if (block.kind === "facts" && last?.kind === "facts") {
			result[result.length - 1] = { kind: "facts", fields: [...last.fields, ...block.fields] };
		} else result.push(block);
	}
	return result;
}
