import type { ReactElement, ReactNode } from "react";

import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-shapes.ts";

export interface SourceLineProps {
	/** `register`: a register gave it. `typed`: a person typed it. `old`: it differs, or is old. `none`: no icon. */
	readonly kind?: "register" | "typed" | "old" | "none";
	readonly icon?: IconName;
	/** Larger, for a list of things and where they come from. */
	readonly large?: boolean;
	readonly children: ReactNode;
}

const ICON = { register: "seal", typed: "pen", old: "alert" } as const;
const CLASS = { register: "", typed: " od-source--ask", old: " od-source--old", none: "" } as const;

/** Under a value: where it came from and when. The same line on every face. */
export function SourceLine({
	kind = "register",
	icon,
	large,
	children,
}: SourceLineProps): ReactElement {
	const shown = icon ?? (kind === "none" ? undefined : ICON[kind]);
	return (
		<p className={`od-source${CLASS[kind]}${large ? " od-source--item" : ""}`}>
			{shown ? <Icon name={shown} /> : null}
			<span>{children}</span>
		</p>
	);
}
