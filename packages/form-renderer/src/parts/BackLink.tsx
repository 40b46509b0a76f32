import type { MouseEvent, ReactElement, ReactNode } from "react";

import { useSay } from "../words/Speaking.tsx";
import { Icon } from "./Icon.tsx";

export interface BackLinkProps {
	readonly href: string;
	readonly onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
	/** Where it leads; "Back" when left out. */
	readonly children?: ReactNode;
}

export function BackLink({ href, onClick, children }: BackLinkProps): ReactElement {
	const say = useSay();
	return (
		<a className="od-back" href={href} onClick={onClick}>
			<Icon name="back" />
			{children ?? say("back")}
		</a>
	);
}
