import type { OpenedValue } from "@onedoor/dsl/assist";
import { createContext, useContext, useMemo } from "react";

import type { Read } from "../../../check/protocol.ts";
import { textOf } from "../../../document/open-file.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { followers } from "../../../language/standards.ts";
import type { ItemPlace } from "../item/place.ts";
import { type LookedAt, useItem } from "../item/use-item.ts";

/** A step of a shared part, as the procedure on screen follows it. */
export interface Part {
	readonly read: Read;
	readonly id: string;
	/** The step of the procedure that follows the part. */
	readonly follow: string;
	/** Where that step is written. */
	readonly place: ItemPlace;
	/** How many procedures follow it. */
	readonly procedures: number;
	/** What the part leaves open of the step on screen. */
	readonly values: readonly OpenedValue[];
	/** Whether a change of these holds in this procedure only. */
	readonly isOnlyHere: boolean;
}

/** Undefined until it is known what the part leaves open. */
export function usePart(read: Read, step: string): Omit<Part, "isOnlyHere"> | undefined {
	const workspace = useWorkspace();
	const follow = read.definition.steps[step]?.inside ?? "";
	const around = read.definition.steps[follow];
	const id = around?.does === "follow" ? around.part : "";
	const at = read.places[follow];
	const place = { file: at?.file ?? "", path: at?.path.split(".") ?? [] };
	const looked = useItem(place);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	const procedures = useMemo(
		() =>
			followers(
				workspace.files.map((file) => ({ path: file.path, text: textOf(file) })),
				id,
			),
		[workspace.version, id],
	);
	if (looked.status === "looking") return undefined;
	// A part inside a part is set by the outer one, which is not this procedure alone.
	const values = place.file === read.file ? openedIn(looked.view) : [];
	const here = read.places[step];
	const isOfStep = ({ part }: OpenedValue) =>
		part.file === here?.file && part.path.join(".").startsWith(`${here.path}.`);
	return { read, id, follow, place, procedures, values: values.filter(isOfStep) };
}

function openedIn(view: LookedAt["view"]): readonly OpenedValue[] {
	const set = [...(view?.rows ?? []), ...(view?.more ?? [])].find(({ key }) => key === "set");
	return set?.control.kind === "entries" ? (set.control.opened ?? []) : [];
}

export const PartContext: React.Context<Part | undefined> = createContext<Part | undefined>(
	undefined,
);

export function usePartAround(): Part | undefined {
	return useContext(PartContext);
}

/** What a value of a step, or of a branch, is below it: `deadline.within`. */
export function keysBelow({ part: { path } }: OpenedValue): string {
	return path.slice(path[2] === "branches" ? 4 : 2).join(".");
}
