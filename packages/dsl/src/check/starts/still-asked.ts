import type { DataPath, Definition } from "../../bundle/index.ts";
import { asksOf, fieldAt, isAsked, leaves } from "../../form/asked.ts";

/** What a case still asks on its first form when these are given: fields no register fills, and papers. */
export function stillAsked(child: Definition, given: readonly DataPath[]): readonly DataPath[] {
	const asked = asksOf(child, { step: child.starts_at }).flatMap((path): readonly DataPath[] => {
		const field = fieldAt(child, path);
		if (field === undefined) return Object.hasOwn(child.documents, path) ? [path] : [];
		return leaves(field)
			.filter((leaf) => !isFilled(child, leaf.path))
			.map((leaf) => leaf.path);
	});
	return asked.filter((path) => !isAsked(given, path));
}

/** By a register or the identity, itself or through a group around it. */
export function isFilled(child: Definition, path: DataPath): boolean {
	const parts = path.split(".");
	return parts.some((_part, index) => {
		const field = fieldAt(child, parts.slice(0, index + 1).join("."));
		const inside = parts.slice(index + 1).join(".");
		const sources = [field?.prefill, field?.fetch];
		return sources.some(
			(source) =>
				source !== undefined &&
				(inside === "" ||
					source.kind === "identity" ||
					Object.hasOwn(source.members ?? {}, inside)),
		);
	});
}
