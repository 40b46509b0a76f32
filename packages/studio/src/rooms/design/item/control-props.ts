import type { Finding } from "@onedoor/dsl";
import type { ItemControl } from "@onedoor/dsl/assist";

import type { Read } from "../../../check/protocol.ts";
import type { Spot } from "./writing.ts";

export interface ControlProps {
	readonly read: Read;
	readonly spot: Spot;
	readonly label: string;
	readonly control: ItemControl;
	/** Where it is written; left out while it is not. */
	readonly line?: number;
	/** What is found of words that its boxes wait for. */
	readonly missing?: readonly Finding[];
}

/** Of what chooses a name, and may write what it names. */
export interface NameProps extends Pick<ControlProps, "read" | "spot" | "label"> {
	readonly control: Extract<ItemControl, { kind: "name" }>;
	readonly isReadOnly: boolean;
	readonly error?: string | undefined;
	readonly onChoose: (id: string) => void;
}
