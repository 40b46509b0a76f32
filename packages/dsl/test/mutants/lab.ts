import type { Definition, Step } from "../../src/bundle/index.ts";
import { checkFiles, type InputFile } from "../../src/check-files.ts";
import type { Checked } from "../../src/checked.ts";
import type { Linked } from "../../src/link/link.ts";
import { sourceFile } from "../../src/source/source-file.ts";
import { type MapNode, type Node, valueAt } from "../../src/syntax/nodes.ts";
import { parse } from "../../src/syntax/parse.ts";
import type { ItemPlace } from "./mutant.ts";

/** A step of a procedure where it is written; a part's step stands in the part, once for all that follow it. */
export interface PlacedStep extends ItemPlace {
	readonly step: Step;
	readonly node: MapNode;
	readonly linked: Linked;
	readonly definition: Definition;
}

/** A whole library, read and checked once, in which operators look for places. */
export class Lab {
	readonly name: string;
	readonly files: readonly InputFile[];
	readonly checked: Checked;
	readonly roots: ReadonlyMap<string, MapNode>;
	readonly #steps: readonly PlacedStep[];

	constructor(name: string, files: readonly InputFile[]) {
		this.name = name;
		this.files = files;
		this.checked = checkFiles(files);
		this.roots = rootsOf(files);
		this.#steps = placedSteps(this);
	}

	/** The latest edition of each procedure: earlier ones are held to less. */
	get latest(): readonly Linked[] {
		const all = this.checked.library.linked;
		return all.filter(
			({ definition }, index) =>
				all.findLastIndex((one) => one.definition.procedure === definition.procedure) === index,
		);
	}

	get steps(): readonly PlacedStep[] {
		return this.#steps;
	}

	/** The node at a path of a file. Keys with dots in them are found as well. */
	node({ file, path }: ItemPlace): Node | undefined {
		return nodeAt(this.roots.get(file), path);
	}

	map(place: ItemPlace): MapNode | undefined {
		const node = this.node(place);
		return node?.kind === "map" ? node : undefined;
	}

	text(file: string): string {
		return this.files.find(({ path }) => path === file)?.text ?? "";
	}
}

export function rootsOf(files: readonly InputFile[]): ReadonlyMap<string, MapNode> {
	return new Map(
		files.flatMap(({ path, text }) => {
			const { root } = parse(sourceFile(path, text));
			return root ? [[path, root] as const] : [];
		}),
	);
}

export function nodeAt(root: Node | undefined, path: string): Node | undefined {
	if (path === "") return root;
	if (root?.kind === "list") {
		const [index = "", ...rest] = path.split(".");
		return nodeAt(root.items[Number(index)], rest.join("."));
	}
	if (root?.kind !== "map") return undefined;
	const entry = root.entries.find(
		({ key }) => path === key.text || path.startsWith(`${key.text}.`),
	);
	return entry && nodeAt(valueAt(root, entry.key.text), path.slice(entry.key.text.length + 1));
}

function placedSteps(lab: Lab): readonly PlacedStep[] {
	const seen = new Set<string>();
	return lab.latest.flatMap((linked) =>
		Object.values(linked.definition.steps).flatMap((step): readonly PlacedStep[] => {
			const { file, path } = linked.locate(["steps", step.name]);
			const node = lab.map({ file, path });
			if (!node || seen.has(`${file} ${path}`) || step.does === "branch") return [];
			seen.add(`${file} ${path}`);
			return [{ file, path, step, node, linked, definition: linked.definition }];
		}),
	);
}
