import type { Rolldown } from "vite";

type Program = ReturnType<Rolldown.PluginContext["parse"]>;
type Specifier = Extract<
	Program["body"][number],
	{ readonly type: "ImportDeclaration" }
>["specifiers"][number];

/** What a module takes from another one: the names that it asks for, and what it calls them if it only passes them on. */
export interface Edge {
	readonly to: string;
	/** `undefined`: it passes on everything, or asks for the whole of it. */
	readonly names: readonly string[] | undefined;
	/** Only followed for who asks for one of these; left out: the module itself needs it. */
	readonly passedAs?: readonly string[] | "all";
}

/**
 * The static imports of a module.
 *
 * @param resolved id of the module that a source names
 */
export async function edgesOf(
	program: Pick<Program, "body">,
	resolved: (source: string) => Promise<string | undefined>,
): Promise<readonly Edge[]> {
	const edges: Edge[] = [];
	for (const statement of program.body) {
		if (!("source" in statement) || typeof statement.source?.value !== "string") continue;
		const to = await resolved(statement.source.value);
		if (to === undefined) continue;
		if (statement.type === "ExportAllDeclaration") {
			edges.push({ to, names: undefined, passedAs: "all" });
		} else if (statement.type === "ExportNamedDeclaration") {
			const { specifiers } = statement;
			edges.push({
				to,
				names: specifiers.map(({ local }) => nameOf(local)),
				passedAs: specifiers.map(({ exported }) => nameOf(exported)),
			});
		} else if (statement.type === "ImportDeclaration") {
			edges.push({ to, names: askedBy(statement.specifiers) });
		}
	}
	return edges;
}

/** Without a name it is imported for what it does. */
function askedBy(specifiers: readonly Specifier[]): readonly string[] | undefined {
	const isWhole = specifiers.some(({ type }) => type === "ImportNamespaceSpecifier");
	if (isWhole || specifiers.length === 0) return undefined;
	return specifiers.map((each) =>
		each.type === "ImportSpecifier" ? nameOf(each.imported) : "default",
	);
}

function nameOf(node: { readonly type: string }): string {
	return String("name" in node ? node.name : "value" in node ? node.value : "");
}

/**
 * Which modules some stand on, by names: of one that only passes on what others have, as `index.ts` does, what nobody
 * asks for is left out, as a bundler leaves it out.
 */
export function createReach(
	edges: ReadonlyMap<string, readonly Edge[]>,
): (from: readonly string[]) => ReadonlySet<string> {
	return (from) => {
		const found = new Set<string>();
		const seen = new Set<string>();
		const waiting: (readonly [id: string, name: string | undefined])[] = from.map((id) => [
			id,
			undefined,
		]);
		for (let next = waiting.pop(); next; next = waiting.pop()) {
			const [id, name] = next;
			const key = `${id}\n${name ?? "*"}`;
			if (seen.has(key)) continue;
			seen.add(key);
			found.add(id);
			for (const edge of edges.get(id) ?? [])
				for (const asked of askedOf(edge, name)) waiting.push([edge.to, asked]);
		}
		return found;
	};
}

/** What is asked of an edge's module by who asks its own module for a name; nothing: it is not followed. */
function askedOf(
	{ names, passedAs }: Edge,
	name: string | undefined,
): readonly (string | undefined)[] {
	if (passedAs === undefined) return names ?? [undefined];
	if (name === undefined) return names ?? [undefined];
	if (passedAs === "all") return [name];
	const at = passedAs.indexOf(name);
	return at < 0 ? [] : [names?.[at]];
}
