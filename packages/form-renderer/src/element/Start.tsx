import type { ReactElement } from "react";

import { WhatYouNeed } from "../case/WhatYouNeed.tsx";
import { Begin, type BeginProps } from "./Begin.tsx";

/** Before a case is open: what the procedure needs, and the way into one. */
export function Start(props: BeginProps & { readonly language: string }): ReactElement {
	return (
		<WhatYouNeed bundle={props.opened.bundle} language={props.language}>
			<Begin {...props} />
		</WhatYouNeed>
	);
}
