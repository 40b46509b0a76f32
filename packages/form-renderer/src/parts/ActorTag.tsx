import type { ActorKind } from "@onedoor/dsl/bundle";
import type { ReactElement, ReactNode } from "react";

import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-shapes.ts";

export interface ActorTagProps {
	readonly actor: ActorKind;
	/** The role's name, or "You". The tint never stands alone. */
	readonly children: ReactNode;
}

const ICON: Readonly<Record<ActorKind, IconName>> = {
	applicant: "user",
	officer: "desk",
	head: "sign",
	system: "server",
	agent: "parcel",
};

export function ActorTag({ actor, children }: ActorTagProps): ReactElement {
	return (
		<span className={`od-tag od-tag--actor od-actor-${actor}`}>
			<Icon name={ICON[actor]} />
			{children}
		</span>
	);
}
