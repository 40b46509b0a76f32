import { sourceFile } from "../source/source-file.ts";
import { entryOf, type MapNode, type Node } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { type Refused, refusal } from "./edited.ts";
import type { TextFile } from "./intent.ts";
import { keyBelow } from "./shape-at.ts";
import type { YamlEdit } from "./yaml/edit.ts";
import type { YamlValue } from "./yaml/meaning.ts";
import { spliceYaml } from "./yaml/splice-yaml.ts";

/** An edit that cannot be made; thrown inside this folder, answered as data at its door. */
export class EditRefused extends Error {
	readonly answer: Refused;
	constructor(...[code, values]: Parameters<typeof refusal>) {
		super(code);
		this.answer = refusal(code, values);
	}
}

/** The files while an edit is being made. All of it holds in the end, or nothing is kept. */
export class Draft {
	readonly before: readonly TextFile[];
	readonly #texts: Map<string, string>;
	readonly #roots = new Map<string, MapNode>();

	constructor(files: readonly TextFile[]) {
		this.before = files;
		this.#texts = new Map(files.map(({ path, text }) => [path, text]));
	}

	/** The files as they are now. */
	files(): readonly TextFile[] {
		return this.before.map(({ path, text }) => ({ path, text: this.#texts.get(path) ?? text }));
	}

	text(file: string): string {
		const text = this.#texts.get(file);
		if (text === undefined) throw new EditRefused("file_unknown", { file });
		return text;
	}

	/** The file as the language reads it. */
	root(file: string): MapNode {
		const known = this.#roots.get(file);
		if (known) return known;
		const parsed = parse(sourceFile(file, this.text(file)));
		const [fault] = parsed.findings;
		if (parsed.root === undefined || fault !== undefined)
			throw new EditRefused("file_broken", {
				file,
				detail: fault?.message ?? "",
				line: fault?.start.line,
			});
		this.#roots.set(file, parsed.root);
		return parsed.root;
	}

	/** Every file that can be read, for those who look for uses. */
	roots(): readonly MapNode[] {
		return this.before.flatMap(({ path }) => {
			const { root, findings } = this.#roots.has(path)
				? { root: this.#roots.get(path), findings: [] }
				: parse(sourceFile(path, this.text(path)));
			if (root && findings.length === 0) this.#roots.set(path, root);
			return root ?? [];
		});
	}

	at(file: string, path: readonly string[]): Node | undefined {
		let node: Node | undefined = this.root(file);
		for (const name of path)
			node = node?.kind === "list" ? node.items[Number(name)] : entryOf(node, name)?.value;
		return node;
	}

	edit(file: string, edit: YamlEdit, document?: number): void {
		const spliced = spliceYaml(this.text(file), edit, document === undefined ? {} : { document });
		if (!spliced.ok) throw new EditRefused(spliced.refused, { file, path: edit.path.join(".") });
		this.put(file, spliced.text);
	}

	put(file: string, text: string): void {
		this.#texts.set(file, text);
		this.#roots.delete(file);
	}

	/** Sets a key of an item; a new one stands where the canonical form has it. */
	set(file: string, path: readonly string[], key: string, value: YamlValue): void {
		const node = path.length === 0 ? this.root(file) : this.at(file, path);
		if (node === undefined) throw new EditRefused("item_unknown", { file, path: path.join(".") });
		if (entryOf(node, key)) {
			this.edit(file, { op: "set", path: [...path, key], value, untyped: true });
			return;
		}
		const before = keyBelow(this.root(file), path, key, node);
		this.edit(file, {
			op: "add",
			path,
			key,
			value,
			untyped: true,
			...(before !== undefined && { before }),
		});
	}
}
