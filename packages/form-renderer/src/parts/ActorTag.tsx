import type { ReactElement, ReactNode } from "react";

import { type Actor, actorIcon } from "./actor.ts";
import { Icon } from "./Icon.tsx";

export interface ActorTagProps {
	readonly actor: Actor;
	/** The role's name, or "You". The tint never stands alone. */
	readonly children: ReactNode;
}

export function ActorTag({ actor, children }: ActorTagProps): ReactElement {
	return (
		<span className={`od-tag od-tag--actor od-actor-${actor}`}>
			<Icon name={actorIcon[actor]} />
			{children}
		</span>
	);
}
