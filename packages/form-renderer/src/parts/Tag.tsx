import type { ReactElement, ReactNode } from "react";

import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-shapes.ts";

export interface TagProps {
	readonly kind?: "ok" | "warn" | "bad" | "info" | "brand";
	/** Where there is a state, an icon says it as well. */
	readonly icon?: IconName;
	/** Always a word. */
	readonly children: ReactNode;
}

export function Tag({ kind, icon, children }: TagProps): ReactElement {
	return (
		<span className={kind ? `od-tag od-tag--${kind}` : "od-tag"}>
			{icon ? <Icon name={icon} /> : null}
			{children}
		</span>
	);
}
