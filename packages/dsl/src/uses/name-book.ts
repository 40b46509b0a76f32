import { entryOf, type MapNode, type Node, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import { type Declaration, type NameKind, unique } from "./declaration.ts";
import { declaredBy, HEADS, STANDARD_OF } from "./declared.ts";
import { type Around, type Place, walkNames } from "./walk-names.ts";

/** Kinds whose names the whole library shares. */
const SHARED: ReadonlySet<NameKind> = new Set([
	"procedure",
	"part",
	"overlay",
	"calendar",
	"catalogue_field",
	"list",
	"message",
	"law_source",
	"register",
	"office_kind",
	"standard_channel",
	"standard_role",
	"standard_clock",
	"standard_step",
	"standard_action",
]);

/** All that bears a name in a set of files, and whose names are meant where. */
export class NameBook {
	readonly roots: readonly MapNode[];
	readonly all: readonly Declaration[];
	readonly #shared = new Map<string, Declaration[]>();
	readonly #byKey = new Map<ScalarNode, Declaration>();
	readonly #own = new Map<MapNode, Map<string, Declaration[]>>();
	#users: ReadonlyMap<string, readonly MapNode[]> | undefined;

	constructor(roots: readonly MapNode[]) {
		this.roots = roots;
		this.all = roots.flatMap(declarationsIn);
		for (const one of this.all) {
			this.#byKey.set(one.key, one);
			if (SHARED.has(one.kind)) push(this.#shared, `${one.kind} ${one.name}`, one);
			const own = this.#own.get(one.root) ?? new Map<string, Declaration[]>();
			this.#own.set(one.root, own);
			push(own, one.name, one);
		}
	}

	/** What a key declares. */
	declaredAt(key: ScalarNode): Declaration | undefined {
		return this.#byKey.get(key);
	}

	/** What bears a name that the whole library shares. */
	shared(kind: NameKind, name: string): readonly Declaration[] {
		return this.#shared.get(`${kind} ${name}`) ?? [];
	}

	/** What bears a name in one of some files, without what stands inside groups. */
	own(roots: readonly MapNode[], kinds: readonly NameKind[], name: string): readonly Declaration[] {
		return roots.flatMap((root) =>
			(this.#own.get(root)?.get(name) ?? []).filter(({ kind }) => kinds.includes(kind)),
		);
	}

	/** Every edition of a procedure, or one. */
	procedures(name: string | undefined, edition?: string): readonly MapNode[] {
		return this.shared("procedure", name ?? "")
			.map(({ root }) => root)
			.filter((root) => edition === undefined || textAt(root, "edition") === edition);
	}

	parts(name: string | undefined): readonly MapNode[] {
		return this.shared("part", name ?? "").map(({ root }) => root);
	}

	/** The files whose names are meant at a place. */
	scopes(place: Place): readonly MapNode[] {
		const { root } = place;
		switch (root.file.kind) {
			case "procedure":
			case "part":
				return [root];
			case "scenarios":
				return this.procedures(textAt(root, "scenarios_for"));
			case "simulation":
				return this.procedures(textAt(root, "simulation_for"));
			case "overlay":
				return this.procedures(textAt(root, "of"));
			case "moves":
				return this.procedures(textAt(root, "moves_for"), textAt(root, "from"));
			case "texts":
				return [
					...this.translated(textAt(root, "texts_for") ?? ""),
					...this.#mentionedInTranslation(place.under[0]?.text ?? ""),
				];
			case "standard":
				return this.#usersOf(place.around[1]);
			case "messages":
				return this.#mentioned(place.around[1]?.node, 0);
			default:
				return [];
		}
	}

	/** A standard item means the names of those who use it, wherever they use it. */
	#usersOf(item: Around | undefined): readonly MapNode[] {
		const kind = item && STANDARD_OF[item.shape];
		if (kind === undefined || item?.key === undefined) return [];
		this.#users ??= usersByStandard(this.roots);
		return this.#users.get(`${kind} ${item.key.text}`) ?? [];
	}

	/** The files that a texts file translates. */
	translated(owner: string): readonly MapNode[] {
		return owner === "library"
			? this.roots.filter(({ file }) => file.kind !== "procedure" && file.kind !== "part")
			: [...this.procedures(owner), ...this.parts(owner)];
	}

	/** The translation of a letter mentions what the letter may: `messages.receipt.body`. */
	#mentionedInTranslation(path: string): readonly MapNode[] {
		const id = /^messages\.([a-z0-9_]+)\./.exec(path)?.[1];
		const [letter] = id === undefined ? [] : this.shared("message", id);
		return letter ? this.#mentioned(letter.value, 0) : [];
	}

	/** A message mentions data of the procedures it is for; one that is `like` another takes that one's. */
	#mentioned(message: Node | undefined, depth: number): readonly MapNode[] {
		const names = valueAt(message, "for");
		if (names?.kind === "list")
			return names.items.flatMap((one) => (one.kind === "scalar" ? this.procedures(one.text) : []));
		const like = message && textAt(message, "like");
		const [base] = like === undefined ? [] : this.shared("message", like);
		return base === undefined || depth > 8 ? [] : this.#mentioned(base.value, depth + 1);
	}
}

function declarationsIn(root: MapNode): readonly Declaration[] {
	const known = read.get(root) ?? readDeclarations(root);
	read.set(root, known);
	return known;
}

/** A tree never changes: an editor hands over the same one until its text does. */
const read = new WeakMap<MapNode, readonly Declaration[]>();

function readDeclarations(root: MapNode): readonly Declaration[] {
	const found: Declaration[] = [];
	for (const [key, kind] of Object.entries(HEADS)) {
		const value = valueAt(root, key);
		if (value?.kind === "scalar" && root.file.kind === kind)
			found.push({ kind, name: value.text, key: value, value: root, root });
	}
	walkNames(root, {
		key(entry, place) {
			const kind = declaredBy(place);
			if (kind)
				found.push({ kind, name: entry.key.text, key: entry.key, value: entry.value, root });
		},
		scalar(node, _form, place) {
			const kind = declaredBy(place);
			if (kind) found.push({ kind, name: node.text, key: node, value: around(place), root });
		},
	});
	return unique(found);
}

/** Procedures and parts by the standard items they use, as `standard_role receiver`. */
function usersByStandard(roots: readonly MapNode[]): ReadonlyMap<string, readonly MapNode[]> {
	const users = new Map<string, Set<MapNode>>();
	for (const root of roots) {
		if (root.file.kind !== "procedure" && root.file.kind !== "part") continue;
		walkNames(root, {
			scalar(node, _form, { around, slot }) {
				const kind = slot === "use" ? STANDARD_OF[around.at(-1)?.shape ?? ""] : undefined;
				if (kind === undefined) return;
				const key = `${kind} ${node.text}`;
				users.set(key, (users.get(key) ?? new Set()).add(root));
			},
		});
	}
	return new Map([...users].map(([key, roots]) => [key, [...roots]]));
}

function around(place: Place): Node {
	return place.around.at(-1)?.node ?? place.root;
}

export function textAt(node: Node, key: string): string | undefined {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" ? value.text : undefined;
}

function push(map: Map<string, Declaration[]>, key: string, one: Declaration): void {
	const known = map.get(key);
	if (known) known.push(one);
	else map.set(key, [one]);
}
