import type { ReactElement, ReactNode } from "react";

import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-shapes.ts";

const ICON = { info: "calendar", ok: "okc", warn: "alert", bad: "bad" } as const;

export interface NoteProps {
	readonly kind?: "info" | "ok" | "warn" | "bad";
	readonly icon?: IconName;
	/** One or two paragraphs (`<p>`); one sentence and at most one link is enough. */
	readonly children: ReactNode;
}

export function Note({ kind = "info", icon, children }: NoteProps): ReactElement {
	return (
		<div className={kind === "info" ? "od-note" : `od-note od-note--${kind}`}>
			<Icon name={icon ?? ICON[kind]} />
			{children}
		</div>
	);
}
